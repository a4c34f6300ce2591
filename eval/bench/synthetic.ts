import type { Catalogue } from '../../src/model/knowledge.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { unaccented } from '../rows.ts'
import { pick, seeded, type Random } from './seeded.ts'

export type Named = { readonly code: string; readonly name: string; readonly field: string }

/** Names of the national list, in its order. */
export function readNames(tsv: string): Named[] {
  const [, ...lines] = tsv.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  return lines.flatMap(line => {
    const [code, name, field] = line.split('\t')
    return code && name && field ? [{ code, name, field }] : []
  })
}

/**
 * The catalogue with as many procedures as asked for: its own, then made-up ones under real names of the national list.
 * A made-up one has as many papers, fees, phrases and cases as a real one picked for it. Where names run out they are used
 * again under made-up codes.
 */
export function grown(catalogue: Catalogue, names: readonly Named[], count: number): Catalogue {
  const random = seeded(20_261_122)
  const own = new Set(catalogue.procedures.flatMap(({ code, aliases }) => [code, ...aliases.map(alias => alias.code)]))
  const free = names.filter(({ code }) => !own.has(code))
  const missing = Math.max(0, count - catalogue.procedures.length)
  const made = Array.from({ length: missing }, (_, at) => {
    const named = free[at % free.length] ?? { code: '', name: '', field: '' }
    const code = at < free.length ? named.code : `9.${String(at).padStart(6, '0')}`
    return madeUp({ ...named, code }, pick(random, catalogue.procedures), random)
  })
  return { ...catalogue, procedures: [...catalogue.procedures, ...made].slice(0, count) }
}

function madeUp({ code, name, field }: Named, like: Procedure, random: Random): Procedure {
  const words = name.split(/\s+/)
  const openings = like.phrases.map(phrase => phrase.split(' ')[0] ?? '')
  const phrase = (): string => {
    const said = `${random() < 0.5 ? '' : `${pick(random, openings)} `}${stretch(words, 2 + Math.floor(random() * 5), random)}`
    return random() < 0.3 ? unaccented(said) : said
  }
  const short = stretch(words, 8, random).slice(0, 60)
  return {
    ...like,
    code,
    aliases: [],
    name,
    short,
    english: unaccented(short).slice(0, 80),
    field,
    phrases: like.phrases.map(phrase),
    situations: like.situations.map(situation => ({
      ...situation,
      label: stretch(words, 4, random).slice(0, 40),
      phrases: situation.phrases.map(phrase),
    })),
  }
}

/** Neighbouring words out of a name. */
function stretch(words: readonly string[], length: number, random: Random): string {
  const from = Math.floor(random() * Math.max(1, words.length - length + 1))
  return words
    .slice(from, from + length)
    .join(' ')
    .toLowerCase()
}
