import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KnowledgeError, type Problem } from '../../src/model/error.ts'
import { load, loadCatalogue } from '../../src/knowledge/load.ts'
import { checkKnowledge, report } from '../../src/knowledge/check.ts'
import { birth, lineWith, plant, real } from './tree.ts'

const today = '2026-11-22'
let tree: ReturnType<typeof plant>
beforeEach(() => {
  tree = plant()
})
afterEach(() => {
  tree.remove()
})

/** Replaces one piece of the birth registration and gives back the problems with the changed text. */
function change(from: string, to: string): { problems: readonly Problem[]; text: string } {
  const before = tree.read(birth)
  expect(before).toContain(from)
  const text = before.replace(from, () => to)
  tree.write(birth, text)
  return { problems: load(tree.root, today).problems, text }
}

const where = `knowledge/${birth}`

describe('the knowledge of this repository', () => {
  it('has no problem', () => {
    expect(checkKnowledge(real, today).problems).toEqual([])
  })

  it('has the twelve procedures most asked for, each with phrases, situations and sample questions', () => {
    const catalogue = loadCatalogue(real, today)
    const twelve = '1.001193 1.000656 1.000894 1.004873 2.000635 2.000815 1.004222 1.004194 1.001612 1.014027 1.013978 1.013225'.split(' ')
    for (const code of twelve) {
      const found = catalogue.procedures.find(each => each.code === code)
      expect(found?.phrases.length, code).toBeGreaterThanOrEqual(15)
      expect(found?.situations.length, code).toBeGreaterThanOrEqual(3)
      expect(found?.questions.length, code).toBeGreaterThanOrEqual(6)
    }
  })
})

describe('a sound tree', () => {
  it('loads into a catalogue that carries its number and its day', () => {
    const catalogue = loadCatalogue(tree.root, today)
    expect(catalogue).toMatchObject({ base: 1, overlay: 0 })
    expect(catalogue.procedures.map(each => each.code)).toEqual(['1.001193'])
  })

  it('accepts Windows line ends and a byte order mark', () => {
    tree.write(birth, `\uFEFF${tree.read(birth).replaceAll('\n', '\r\n')}`)
    expect(load(tree.root, today).problems).toEqual([])
  })

  it('reads decomposed letters as the same letters', () => {
    tree.write(birth, tree.read(birth).normalize('NFD'))
    expect(load(tree.root, today).problems).toEqual([])
    expect(loadCatalogue(tree.root).procedures[0]?.short).toBe('Khai sinh cho bé')
  })
})

