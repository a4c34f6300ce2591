import type { Config } from '../config.ts'
import { inviteOfficer } from '../console/invitations.ts'
import type { Role } from '../model/desk.ts'
import { terminal } from '../model/officers.ts'
import { openData, sealOf } from './data.ts'

export { officerRoles } from '../console/sign-in.ts'

/** Where an invited officer sets his password. The word stands behind the #, which no server ever logs. */
const invitationAt = (config: Config, token: string): string =>
  `${config.publicUrl ?? `http://localhost:${config.port}`}/desk#invitation=${token}`

/** From the terminal: an invitation, beside a running server or before there is one. */
export async function inviteFrom(
  config: Config,
  who: { readonly email: string; readonly name: string; readonly role: string; readonly offices: readonly string[] },
): Promise<string> {
  const store = await openData(config)
  try {
    const tools = { officers: store.officers, hashOf: sealOf(config).hashOf, now: () => new Date() }
    return invitationAt(config, await inviteOfficer(tools, { ...who, role: who.role as Role, by: terminal }))
  } finally {
    await store.close()
  }
}

/** From the terminal: who can open the database lets in again whom no admin can. */
export async function resetSecondFactor(config: Config, email: string): Promise<'done' | 'unknown' | 'none'> {
  const store = await openData(config)
  try {
    const of = (await store.officers.all()).find(one => one.email === email.trim().toLowerCase())
    if (of === undefined) return 'unknown'
    const act = { at: new Date().toISOString(), officer: terminal, what: 'untotp', detail: of.id }
    return (await store.officers.endTotp(of.id, act)) ? 'done' : 'none'
  } finally {
    await store.close()
  }
}
