import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { since } from '../../eval/since.ts'

const file =
  (numbers: string) =>
  (day: string): string =>
    `/** Written on ${day}. */\nexport const fitted = { ${numbers} } as const\n`

test('what is written again with the same numbers keeps its day, other numbers bring their own', () => {
  const was = file('one: 1')('2026-11-22')
  expect(since(file('one: 1'), was, '2026-12-01')).toBe(was)
  expect(since(file('one: 2'), was, '2026-12-01')).toBe(file('one: 2')('2026-12-01'))
  expect(since(file('one: 1'), undefined, '2026-12-01')).toBe(file('one: 1')('2026-12-01'))
})

test('the day stands where it is looked for in what is learnt', () => {
  for (const name of ['fitted', 'ranked', 'trusted', 'sided']) {
    const text = readFileSync(join(import.meta.dirname, `../../src/answer/${name}.ts`), 'utf8')
    expect(/\d{4}-\d\d-\d\d/.exec(text)?.index).toBe(text.indexOf(' from ') - '2026-11-29'.length)
    expect(text.match(/\d{4}-\d\d-\d\d/g)).toHaveLength(1)
  }
})
