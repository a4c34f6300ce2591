import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openKnow } from '../../src/answer/know.ts'
import { load } from '../../src/knowledge/load.ts'
import { facets, type Answer, type Facet } from '../../src/model/answer.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { openSearch } from '../../src/search/search.ts'
import { conversation, today } from '../support/catalogue.ts'

// Every procedure's own sample questions are asked: a new file in knowledge/ is tested without writing a test.
const { catalogue } = load(join(import.meta.dirname, '../../knowledge'))
const know = openKnow(catalogue, openSearch(catalogue))
const codes = new Map(catalogue.procedures.map(one => [one.code, one]))

type Outcome = 'told' | 'offered' | 'unanswered' | 'mistaken'

function outcomeOf(answers: readonly Answer[], { code, aliases }: Procedure): Outcome {
  // The answer stands on the record with the facts, be it the old code or the new one.
  const twins = new Set([code, ...aliases.map(alias => alias.code)])
  const isIt = (found: string | undefined): boolean => {
    const other = found === undefined ? undefined : codes.get(found)
    return other !== undefined && (twins.has(other.code) || other.aliases.some(alias => alias.code === code))
  }
  if (answers.some(answer => answer.kind === 'found' && answer.about.kind === 'procedure' && isIt(answer.about.code))) return 'told'
  if (answers.some(answer => answer.kind === 'unsure' && answer.choices.some(choice => isIt(choice.id.split(':')[1])))) return 'offered'
  return answers.some(answer => answer.kind === 'found' && answer.about.kind === 'procedure') ? 'mistaken' : 'unanswered'
}

const asked = catalogue.procedures.flatMap(one =>
  one.questions.map(({ ask, facet }) => {
    const { answers } = know.ask(ask, conversation(), today)
    return { one, ask, facet, answers, outcome: outcomeOf(answers, one) }
  }),
)

function share(of: readonly unknown[], all: readonly unknown[]): number {
  return of.length / Math.max(1, all.length)
}

describe.runIf(asked.length > 0)('the knowledge’s own questions', () => {
  test.each(catalogue.procedures.filter(one => one.questions.length > 0).map(one => [one.code, one.short, one] as const))(
    '%s %s is reached by most of its questions',
    (_, __, one) => {
      const own = asked.filter(question => question.one === one)
      const missed = own.filter(({ outcome }) => outcome !== 'told' && outcome !== 'offered')
      expect(missed.length, missed.map(({ ask }) => ask).join('; ')).toBeLessThanOrEqual(own.length / 2)
    },
  )

  test('nearly all are told at once', () => {
    expect(share(asked.filter(({ outcome }) => outcome === 'told'), asked)).toBeGreaterThan(0.88) // prettier-ignore
  })

  test('hardly any gets an answer about something else', () => {
    const mistaken = asked.filter(({ outcome }) => outcome === 'mistaken')
    expect(share(mistaken, asked), mistaken.map(({ ask }) => ask).join('; ')).toBeLessThan(0.03)
  })

  test('the side asked for is the side told', () => {
    const told = asked.filter(({ outcome }) => outcome === 'told')
    const right = told.filter(({ answers, facet }) => answers.some(answer => sides(answer).includes(facet)))
    expect(share(right, told)).toBeGreaterThan(0.9)
  })

  test('without accents the same are told, but for a few', () => {
    const plain = asked.map(({ one, ask }) => {
      const text = ask.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
      return outcomeOf(know.ask(text, conversation(), today).answers, one)
    })
    expect(share(plain.filter(outcome => outcome === 'told'), plain)).toBeGreaterThan(0.8) // prettier-ignore
    expect(share(plain.filter(outcome => outcome === 'mistaken'), plain)).toBeLessThan(0.06) // prettier-ignore
  })
})

/** "How" is answered by papers or steps, "may I" by conditions or persons. */
function sides(answer: Answer): Facet[] {
  if (answer.kind !== 'found' || answer.about.kind !== 'procedure') return []
  const { facet } = answer.about
  const like: Partial<Record<Facet, Facet[]>> = { documents: ['steps'], conditions: ['who'], who: ['conditions'] }
  return [facet, ...(like[facet] ?? [])]
}

