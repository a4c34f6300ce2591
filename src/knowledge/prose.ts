import { tidy } from '../model/fold.ts'
import { problem, warning, type Finding } from './find.ts'
import type { Gathered, Rule } from './gather.ts'
import type { Located } from './shape.ts'
import type { Path } from './yaml.ts'

type Told = { readonly text: string; readonly at: Located<unknown>; readonly path: Path }

const longest = 25

/** How things are said to citizens: no abolished offices, no invented phone numbers, no shouting, short sentences. */
export function checkProse(all: Gathered): Finding[] {
  const told = everything(all)
  const numbers = new Set(all.hotlines.map(at => digits(at.value.number)))
  return [
    ...told.flatMap(said => [...forbidden(said, all.rules), ...shouting(said), ...strangeNumber(said, numbers)]),
    ...longSentences(told),
  ]
}

/** Keys whose text is never shown, or is an official name that is not ours to change. */
const unsaid = new Set(['code', 'name', 'aliases', 'field', 'decision', 'sources', 'phrases', 'asked', 'questions', 'see', 'id', 'english', 'law', 'slug', 'signs', 'not'])
/** In an office the name and the contacts are its own; `kind`, `unit` and the like are words of the schema. */
const own = new Set(['contacts', 'origins', 'hours', 'handles', 'kind', 'unit', 'way', 'how', 'level', 'facet', 'do', 'reliability'])

function everything(all: Gathered): Told[] {
  return [...all.procedures, ...all.faq, ...all.families, ...all.guides, ...all.checklists, ...all.life, ...all.offices].flatMap(at => textsOf(at, at.value, []))
}

function textsOf(at: Located<unknown>, value: unknown, path: Path): Told[] {
  if (typeof value === 'string') return [{ text: value, at, path }]
  if (Array.isArray(value)) return value.flatMap((entry: unknown, i) => textsOf(at, entry, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => {
    const papers = key === 'name' && path[0] === 'papers'
    return (unsaid.has(key) && !papers) || own.has(key) || isQuoted(at, key) ? [] : textsOf(at, entry, [...path, key])
  })
}

/** What a checklist takes letter by letter from its procedure is looked at there. */
function isQuoted({ file }: Located<unknown>, key: string): boolean {
  return file.includes('/checklists/') && ['when', 'paper', 'situation', 'procedures'].includes(key)
}

function forbidden(said: Told, rules: readonly Located<Rule>[]): Finding[] {
  const text = ` ${tidy(said.text).replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `
  return rules.flatMap(({ value: rule }) => {
    if (rule.except.some(file => said.at.file.endsWith(`/${file}`))) return []
    const word = rule.words.find(candidate => text.includes(` ${tidy(candidate)} `))
    return word === undefined ? [] : [problem(said.at, said.path, `says "${word}"; ${rule.instead}`)]
  })
}

function shouting(said: Told): Finding[] {
  return said.text.includes('!') ? [problem(said.at, said.path, 'has an exclamation mark; end the sentence with a full stop')] : []
}

const phone = /(?<![\d.,/-])(?:0\d{1,3}[ .-]?\d{3,4}[ .-]?\d{3,4}|1[89]00[ .]?\d{2,4}(?:[ .]?\d{2})?)(?![\d/-])/g
const shortPhone = /(?:gọi|số|tổng đài|đường dây) (1\d\d|\d{4})(?!\d|[./]\w)/giu

function strangeNumber(said: Told, known: ReadonlySet<string>): Finding[] {
  const found = [...(said.text.match(phone) ?? []), ...[...said.text.matchAll(shortPhone)].map(match => match[1] ?? '')]
  return found
    .filter(number => !known.has(digits(number)))
    .map(number => problem(said.at, said.path, `has the phone number ${number}, which is not in hotlines.yaml; numbers of an office stand in its "contacts"`))
}

function digits(number: string): string {
  return number.replaceAll(/\D/g, '')
}

function longSentences(told: readonly Told[]): Finding[] {
  const byFile = Map.groupBy(
    told.flatMap(said => sentences(said.text).filter(sentence => sentence.split(/\s+/).length > longest).map(sentence => ({ said, sentence }))),
    found => found.said.at.file,
  )
  return [...byFile.values()].flatMap(found => {
    const [first] = found
    if (!first) return []
    const start = first.sentence.split(/\s+/).slice(0, 6).join(' ')
    return [warning(first.said.at, first.said.path, `${found.length} sentence(s) over ${longest} words, the first begins "${start} …"; cut in two`)]
  })
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.;:?])\s+/).map(sentence => sentence.trim())
}
