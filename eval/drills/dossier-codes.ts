import fc from 'fast-check'
import { detect } from '../../src/privacy/detect.ts'
import { nearMiss, ourPhrases, typed } from './codes.ts'
import { atLeast, none, told, type Drill } from './drill.ts'

/** Codes are found however they are typed, and found nowhere else. The seed makes the same texts again. */
export const dossierCodes: Drill = ({ quick, say }) => {
  const seed = Date.now() % 2 ** 31
  const phrases = ourPhrases()
  const many = quick ? 20_000 : 100_000
  const phrase = fc.constantFrom(...phrases)
  const spoken = fc.tuple(fc.oneof(fc.constant(''), phrase), typed, fc.oneof(fc.constant(''), phrase))
  let missed = 0
  let misread = 0
  let shown = 0
  for (const [before, { value, text }, after] of fc.sample(spoken, { numRuns: many, seed })) {
    const codes = detect(`${before} ${text} ${after}`).filter(hit => hit.kind === 'dossier')
    const right = codes.some(hit => hit.value === value)
    if (!right) missed += 1
    if (!right && codes.length > 0) misread += 1
    if (!right && shown++ < 5) say(`  missed: ${JSON.stringify(`${before} ${text} ${after}`)}`)
  }
  const innocent = fc.tuple(phrase, fc.array(nearMiss, { minLength: 1, maxLength: 3 }), phrase)
  const sentences = fc
    .sample(innocent, { numRuns: 10_000, seed })
    .map(([before, misses, after]) => `${before} ${misses.join(', ')} ${after}`)
  const wrong = [...phrases, ...sentences].filter(sentence => detect(sentence).some(hit => hit.kind === 'dossier'))
  for (const sentence of wrong.slice(0, 5)) say(`  false: ${JSON.stringify(sentence)}`)
  const found = Math.floor(((many - missed) / many) * 1e5) / 1e3
  return Promise.resolve([
    told('seed', seed),
    told('codes typed in sentences', many),
    atLeast('found, %', found, 99.9),
    told('of those missed, read as another code', misread),
    told('sentences without one', phrases.length + sentences.length),
    none('codes found there', wrong.length),
  ])
}
