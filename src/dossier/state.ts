import { states, type State } from '../model/dossier.ts'
import { fold } from '../model/fold.ts'
import { stateNames } from '../model/state-names.vi.ts'

/** A province's own labels or numbers, folded, and the state that each means. */
export type StateMap = ReadonlyMap<string, State>

/** The state that a label or a national number (1 to 10) means; undefined where nobody knows: the label is then told as it is. */
export function stateOf(label: string, own: StateMap): State | undefined {
  const name = nameOf(label)
  return own.get(name) ?? stateNames.get(name) ?? numbered(name) ?? stateNames.get(name.replace(/^\d{1,2} /, ''))
}

/** The state by a province's own list alone, for numbers that are not the national ones. */
export const ownState = (label: string, own: StateMap): State | undefined => own.get(nameOf(label))

const nameOf = (label: string): string =>
  fold(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** A province's list as it was written. */
export const stateMap = (written: Readonly<Record<string, State>>): StateMap =>
  new Map(Object.entries(written).map(([label, state]) => [nameOf(label), state]))

const numbered = (name: string): State | undefined => (/^(?:[1-9]|10)$/.test(name) ? states[Number(name) - 1] : undefined)