describe('a broken file is reported with its line and what to do', () => {
  const cases: readonly [string, string, string, string, string | RegExp][] = [
    ['a code without quotes', "code: '1.001193'", 'code: 1.001193', 'code:', /quotes/],
    ['a key that does not exist', 'fees:', 'fee:', 'fee:', /"fee" is not a known key/],
    ['a missing key', 'english: Birth registration\n', '', 'code:', '"english" is missing; add it'],
    ['a kind of fee that does not exist', 'kind: set-locally', 'kind: local', 'kind: local', /"kind"/],
    ['a word that is not allowed', 'level: commune', 'level: district', 'level: district', /one of: commune/],
    ['a day that does not exist', 'asOf: 2026-07-18\nvalidUntil', 'asOf: 2026-02-30\nvalidUntil', 'asOf: 2026-02-30', /YYYY-MM-DD/],
    ['a day in the future', 'asOf: 2026-07-18\nvalidUntil', 'asOf: 2026-12-18\nvalidUntil', 'asOf: 2026-12-18', /future/],
    ['an end before the beginning', 'validUntil: 2027', 'validFrom: 2028-01-01\nvalidUntil: 2027', 'validUntil:', /before "validFrom"/],
    ['a heading that is too long', 'short: Khai sinh cho bé', `short: ${'Khai sinh '.repeat(8)}`, 'short:', /at most 60 characters/],
    ['a source nobody knows', 'sources: [csdl-2026-07', 'sources: [csdl-2026-09', 'sources: [', /not in sources.yaml/],
    ['a field nobody knows', 'field: Hộ tịch', 'field: Tư pháp', 'field:', /not in fields.yaml/],
    ['a code unlike its file name', "code: '1.001193'", "code: '1.001194'", 'code:', /belongs in the file/],
    ['an amount for the same day', 'unit: same-day', 'unit: same-day\n    amount: 1', 'amount: 1', /same-day has no amount/],
    ['a unit without an amount', 'unit: same-day', 'unit: day', 'unit: day', /needs an "amount"/],
    ['a fee that lost its zeros', 'dong: 8000', 'dong: 8', 'dong: 8', /too little/],
    ['a fee written with a dot', 'dong: 8000', 'dong: 8.500', 'dong: 8.500', /"dong"/],
    ['a fee written as text', 'dong: 8000', 'dong: 8.000 đ', 'dong: 8.000', /a number without dots/],
    ['two fees that hold at once', '  - kind: free\n    when: khai trong 60 ngày\n', '  - kind: unknown\n  - kind: free\n', '  - kind: free', /"when"/],
    ['the district level', 'result: Giấy khai sinh', 'result: UBND huyện trả giấy khai sinh', 'result:', /no district level/],
    ['the paper household book', 'result: Giấy khai sinh', 'result: Sổ hộ khẩu và giấy khai sinh', 'result:', /household books/],
    ['an exclamation mark', 'result: Giấy khai sinh', 'result: Xong! Giấy khai sinh', 'result:', /exclamation/],
    ['a strange phone number', 'result: Giấy khai sinh', 'result: Gọi 0912 345 678 để nhận giấy khai sinh', 'result:', /hotlines.yaml/],
    ['a strange short number', 'result: Giấy khai sinh', 'result: Gọi 119 để nhận giấy khai sinh', 'result:', /hotlines.yaml/],
    ['a phrase that repeats another without accents', '  - làm gks\n', '  - lam giay khai sinh\n', '- lam giay khai sinh', /when accents are left out/],
    ['a key that stands twice', 'level: commune', 'level: commune\nlevel: province', 'level: province', /same key twice/],
    ['a bracket that stays open', 'sources: [csdl-2026-07, qd-163-btp]\nasOf: 2026-07-18', 'sources: [csdl-2026-07, qd-163-btp\nasOf: 2026-07-18 # after', '# after', /bracket above is still open/],
    ['a line that slipped to the left', '  - name: Giấy chứng sinh', ' - name: Giấy chứng sinh # slipped', '# slipped', /lined up/],
    ['a colon that needs quotes', 'short: Khai sinh', 'short: Khai: sinh', 'short:', /put quotes/],
    ['a comma that needs quotes', '{ ask: khai sinh cho con mất', '{ ask: dạ, khai sinh cho con mất', '{ ask: dạ,', /needs quotes/],
    ['a missing space after the dash', 'reliability: high\nphrases:\n  - làm', 'reliability: high\nphrases: # these\n  -làm', '# these', /must be a list/],
    ['a reference', 'result: Giấy khai sinh', 'result: *giay', 'result:', /quotes|anchors/],
  ]
  it.each(cases)('%s', (...[, from, to, at, what]) => {
    const { problems, text } = change(from, to)
    const about = problems.filter(each => (typeof what === 'string' ? each.what === what || each.what.endsWith(what) : what.test(each.what)))
    expect(problems.length).toBeGreaterThan(0)
    expect(about[0], problems.map(each => each.what).join('\n')).toBeDefined()
    expect(about[0]?.file).toBe(where)
    expect(about[0]?.line).toBe(lineWith(text, at))
  })

  it('a tab says its own line', () => {
    const { problems, text } = change('  - name: Giấy chứng sinh', '\t- name: Giấy chứng sinh')
    expect(problems).toEqual([{ file: where, line: lineWith(text, '\t- name'), what: expect.stringContaining('tab') }])
  })

  it('an empty file', () => {
    tree.write(birth, '\n')
    expect(load(tree.root).problems).toEqual([{ file: where, line: 1, what: 'is empty; fill it in or delete the file' }])
  })

  it('a file in UTF-16', () => {
    tree.write(birth, Buffer.from(`\uFEFF${tree.read(birth)}`, 'utf16le'))
    expect(load(tree.root).problems).toEqual([{ file: where, line: 1, what: expect.stringContaining('UTF-16') }])
  })

  it('a file in an old Vietnamese encoding, with the line of the first foreign letter', () => {
    const text = tree.read(birth)
    const bytes = Buffer.from(text)
    bytes[bytes.indexOf('Ủy ban')] = 0xf0
    tree.write(birth, bytes)
    expect(load(tree.root).problems).toEqual([{ file: where, line: lineWith(text, 'Ủy ban'), what: expect.stringContaining('not UTF-8') }])
  })

  it('a missing list', () => {
    rmSync(`${tree.root}/sources.yaml`)
    expect(load(tree.root).problems[0]).toMatchObject({ file: 'knowledge/sources.yaml', line: 1 })
  })

  it('a file with the wrong ending', () => {
    tree.write('procedures/ho-tich/1.000656.yml', 'code: x')
    expect(load(tree.root).problems).toEqual([
      { file: 'knowledge/procedures/ho-tich/1.000656.yml', line: 1, what: expect.stringContaining('rename it') },
    ])
  })

  it('all at once, not only the first', () => {
    const { problems } = change('short: Khai sinh cho bé', `short: ${'x'.repeat(61)}\nfoo: 1`)
    expect(problems.map(each => each.line)).toHaveLength(2)
    expect(() => loadCatalogue(tree.root)).toThrow(KnowledgeError)
  })
})

