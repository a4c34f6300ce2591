import type { Life } from '../../model/life.ts'
import { fold, syllables } from '../../model/fold.ts'
import type { Token } from '../../model/search.ts'
import type { Likest } from '../likest.ts'
import { matches, openBook, type Book } from '../pattern.ts'
import { how, newly, papers, surely } from './open.vi.ts'

/** An event told of. `words`: the folded words that told it, and its cases. `weight`: how much was said for it. */
export type Told = { readonly life: Life; readonly cases: readonly string[]; readonly words: ReadonlySet<string>; readonly weight: number }

/** How everything that is to be done is asked for; *newly*: nothing is asked, something new is told. */
export type Asking = 'surely' | 'how' | 'papers' | 'newly'

/** `told`: the likeliest first. `at`: the tokens that ask. `isNew`: it is told as something that has just come. */
export type Heard = {
  readonly told: readonly Told[]
  readonly asking: Asking | undefined
  readonly at: ReadonlySet<number>
  readonly isNew: boolean
}

/** Without a sign, so like what people tell of it, and with so much of the message accounted for. */
const alike = { score: 0.6, explained: 0.6 }
/** Signs that say no more than this share of what the best says are by-talk. */
const byTalk = 0.6

type Readings = readonly (readonly Token[])[]

export function openRecognise(lives: readonly Life[], likest: Likest): (text: string, tokens: readonly Token[]) => Heard {
  const signs = bookOf(lives, ({ id, signs: own }) => own.map((sign): [string, string] => [id, sign]))
  const denied = bookOf(lives, ({ id, not }) => not.map((sign): [string, string] => [id, sign]))
  const cases = new Map(
    lives.map(life => [life.id, openBook(life.cases.flatMap(one => one.signs.map((sign): [string, string] => [one.id, sign])))]),
  )
  const sayable = lives.map(({ id, phrases }) => ({ id, phrases }))
  return (text, tokens) => {
    // English is read into our own words for searching; a sign may be written in either.
    const readings = [tokens, plainTokens(text)]
    const said = wordsIn(signs, readings)
    const asked = askingIn(readings)
    if (said.size === 0 && asked.asking === undefined) return { told: [], ...asked }
    const like = sayable.length === 0 ? undefined : likest(text, sayable)
    const isLike = like !== undefined && like.score >= alike.score && like.explained >= alike.explained
    const others = wordsIn(denied, readings)
    const told = lives.flatMap((life): Told[] => {
      const own = said.get(life.id) ?? (isLike && like.id === life.id ? new Set<string>() : undefined)
      if (own === undefined || others.has(life.id)) return []
      const found = wordsIn(cases.get(life.id) ?? new Map(), readings)
      return [
        {
          life,
          cases: life.cases.flatMap(({ id }) => (found.has(id) ? [id] : [])),
          words: new Set([...own, ...[...found.values()].flatMap(words => [...words])]),
          weight: own.size + (like?.id === life.id ? like.score : 0),
        },
      ]
    })
    const best = Math.max(0, ...told.map(({ weight }) => weight))
    return {
      told: told.filter(({ weight }) => weight >= byTalk * best).toSorted((one, other) => other.weight - one.weight),
      ...asked,
    }
  }
}

const asks = openBook<Asking>([
  ['surely', surely],
  ['how', how],
  ['papers', papers],
  ['newly', newly],
])

function askingIn([tokens = [], plain = []]: Readings): Omit<Heard, 'told'> {
  const found = matches(asks, tokens)
  const names = new Set([...found, ...matches(asks, plain)].map(({ name }) => name))
  return {
    asking: (['surely', 'how', 'papers', 'newly'] as const).find(one => names.has(one)),
    at: new Set(found.flatMap(match => (match.name === 'newly' ? [] : match.at))),
    isNew: names.has('newly'),
  }
}

function bookOf(lives: readonly Life[], pages: (life: Life) => [string, string][]): Book<string> {
  return openBook(lives.flatMap(pages))
}

/** The folded words that met a page's patterns. */
function wordsIn(book: Book<string>, readings: Readings): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>()
  for (const tokens of readings)
    for (const { name, at } of matches(book, tokens)) {
      const own = words.get(name) ?? new Set()
      for (const place of at) own.add(tokens[place]?.folded ?? '')
      words.set(name, own)
    }
  return words
}

/** The words as typed, none of them read as another. */
function plainTokens(text: string): Token[] {
  return syllables(text).map(typed => ({ typed, folded: fold(typed), filler: false, light: false }))
}
