import { states, type State } from '../model/dossier.ts'
import { fold } from '../model/fold.ts'
import { stateNames } from '../model/state-names.vi.ts'

/** A province's own labels or numbers, folded, and the state that each means. */
export type StateMap = ReadonlyMap<string, State>

/** The state that a label or a national number (1 to 10) means; undefined where nobody knows: the label is then told as it is. */
export function stateOf(label: string, own: StateMap): State | undefined {
  const name = fold(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return own.get(name) ?? stateNames.get(name) ?? numbered(name) ?? stateNames.get(name.replace(/^\d{1,2} /, ''))
}

const numbered = (name: string): State | undefined => (/^(?:[1-9]|10)$/.test(name) ? states[Number(name) - 1] : undefined)
