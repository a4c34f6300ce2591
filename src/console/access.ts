import type { Role } from '../model/desk.ts'

/** Who may call what: the one table, from which the routes are made and the access test is run. Paths are below /desk/api. */

export type Right = { readonly method: 'GET' | 'POST' | 'DELETE'; readonly path: string; readonly roles: readonly Role[] }

const everyone: readonly Role[] = ['officer', 'lead', 'admin', 'campaigner']
const staff: readonly Role[] = ['officer', 'lead', 'admin']
const leads: readonly Role[] = ['lead', 'admin']
const spreaders: readonly Role[] = ['campaigner', 'lead', 'admin']

export const rights = {
  me: { method: 'GET', path: '/me', roles: everyone },
  cases: { method: 'GET', path: '/cases', roles: staff },
  case: { method: 'GET', path: '/cases/:id', roles: staff },
  claim: { method: 'POST', path: '/cases/:id/claim', roles: staff },
  release: { method: 'POST', path: '/cases/:id/release', roles: staff },
  assign: { method: 'POST', path: '/cases/:id/assign', roles: staff },
  direct: { method: 'POST', path: '/cases/:id/direct', roles: staff },
  reply: { method: 'POST', path: '/cases/:id/reply', roles: staff },
  attach: { method: 'POST', path: '/cases/:id/files', roles: staff },
  draft: { method: 'POST', path: '/cases/:id/draft', roles: staff },
  note: { method: 'POST', path: '/cases/:id/note', roles: staff },
  snooze: { method: 'POST', path: '/cases/:id/snooze', roles: staff },
  merge: { method: 'POST', path: '/cases/:id/merge', roles: staff },
  close: { method: 'POST', path: '/cases/:id/close', roles: staff },
  seen: { method: 'POST', path: '/cases/:id/seen', roles: staff },
  typing: { method: 'POST', path: '/cases/:id/typing', roles: staff },
  askPictures: { method: 'POST', path: '/cases/:id/ask-pictures', roles: staff },
  endPictures: { method: 'POST', path: '/cases/:id/end-pictures', roles: staff },
  pictures: { method: 'GET', path: '/cases/:id/pictures', roles: staff },
  picture: { method: 'GET', path: '/cases/:id/pictures/:picture', roles: staff },
  dropPicture: { method: 'DELETE', path: '/cases/:id/pictures/:picture', roles: staff },
  phone: { method: 'POST', path: '/cases/:id/phone', roles: staff },
  events: { method: 'GET', path: '/events', roles: staff },
  canned: { method: 'GET', path: '/canned', roles: staff },
  saveCanned: { method: 'POST', path: '/canned/:office', roles: leads },
  find: { method: 'GET', path: '/answers', roles: staff },
  words: { method: 'GET', path: '/answers/:code/:facet', roles: staff },
  search: { method: 'POST', path: '/search', roles: staff },
  dossiers: { method: 'GET', path: '/dossiers', roles: staff },
  digest: { method: 'GET', path: '/digest', roles: leads },
  satisfaction: { method: 'GET', path: '/satisfaction', roles: leads },
  remarks: { method: 'GET', path: '/remarks', roles: leads },
  reports: { method: 'GET', path: '/reports', roles: spreaders },
  reportFile: { method: 'GET', path: '/reports/:file', roles: spreaders },
  officers: { method: 'GET', path: '/officers', roles: staff },
  invited: { method: 'GET', path: '/invitations', roles: ['admin'] },
  invite: { method: 'POST', path: '/invitations', roles: ['admin'] },
  uninvite: { method: 'DELETE', path: '/invitations/:id', roles: ['admin'] },
  allow: { method: 'POST', path: '/officers/:id', roles: ['admin'] },
  dismiss: { method: 'DELETE', path: '/officers/:id', roles: ['admin'] },
  team: { method: 'GET', path: '/team', roles: ['admin'] },
  link: { method: 'POST', path: '/officers/:id/link', roles: ['admin'] },
  untotp: { method: 'DELETE', path: '/officers/:id/totp', roles: ['admin'] },
  sessionsOf: { method: 'GET', path: '/officers/:id/sessions', roles: ['admin'] },
  endSessionsOf: { method: 'DELETE', path: '/officers/:id/sessions', roles: ['admin'] },
  sessions: { method: 'GET', path: '/sessions', roles: everyone },
  endSession: { method: 'DELETE', path: '/sessions/:id', roles: everyone },
  endOthers: { method: 'DELETE', path: '/sessions', roles: everyone },
  audit: { method: 'GET', path: '/audit', roles: leads },
  auditFile: { method: 'GET', path: '/audit.csv', roles: leads },
  campaigns: { method: 'GET', path: '/campaigns', roles: spreaders },
  newCampaign: { method: 'POST', path: '/campaigns', roles: spreaders },
  tryCampaign: { method: 'POST', path: '/campaigns/preview', roles: spreaders },
  campaign: { method: 'GET', path: '/campaigns/:id', roles: spreaders },
  campaignFile: { method: 'GET', path: '/campaigns/:id/files/:file', roles: spreaders },
  held: { method: 'POST', path: '/campaigns/:id/sessions', roles: spreaders },
} as const satisfies Record<string, Right>

export type RightName = keyof typeof rights