describe('every procedure on every side', () => {
  const all = catalogue.procedures.flatMap(({ code }) => facets.map(facet => [code, facet] as const))

  test('is told with a source, or said to be stale', () => {
    for (const [code, facet] of all) {
      const answer = know.tell({ kind: 'procedure', code, facet }, conversation(), today)
      if (answer.kind === 'found') expect(answer.citations[0].asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      else expect(answer).toMatchObject({ kind: 'unknown', why: 'stale' })
    }
  })

  test('never shows a code word where a citizen expects words', () => {
    for (const [code, facet] of all)
      expect(JSON.stringify(know.tell({ kind: 'procedure', code, facet }, conversation(), today))).not.toMatch(
        /undefined|NaN|\[object|null/,
      )
  })

  test('never promises that nothing is to be paid where the data says nothing', () => {
    for (const one of catalogue.procedures.filter(({ fees }) => !fees.some(fee => fee.kind === 'free'))) {
      const answer = know.tell({ kind: 'procedure', code: one.code, facet: 'fee' }, conversation(), today)
      const lines = answer.kind === 'found' ? answer.blocks.flatMap(block => (block.kind === 'list' ? block.items : [])) : []
      for (const line of lines) expect(line).not.toMatch(/^(.*: )?[Kk]hông mất phí/)
    }
  })
})

test('what procedures are called is hardly ever taken for another wish', () => {
  const called = catalogue.procedures.flatMap(({ questions, phrases, situations }) => [
    ...questions.map(({ ask }) => ask),
    ...phrases,
    ...situations.flatMap(situation => situation.phrases),
  ])
  // Every third: all of them take a minute.
  const taken = called
    .filter((_, at) => at % 3 === 0)
    .filter(text => {
      const { intent } = know.ask(text, conversation(), today)
      // The portal's account is a procedure of the police and a guide of ours: either is right.
      return !['procedure', 'faq', 'guide:account', 'guide:app'].includes(intent)
    })
  expect(3 * share(taken, called), taken.join('; ')).toBeLessThan(0.015)
})

test('a sentence of no procedure is not told as one', () => {
  const strange = [
    'mở phòng khám răng',
    'xin visa đi Mỹ',
    'mua vé tàu tết',
    'con tôi bị bắt nạt ở trường',
    'karaoke ồn quá',
    'tiêm chủng cho bé',
    'đăng ký nhãn hiệu cà phê',
  ]
  const told = strange.filter(text => know.ask(text, conversation(), today).answers[0].kind === 'found')
  expect(told).toEqual([])
})

describe('the first answer', () => {
  const sides: readonly Facet[] = ['overview', 'documents']
  const all = catalogue.procedures.flatMap(({ code }) =>
    sides.flatMap(facet => (['vi', 'en'] as const).map(language => ({ code, facet, language }))),
  )

  test('is at most eight lines of at most 160 characters, with at most five buttons', () => {
    for (const { code, facet, language } of all) {
      const answer = know.tell({ kind: 'procedure', code, facet }, conversation({ language }), today)
      const lines = linesOf(answer)
      expect(lines.length, `${code} ${facet} ${language}:\n${lines.join('\n')}`).toBeLessThanOrEqual(8)
      expect(Math.max(...lines.map(line => line.length)), `${code} ${facet}:\n${lines.join('\n')}`).toBeLessThanOrEqual(160)
      const choices = answer.kind === 'found' ? answer.choices : []
      expect(choices.length).toBeLessThanOrEqual(5)
      if (answer.kind === 'found') expect(choices.at(-1)?.id).toBe('officer')
    }
  })

  test('leaves nothing out for good: the full list names every paper', () => {
    for (const one of catalogue.procedures.filter(({ reliability }) => reliability !== 'low')) {
      const full = linesOf(know.tell({ kind: 'procedure', code: one.code, facet: 'documents', all: true }, conversation(), today)).join(
        '\n',
      )
      for (const { name } of one.papers) expect(full).toContain(name)
    }
  })

  test('in English holds no Vietnamese case: names of papers only', () => {
    for (const one of catalogue.procedures) {
      const text = linesOf(
        know.tell({ kind: 'procedure', code: one.code, facet: 'overview' }, conversation({ language: 'en' }), today),
      ).join('\n')
      for (const { when } of [...one.times, ...one.fees, ...one.papers])
        if (when !== undefined && when.length > 12) expect(text).not.toContain(when)
    }
  })

  test('a procedure’s own name never leads to one of its cases', () => {
    const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
    const trapped = catalogue.procedures.flatMap(({ code, short, name, phrases }) =>
      [short, name, ...phrases.filter((_, at) => at % 4 === 0)]
        .flatMap(text => [text, `xin ${plain(text)}`])
        .filter(text => {
          const [answer] = know.ask(text, conversation(), today).answers
          return (
            answer.kind === 'found' &&
            answer.about.kind === 'procedure' &&
            answer.about.code === code &&
            answer.about.situation !== undefined
          )
        }),
    )
    // A fourth of the phrases: all of them take a minute.
    expect(trapped.length, trapped.join('; ')).toBeLessThanOrEqual(1)
  })

  test('is the birth registration that a mother reads with one hand', () => {
    const answer = know.tell({ kind: 'procedure', code: '1.001193', facet: 'documents' }, conversation(), today)
    expect(linesOf(answer)).toMatchInlineSnapshot(`
      [
        "Khai sinh cho bé: cần mang",
        "Tờ khai đăng ký khai sinh (ra quầy điền, hoặc điền trên mạng)",
        "Giấy chứng sinh. Không có: xem nút bên dưới.",
        "Giấy tờ tùy thân của người đi khai (căn cước, hộ chiếu hoặc căn cước điện tử trên VNeID)",
        "Còn 5 giấy tờ tùy trường hợp: nhắn “Đủ giấy tờ”.",
        "Thời gian: trong ngày; trường hợp khác: nhắn “bao lâu”. Phí: không mất phí khi khai trong 60 ngày; trường hợp khác: nhắn “phí”.",
        "Theo dữ liệu ngày 18/7/2026; quy định có thể đã đổi.",
      ]
    `)
    expect(answer.kind === 'found' ? answer.choices.map(({ label }) => label) : []).toMatchInlineSnapshot(`
      [
        "Không có giấy chứng sinh",
        "Soạn danh sách của tôi",
        "Làm trên mạng",
        "Nộp ở đâu",
        "Gặp cán bộ",
      ]
    `)
  })
})

function linesOf(answer: Answer): string[] {
  if (answer.kind === 'unsure') return [answer.question]
  return (answer.blocks ?? []).flatMap(block => {
    if (block.kind === 'list') return block.items
    if (block.kind === 'picture') return [block.alt]
    if (block.kind === 'file') return [block.label]
    return [block.kind === 'phone' ? `${block.label} ${block.number}` : block.kind === 'link' ? `${block.label} ${block.url}` : block.text]
  })
}

describe('after a question back', () => {
  const offering = (...offered: string[]) => {
    const named = offered.map(code => ({ id: `p:${code}:documents`, label: codes.get(code)?.short ?? code }))
    return conversation({ turns: 3, offered: { choices: [...named, { id: 'none', label: 'Không phải các việc trên' }], until: 3 } })
  }

  test('of what was offered, the one that a further message names outright is meant', () => {
    const { answers } = know.ask('cha me chua dang ky ket hon', offering('1.001193', '1.000656', '2.000635'), today)
    expect(answers[0].kind === 'found' && answers[0].about).toMatchObject({ code: '1.001193' })
  })

  test('whole sentences that want something else ask anew', () => {
    const { intent } = know.ask('tôi muốn tố cáo chủ tịch xã ăn hối lộ', offering('1.004327', '1.012783'), today)
    expect(intent).toBe('feedback')
  })

  test('a foreign side is not lost over the choice', () => {
    const { answers } = know.ask('the dang ky ket hon voi nguoi han quoc', offering('2.000513', '1.004873', '1.000894'), today)
    expect(answers[0].kind === 'found' && answers[0].about).toMatchObject({ code: '2.000806' })
  })
})

test('a foreign side told of one matter does not make another foreign', () => {
  const again = 'đăng ký lại khai sinh vì mất hết giấy tờ'
  const codeAfter = (code: string): unknown => {
    const was = conversation({ facts: { foreign: 'yes' }, about: { kind: 'procedure', code, facet: 'documents' }, turns: 5 })
    const [answer] = know.ask(again, was, today).answers
    return answer.kind === 'found' && answer.about.kind === 'procedure' && codes.get(answer.about.code)?.name.includes('nước ngoài')
  }
  expect(codeAfter('1.001776')).toBe(false)
  expect(codeAfter('2.000806')).toBe(true)
})

describe('a guide that is named outright', () => {
  test.each([
    ['làm tài khoản vneid thế nào', 'account'],
    ['lam tai khoan dinh danh the nao', 'account'],
    ['hướng dẫn cài vneid', 'app'],
    ['nộp hồ sơ qua mạng thế nào', 'file-online'],
    ['thanh toán lệ phí online thế nào', 'pay'],
    ['cách nhận kết quả tại nhà', 'receive'],
    ['tra cứu hồ sơ ở đâu', 'look-up'],
  ])('is opened, nothing asked back: %s', (question, guide) => {
    const [answer] = know.ask(question, conversation(), today).answers
    expect(answer).toMatchObject({ kind: 'found', about: { kind: 'guide', id: guide } })
  })
})
