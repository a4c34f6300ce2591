import { afterAll, expect, it } from 'vitest'
import { load } from '../../src/knowledge/load.ts'
import { lineWith, plant } from './tree.ts'

/** What a guide promises for every step. */

const tree = plant()
afterAll(() => tree.remove())

const kettle = `id: kettle
title: Nấu nước
english: Boil water
sources: [huong-dan-vneid]
asOf: 2026-09-20
every: [simple, en]
phrases: [nấu nước, đun nước, sôi nước, pha nước, ấm nước]
help: [Ra quầy.]
helpEn: [Go to the counter.]
done: [Xong.]
doneEn: [Done.]
steps:
  - id: who
    text: [Nấu cho ai?]
    simple: [Ai uống vậy?]
    en: [For whom?]
    why: Đông thì ấm to.
    whyEn: Many need a big one.
    choices:
      - { id: me, label: Cho tôi, en: Me }
      - { id: all, label: Cả nhà, en: All of us }
  - id: fill
    text: [Đổ nước vào ấm.]
    simple: [Rót nước vô.]
    en: [Fill it.]
`
const at = 'guides/kettle.yaml'

it('a guide that keeps its promise has nothing to correct', () => {
  tree.write(at, kettle)
  expect(load(tree.root).problems).toEqual([])
})

const lacks = [
  { lacks: 'simpler words', from: '    simple: [Rót nước vô.]\n', to: '', line: '- id: fill', what: /"fill" has no "simple"/ },
  { lacks: 'other words than the usual ones', from: 'Rót nước vô.', to: 'Đổ nước vào ấm.', line: 'simple: [Đổ', what: /say it differently/ },
  { lacks: 'English', from: '    en: [Fill it.]\n', to: '', line: '- id: fill', what: /no English "?en/ },
  { lacks: 'an English answer', from: ', en: Me', to: '', line: '- { id: me', what: /no English "?en/ },
  { lacks: 'an English reason', from: '    whyEn: Many need a big one.\n', to: '', line: '- id: who', what: /whyEn/ },
  { lacks: 'English last words', from: 'doneEn: [Done.]\n', to: '', line: 'id: kettle', what: /doneEn/ },
]

it.each(lacks)('is refused without $lacks', ({ from, to, line, what }) => {
  const text = kettle.replace(from, to)
  tree.write(at, text)
  const { problems } = load(tree.root)
  expect(problems).toEqual([{ file: `knowledge/${at}`, line: lineWith(text, line), what: expect.stringMatching(what) }])
})

it('a guide that promises nothing may leave them out', () => {
  tree.write(at, kettle.replace('every: [simple, en]\n', '').replace('    simple: [Rót nước vô.]\n', '').replace('    en: [Fill it.]\n', ''))
  expect(load(tree.root).problems).toEqual([])
})
