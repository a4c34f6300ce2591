import { fold, syllables, tidy } from '../model/fold.ts'
import { problem, type Finding } from './find.ts'
import type { Gathered } from './gather.ts'
import type { Located } from './shape.ts'
import type { Path } from './yaml.ts'

type Phrase = { readonly text: string; readonly owner: string; readonly at: Located<unknown>; readonly path: Path }

/** A written form stands for one thing only. */
export function checkWords(all: Gathered): Finding[] {
  const seen = new Map<string, Located<unknown>>()
  return all.words.flatMap(at =>
    at.value.write.flatMap((form, i) => {
      const key = tidy(form)
      const before = seen.get(key)
      if (!before) seen.set(key, at)
      return before ? [problem(at, ['write', i], `"${form}" is already read in another way in line ${before.lineOf(['write'])}; keep one`)] : []
    }),
  )
}

/**
 * A phrase leads to one place. Two phrases that are the same without accents are one phrase; they may stand in
 * two procedures only when a family tells these apart.
 */
export function checkPhrases(all: Gathered): Finding[] {
  const together = all.families.map(at => new Set(at.value.members.map(member => member.code)))
  const seen = new Map<string, Phrase[]>()
  return phrases(all).flatMap(phrase => {
    const key = syllables(fold(phrase.text)).join(' ')
    if (key === '') return [problem(phrase.at, phrase.path, `the phrase "${phrase.text}" has no letters; remove it`)]
    const before = seen.get(key) ?? []
    seen.set(key, [...before, phrase])
    const clash = before.find(other => other.owner === phrase.owner || !together.some(family => family.has(other.owner) && family.has(phrase.owner)))
    return clash ? [problem(phrase.at, phrase.path, clashOf(phrase, clash))] : []
  })
}

function clashOf(phrase: Phrase, other: Phrase): string {
  const where = `${other.at.file}:${other.at.lineOf(other.path)}`
  return phrase.owner === other.owner
    ? `the phrase "${phrase.text}" repeats "${other.text}" (${where}) when accents are left out; remove one`
    : `the phrase "${phrase.text}" also stands in ${where}; keep it where it belongs, or put both procedures into one family`
}

function phrases(all: Gathered): Phrase[] {
  return [
    ...all.procedures.flatMap(at => [
      ...at.value.phrases.map((text, i): Phrase => ({ text, owner: at.value.code, at, path: ['phrases', i] })),
      ...at.value.situations.flatMap((situation, i) =>
        situation.phrases.map((text, j): Phrase => ({ text, owner: at.value.code, at, path: ['situations', i, 'phrases', j] })),
      ),
    ]),
    ...all.faq.flatMap(at => at.value.phrases.map((text, i): Phrase => ({ text, owner: `faq ${at.value.id}`, at, path: ['phrases', i] }))),
  ]
}
