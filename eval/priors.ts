import type { Facet, Intent } from '../src/model/answer.ts'
import { intents, facets } from '../src/model/answer.ts'
import type { Learning } from './learn.ts'

/** What the patterns' verdict weighs for a side before anything was seen, by its level. */
const named = [0.5, 2, 2, 3] as const

/** Signs `p:<side>:<level>`. */
export const sideLearning: Learning<Facet> = {
  classes: facets,
  rounds: 10,
  rate: 0.6,
  finest: 0.2,
  decay: 0.0003,
  least: 12,
  isRooted: true,
  prior: (sign, of) => {
    const [mark, side, level] = sign.split(':')
    return mark === 'p' && side === of && level !== undefined ? (named[Number(level)] ?? 0) : 0
  },
}

/** How much is believed of what was understood already (`g`), of likeness at all, from 0.3 and from 0.5, and of a pattern by its level. */
const outright = { g: 1, l: 0.15, l3: 0.35, l5: 0.35 } as const
const wished = [0, 0.35, 0.75, 1.25] as const

/** What whoever speaks of these most likely wants, before anything was seen: concepts of `concepts.vi.ts`, alone and by twos. */
const leans: Readonly<Record<string, Partial<Record<Intent, number>>>> = {
  hours: { office: 1.5 },
  contact: { office: 1.2 },
  official: { office: 0.6 },
  building: { office: 0.7 },
  merger: { place: 0.9, faq: 0.4 },
  unit: { place: 0.4 },
  named: { place: 0.4 },
  'merger+named': { place: 1.8 },
  'merger+unit': { place: 0.7 },
  dossier: { dossier: 0.7 },
  progress: { dossier: 1.2 },
  'dossier+progress': { dossier: 1.2 },
  track: { 'guide:look-up': 1.2 },
  'dossier+track': { 'guide:look-up': 0.9 },
  account: { 'guide:account': 1.8 },
  app: { 'guide:app': 1.5 },
  vneid: { 'guide:account': 0.4, 'guide:app': 0.4 },
  swindle: { 'guide:app': 0.4, faq: 0.9 },
  portal: { 'guide:file-online': 0.6 },
  screen: { 'guide:file-online': 1.2 },
  upload: { 'guide:file-online': 1, 'guide:prepare': 0.6 },
  sign: { 'guide:file-online': 0.6 },
  pay: { 'guide:pay': 1.5 },
  cheaper: { faq: 0.7 },
  'cheaper+portal': { faq: 1.5 },
  receive: { 'guide:receive': 1.5 },
  company: { 'guide:business': 0.6 },
  'account+company': { 'guide:business': 3 },
  helpless: { 'guide:assisted': 1, faq: 0.6 },
  help: { 'guide:assisted': 0.3 },
  'help+helpless': { 'guide:assisted': 1 },
  scan: { 'guide:prepare': 1.4 },
  before: { 'guide:prepare': 0.4 },
  'before+scan': { 'guide:prepare': 1 },
  praise: { feedback: 0.9 },
  complain: { feedback: 1.5 },
  'complain+official': { feedback: 1 },
  suggest: { feedback: 1.2 },
  nuisance: { feedback: 1.2 },
  person: { officer: 1.5 },
  'official+person': { officer: 0.7 },
  machine: { faq: 0.4, officer: 0.4, smalltalk: 0.4 },
  'machine+person': { officer: 1 },
  greeting: { smalltalk: 0.9 },
  'household-book': { faq: 0.9 },
  anywhere: { faq: 0.3 },
  rule: { faq: 0.9 },
  sky: { 'out-of-scope': 3 },
  luck: { 'out-of-scope': 3 },
  fun: { 'out-of-scope': 2.2 },
  eat: { 'out-of-scope': 2.2 },
  love: { 'out-of-scope': 1.5 },
  school: { 'out-of-scope': 2.2 },
  write: { 'out-of-scope': 2.2 },
  health: { 'out-of-scope': 1.5 },
  traffic: { 'out-of-scope': 1.5 },
  court: { 'out-of-scope': 1.2 },
  tax: { 'out-of-scope': 1.5 },
  work: { 'out-of-scope': 1 },
  abroad: { 'out-of-scope': 0.7 },
  bank: { 'out-of-scope': 1.2 },
  utility: { 'out-of-scope': 1.5 },
  shop: { 'out-of-scope': 0.9 },
  crime: { 'out-of-scope': 2.2 },
  order: { 'out-of-scope': 3 },
  insult: { 'out-of-scope': 2.2 },
  hurt: { emergency: 1.8 },
  violence: { emergency: 1.8 },
  disaster: { emergency: 1.5 },
  despair: { emergency: 1.5 },
  cry: { emergency: 0.9 },
  'hurt+violence': { emergency: 1.5 },
  'cry+violence': { emergency: 1.5 },
  'cry+disaster': { emergency: 1.5 },
  'cry+hurt': { emergency: 1.5 },
}

/** Signs of `intentSigns`. */
export const intentLearning: Learning<Intent> = {
  classes: intents,
  rounds: 12,
  rate: 0.03,
  finest: 0.04,
  decay: 0.003,
  least: 10,
  prior: wishPrior,
}

function wishPrior(sign: string, of: Intent): number {
  const [mark = ''] = sign.split(':')
  if (mark === 'k') return leans[sign.slice(2)]?.[of] ?? 0
  if (sign.startsWith('small:')) return sign.endsWith(':no') && of === 'smalltalk' ? 2 : 0
  if (mark === 'w') return patternPrior(sign, of)
  return Object.hasOwn(outright, mark) && sign.endsWith(`:${of}`) ? outright[mark as keyof typeof outright] : 0
}

function patternPrior(sign: string, of: Intent): number {
  const pattern = /^w:(.*):(\d)$/.exec(sign)
  return pattern?.[1] === of ? (wished[Number(pattern[2])] ?? 0) : 0
}