describe('files that speak of each other', () => {
  const twin = (): string =>
    tree
      .read(birth)
      .replace("code: '1.001193'", "code: '1.000689'")
      .replace(/^ {6}- .*\n/gm, '')
      .replace(/phrases:\n((?: {2}- .*\n)+)asked/, 'phrases:\n  - khai sinh cho con\n  - nhận con\nasked')
      .replaceAll(/^ {4}phrases:\n/gm, '')

  it('one phrase in two procedures is a problem, unless a family tells them apart', () => {
    tree.write('procedures/ho-tich/1.000689.yaml', twin())
    const text = tree.read(birth)
    expect(load(tree.root).problems).toEqual([
      { file: where, line: lineWith(text, '- khai sinh cho con'), what: expect.stringContaining('1.000689.yaml') },
    ])
    tree.write(
      'families/khai-sinh.yaml',
      "name: khai-sinh\ntitle: A\nquestion: B\nmembers:\n  - { code: '1.001193', label: a, differs: b }\n  - { code: '1.000689', label: a, differs: b }\n",
    )
    expect(load(tree.root).problems).toEqual([])
  })

  it('a family, a general answer and an office name only procedures that exist', () => {
    tree.write(
      'families/x-y.yaml',
      "name: x-y\ntitle: A\nquestion: B\nmembers:\n  - { code: '1.001193', label: a, differs: b }\n  - { code: '9.999999', label: a, differs: b }\n",
    )
    tree.write(
      'faq/hoi.yaml',
      "id: hoi\ntitle: Hỏi\nsay: [Đáp lại]\nsee: ['8.888888']\nsources: [csdl-2026-07]\nasOf: 2026-01-01\nphrases: [ab, cd, ef]\n",
    )
    tree.write('offices/xa.yaml', "slug: xa\nname: Xã X\nprovince: Tỉnh Y\nunits: [X]\nhandles:\n  - '1.001193'\n  - '1.00119'\n")
    expect(load(tree.root).problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'knowledge/families/x-y.yaml:6',
      'knowledge/faq/hoi.yaml:4',
      'knowledge/offices/xa.yaml:7',
    ])
  })

  it('the file that explains the abolished level may name it, no other', () => {
    const faq = (id: string): string =>
      `id: ${id}\ntitle: Không còn cấp huyện\nsay: [Không còn UBND huyện nữa.]\nsources: [csdl-2026-07]\nasOf: 2026-01-01\nphrases: [${id} a, ${id} b, ${id} c]\n`
    tree.write('faq/khong-con-cap-huyen.yaml', faq('khong-con-cap-huyen'))
    tree.write('faq/khac.yaml', faq('khac'))
    expect(new Set(load(tree.root).problems.map(each => each.file))).toEqual(new Set(['knowledge/faq/khac.yaml']))
  })

  it('an office keeps its spans in order and its numbers honest', () => {
    tree.write(
      'offices/xa.yaml',
      [
        'slug: xa',
        'name: Xã X',
        'province: Tỉnh Y',
        'units: [X]',
        'hours:',
        "  mon: [['7:30', '11:30'], ['11:00', '17:00']]",
        'contacts:',
        "  - { field: chung, label: A, phone: '0200 000 000', fictitious: true }",
        "  - { field: chung, label: B, phone: '0200 000 001' }",
      ].join('\n'),
    )
    const { problems, warnings } = load(tree.root)
    expect(problems.map(each => each.line)).toEqual([6, 8])
    expect(warnings.filter(each => each.file.includes('offices')).map(each => each.line)).toEqual([9])
  })

  it('a written form stands for one thing only', () => {
    tree.write('words.yaml', '- { kind: teencode, write: [ko], read: không }\n- { kind: teencode, write: [KO], read: có }\n')
    expect(load(tree.root).problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['knowledge/words.yaml:2'])
  })
})

describe('the report', () => {
  it('names file and line first, counts, and ends with the verdict', () => {
    const { text } = change('result: Giấy khai sinh', 'result: Xong! Giấy khai sinh')
    const lines = report(checkKnowledge(tree.root, today)).split('\n')
    expect(lines).toContain(`${where}:${lineWith(text, 'result:')}: has an exclamation mark; end the sentence with a full stop`)
    expect(lines.at(-2)).toMatch(/^1 procedures, \d+ phrases/)
    expect(lines.at(-1)).toMatch(/^1 problem\(s\) to correct/)
  })

  it('counts sentences that are too long as a warning', () => {
    change('result: Giấy khai sinh', `result: ${'rất '.repeat(30)}dài rồi Giấy khai sinh`)
    const { problems, warnings } = checkKnowledge(tree.root, today)
    expect(problems).toEqual([])
    expect(warnings.some(each => each.what.includes('over 25 words'))).toBe(true)
  })
})
