import { states, type State } from '../model/dossier.ts'
import { fold } from '../model/fold.ts'
import { stateNames } from '../model/state-names.vi.ts'

/** A province's own labels or numbers, folded, and the state that each means; a label that only one of several provinces uses so begins with its agency. */
export type StateMap = ReadonlyMap<string, State>

/** The state that a label or a national number (1 to 10) means; undefined where nobody knows: the label is then told as it is. */
export function stateOf(label: string, own: StateMap, agency: string): State | undefined {
  const name = nameOf(label)
  return ownState(label, own, agency) ?? stateNames.get(name) ?? numbered(name) ?? stateNames.get(name.replace(/^\d{1,2} /, ''))
}

/** The state by a province's own list alone, for numbers that are not the national ones. */
export function ownState(label: string, own: StateMap, agency: string): State | undefined {
  const name = nameOf(label)
  return own.get(`${agency} ${name}`) ?? own.get(name)
}

/** Who gave a code: "h28" of "000.00.12.H28-210715-0001", "g22" of "G22.99-251225-020175"; empty where it does not say. */
export const agencyOf = (code: string): string => /(?:^|\.)([A-Z]\d{2})[.-]/.exec(code)?.[1]?.toLowerCase() ?? ''

const nameOf = (label: string): string =>
  fold(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

type Labels = Readonly<Record<string, State>>

/** A province's list as it was written; labels that hold for one agency's codes alone stand below it. */
export const stateMap = (written: Readonly<Record<string, State | Labels>>): StateMap =>
  new Map(
    Object.entries(written).flatMap(([name, means]): [string, State][] =>
      typeof means === 'string'
        ? [[nameOf(name), means]]
        : Object.entries(means).map(([label, state]) => [`${name.toLowerCase()} ${nameOf(label)}`, state]),
    ),
  )

const numbered = (name: string): State | undefined => (/^(?:[1-9]|10)$/.test(name) ? states[Number(name) - 1] : undefined)
