import { describe, expect, test } from 'vitest'
import type { Answer, Facet } from '../../src/model/answer.ts'
import { facets } from '../../src/model/answer.ts'
import type { Conversation } from '../../src/model/conversation.ts'
import type { Catalogue } from '../../src/model/knowledge.ts'
import { conversation, copies, know, marriage, office, procedure, residence, today } from '../support/catalogue.ts'

type Given = { readonly was?: Partial<Conversation>; readonly day?: string; readonly more?: Partial<Catalogue> }

function tell(over: Parameters<typeof procedure>[0], facet: Facet, { was, day = today, more }: Given = {}): Answer {
  const one = procedure(over)
  return know({ procedures: [one, marriage], ...more }).tell({ kind: 'procedure', code: one.code, facet }, conversation(was), day)
}

function textOf(answer: Answer): string {
  if (answer.kind === 'unsure') return answer.question
  return (answer.blocks ?? []).map(block => ('text' in block ? block.text : 'items' in block ? block.items.join('\n') : `${'label' in block ? block.label : ''} ${'number' in block ? block.number : ''}`)).join('\n') // prettier-ignore
}

const said = (...args: Parameters<typeof tell>): string => textOf(tell(...args))

describe('papers', () => {
  const papers = [
    { name: 'Giấy chứng sinh', originals: 1, otherwise: 'Không có thì viết giấy cam đoan' },
    { name: 'Căn cước', do: 'show' as const },
    { name: 'Giấy ủy quyền', when: 'nhờ người khác đi' },
  ]

  test('the summary shows what everyone needs, and says that there is more', () => {
    const text = said({ papers }, 'overview')
    expect(text).toContain('Giấy chứng sinh')
    expect(text).not.toContain('Giấy ủy quyền')
    expect(text).toContain('Còn 1 giấy tờ tùy trường hợp')
  })

  test('a paper that one may lack points to the way out', () => {
    expect(said({ papers }, 'documents')).toContain('Giấy chứng sinh. Không có: nhắn “Đủ giấy tờ”.')
    const situations = [
      { label: 'Ở trọ', say: 'Vẫn làm được.' },
      { label: 'Mất giấy chứng sinh', say: 'Vẫn làm được.' },
    ]
    const answer = tell({ papers, situations }, 'documents')
    expect(textOf(answer)).toContain('Giấy chứng sinh. Không có: xem nút bên dưới.')
    expect(answer.kind === 'found' && answer.choices[0]?.label).toBe('Mất giấy chứng sinh')
  })

  test('a form that is paper only at the counter is one that everyone fills in', () => {
    const forms = [{ name: 'Tờ khai', when: 'nộp tại quầy' }, ...papers]
    expect(said({ papers: forms }, 'documents')).toContain('Tờ khai (ra quầy điền, hoặc điền trên mạng)')
  })

  test('a case’s fee or time is never told as everyone’s', () => {
    const fees = [
      { kind: 'free' as const, when: 'khai đúng hạn' },
      { kind: 'set-locally' as const, when: 'khai muộn' },
    ]
    const times = [{ unit: 'working-day' as const, amount: 5, when: 'phải xác minh' }]
    const text = said({ papers, fees, times }, 'documents')
    expect(text).toContain('không mất phí khi khai đúng hạn')
    expect(text).toContain('5 ngày làm việc khi phải xác minh')
  })

  test('the full list, behind its button, keeps papers of a case apart and says when', () => {
    const short = tell({ papers }, 'documents')
    expect(short.kind === 'found' && short.choices.find(choice => choice.id === 'p:1.000001:documents:all')?.label).toBe('Đủ giấy tờ')
    const answer = know({ procedures: [procedure({ papers }), marriage] }).tell({ kind: 'procedure', code: '1.000001', facet: 'documents', all: true }, conversation(), today) // prettier-ignore
    expect(answer.kind === 'found' && answer.blocks.filter(block => block.kind === 'list').map(block => block.items.length)).toEqual([2, 1])
    expect(textOf(answer)).toContain('Giấy ủy quyền (khi nhờ người khác đi)')
    expect(textOf(answer)).toContain('Không có thì viết giấy cam đoan')
    expect(textOf(answer)).toContain('xuất trình')
  })

  test('of two sides told together nothing stands twice', () => {
    const fees = [{ kind: 'amount' as const, dong: 8000, per: 'bản' }]
    const one = procedure({ papers, fees, times: [{ unit: 'same-day' }] })
    const knows = know({ procedures: [one, marriage] })
    for (const facet of facets)
      for (const beside of facets.filter(other => other !== facet)) {
        const answer = knows.tell({ kind: 'procedure', code: one.code, facet, beside }, conversation(), today)
        if (answer.kind !== 'found') throw new Error(`${facet} is not told`)
        const blocks = answer.blocks.map(block => JSON.stringify(block))
        expect(new Set(blocks).size, `${facet} and ${beside}`).toBe(blocks.length)
        expect(answer.blocks.at(-2)?.kind, `${facet} and ${beside}`).not.toBe('heading')
      }
  })

  test('an empty list is unknown, not none', () => {
    expect(said({}, 'documents')).toContain('Tôi chưa có danh sách giấy tờ')
  })
})

describe('fees', () => {
  test('each case has its own line', () => {
    const text = said({ fees: [{ kind: 'free', when: 'đúng hạn' }, { kind: 'amount', dong: 8000, per: 'bản', when: 'xin bản sao' }] }, 'fee') // prettier-ignore
    expect(text).toContain('Đúng hạn: không mất phí.')
    expect(text).toContain('Xin bản sao: 8.000 đồng/bản.')
  })

  test('no fee in the data is never told as free', () => {
    const text = said({}, 'fee')
    expect(text).toContain('Tôi chưa có mức phí')
    expect(text).not.toMatch(/miễn|không mất phí|0 đồng/)
  })

  test('an unknown fee is said to be unknown', () => {
    expect(said({ fees: [{ kind: 'unknown' }] }, 'fee')).toContain('ôi chưa có mức phí này')
  })

  test('a fee set locally is not invented', () => {
    const text = said({ fees: [{ kind: 'set-locally' }] }, 'fee', { was: { office: 'lac-thuy' } })
    expect(text).toContain('HĐND tỉnh quy định; tôi chưa có mức của tỉnh mình')
    expect(text).toContain('0210 000 111')
  })

  test('a fee set locally is filled from the office, with the decision', () => {
    const offices = [office({ fees: [{ code: '1.000001', dong: 5000, decision: 'Nghị quyết 12/2025' }] })]
    const text = said({ fees: [{ kind: 'set-locally' }] }, 'fee', { was: { office: 'lac-thuy' }, more: { offices } })
    expect(text).toContain('5.000 đồng (theo Nghị quyết 12/2025)')
  })

  test('another office does not lend its fee', () => {
    const offices = [office({ fees: [{ code: '1.000001', dong: 5000, decision: 'Nghị quyết 12/2025' }] })]
    expect(said({ fees: [{ kind: 'set-locally' }] }, 'fee', { more: { offices } })).not.toContain('5.000')
  })

  test('a fee with a last day says so, and is stale the day after', () => {
    const fees = [{ kind: 'amount' as const, dong: 35000, until: '2026-12-31' }]
    expect(said({ fees }, 'fee')).toContain('35.000 đồng (áp dụng đến hết 31/12/2026)')
    const after = tell({ fees }, 'fee', { day: '2027-01-01' })
    expect(after).toMatchObject({ kind: 'unknown', why: 'stale' })
    expect(textOf(after)).not.toContain('35.000')
  })

  test('a last day that is far away is not told', () => {
    expect(said({ fees: [{ kind: 'free', until: '2027-12-31' }] }, 'fee')).not.toContain('áp dụng đến hết')
    expect(said({ validUntil: '2027-02-28', afterwards: 'Từ 1/3/2027 theo luật mới.' }, 'overview')).not.toContain('2027')
    expect(said({ validUntil: '2027-01-10', afterwards: 'Từ 11/1/2027 theo luật mới.' }, 'overview')).toContain(
      'Áp dụng đến hết 10/1/2027.',
    )
  })

  test('the next fee is announced with its first day and takes over by itself', () => {
    const fees = [
      { kind: 'amount' as const, dong: 35000, until: '2026-12-31' },
      { kind: 'amount' as const, dong: 70000, from: '2027-01-01' },
    ]
    expect(said({ fees }, 'fee')).toContain('Từ 1/1/2027: 70.000 đồng')
    expect(said({ fees }, 'fee', { day: '2026-06-01' })).not.toContain('70.000')
    expect(said({ fees }, 'fee', { day: '2027-01-02' })).toBe(said({ fees }, 'fee', { day: '2027-01-02' }).replace('35.000', ''))
  })

  test('a rule is told with its ceiling', () => {
    expect(said({ fees: [...copies.fees] }, 'fee')).toContain('một bản không quá 200.000 đồng')
  })
})

describe('times', () => {
  test('same day, ranges and cases', () => {
    const times = [{ unit: 'same-day' as const }, { unit: 'working-day' as const, amount: 3, to: 5, when: 'phải xác minh' }]
    const text = said({ times }, 'time')
    expect(text).toContain('Trong ngày.')
    expect(text).toContain('Phải xác minh: 3–5 ngày làm việc.')
  })

  test('an unknown time is said to be unknown', () => {
    expect(said({ times: [{ unit: 'unknown' }] }, 'time')).toContain('ôi chưa có thời hạn này')
    expect(said({}, 'time')).toContain('Tôi chưa có thời hạn')
  })
})

describe('where', () => {
  test('names office, address and hours of the day', () => {
    const text = said({}, 'where', { was: { office: 'lac-thuy' }, day: '2026-11-23' })
    expect(text).toContain('Trung tâm Phục vụ hành chính công xã Lạc Thủy, 1 đường Giữa')
    expect(text).toContain('Hôm nay làm việc 7:30–11:30 và 13:30–17:00.')
  })

  test('residence goes to the police', () => {
    expect(said({ level: 'commune-police', agency: 'Công an cấp xã' }, 'where')).toContain('công an xã, phường')
  })

  test('what the office does not list is said before the way there is made', () => {
    const offices = [office({ handles: ['9.999999'] })]
    expect(said({}, 'where', { was: { office: 'lac-thuy' }, more: { offices } })).toContain('gọi hỏi trước khi đi')
  })
})

describe('online', () => {
  const online = [{ level: 'filed-online' as const, asOf: '2026-07-18' }, { province: 'Phú Thọ', level: 'full' as const, asOf: '2026-10-01' }] // prettier-ignore

  test('the own province decides', () => {
    expect(said({ online }, 'online', { was: { office: 'lac-thuy' } })).toContain('toàn trình')
  })

  test('elsewhere the national entry is told, not the neighbour’s', () => {
    expect(said({ online }, 'online')).toContain('mỗi tỉnh mỗi khác')
  })

  test('no entry at all is unknown', () => {
    expect(said({}, 'online')).toContain('Tôi chưa biết việc này có làm được trên mạng không')
  })

  test('what cannot be done online is not explained', () => {
    expect(said({ online: [{ level: 'none', asOf: '2026-07-18' }] }, 'online')).not.toContain('VNeID')
  })
})

describe('honesty', () => {
  test('data older than sixty days is told with its date and a warning', () => {
    expect(said({ asOf: '2026-07-18' }, 'fee')).toContain('Theo dữ liệu ngày 18/7/2026; quy định có thể đã đổi.')
    expect(said({ asOf: '2026-11-01' }, 'fee')).toContain('Theo dữ liệu ngày 1/11/2026.')
  })

  test('an expired procedure is not told', () => {
    const answer = tell({ validUntil: '2026-10-31', fees: [{ kind: 'amount', dong: 777000 }] }, 'fee')
    expect(answer).toMatchObject({ kind: 'unknown', why: 'stale' })
    expect(textOf(answer)).not.toContain('777')
  })

  test('a coming procedure is not told as present', () => {
    expect(tell({ validFrom: '2027-03-01' }, 'overview')).toMatchObject({ kind: 'unknown', why: 'stale' })
  })

  test.each(facets)('a procedure of low reliability states no figure: %s', facet => {
    const text = said({ reliability: 'low', fees: [{ kind: 'amount', dong: 777000 }], times: [{ unit: 'day', amount: 77 }], papers: [{ name: 'Đơn bí mật' }] }, facet) // prettier-ignore
    expect(text).toContain('Khai sinh cho bé')
    expect(text).not.toMatch(/777|77 ngày|Đơn bí mật/)
  })

  test('a doubt about the fee is told with the fee', () => {
    const doubts = ['Hai nguồn ghi lệ phí khác nhau.']
    expect(said({ doubts }, 'fee')).toContain('Hai nguồn ghi lệ phí khác nhau.')
    expect(said({ doubts }, 'time')).not.toContain('Hai nguồn')
  })

  test('a code that may have been replaced is told', () => {
    expect(said({ aliases: [{ code: '1.116788', is: 'newer' }] }, 'overview')).toContain('Mã mới có thể là 1.116788')
  })

  test('no conditions in the data is not told as no conditions', () => {
    expect(said({}, 'conditions')).toContain('không có nghĩa là không có điều kiện')
  })

  test.each(facets)('every answer cites its source, date and version: %s', facet => {
    const answer = tell({}, facet)
    expect(answer.kind === 'found' && answer.citations[0]).toMatchObject({
      source: 'list',
      title: 'Danh mục quốc gia',
      asOf: '2026-11-01',
      base: 7,
      overlay: 2,
    })
  })

  test.each(facets)('every answer offers a person and fits its buttons: %s', facet => {
    const situations = Array.from({ length: 9 }, (_, at) => ({ label: `Trường hợp ${at}`, say: 'Vẫn làm được.' }))
    const answer = tell({ situations, steps: ['Nộp.'] }, facet)
    const choices = answer.kind === 'found' ? answer.choices : []
    expect(choices.at(-1)?.id).toBe('officer')
    expect(choices.length).toBeLessThanOrEqual(6)
    for (const { id } of choices) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64)
  })
})

describe('the summary', () => {
  test('fits one screen: papers, time, fee and the date', () => {
    const answer = tell(
      { papers: Array.from({ length: 9 }, (_, at) => ({ name: `Giấy ${at}` })), times: [{ unit: 'same-day' }], fees: [{ kind: 'free' }] },
      'overview',
    )
    const text = textOf(answer)
    expect(text).toContain('Thời gian: trong ngày.')
    expect(text).toContain('Phí: không mất phí.')
    expect(text.split('\n').length).toBeLessThanOrEqual(11)
  })
})

describe('situations', () => {
  const situations = [{ label: 'Không có giấy chứng sinh', say: 'Vẫn khai sinh được.', see: ['1.000002'] }]

  test('a button tells its case and leads on', () => {
    const one = procedure({ situations })
    const answer = know({ procedures: [one, marriage] }).tell(
      { kind: 'procedure', code: one.code, facet: 'conditions', situation: 0 },
      conversation(),
      today,
    )
    expect(textOf(answer)).toContain('Vẫn khai sinh được.')
    expect(answer.kind === 'found' && answer.choices[0]).toEqual({ id: 'p:1.000002:overview', label: 'Đăng ký kết hôn' })
  })
})

describe('English', () => {
  test('counts one and many, and leaves Vietnamese cases out of the short answer', () => {
    const given = { was: { language: 'en' as const } }
    const papers = [{ name: 'Tờ khai', originals: 1, copies: 1 }]
    expect(said({ papers, times: [{ unit: 'working-day', amount: 1 }] }, 'overview', given)).toMatch(/1 copy[^]*1 working day\./)
    const text = said({ papers, times: [{ unit: 'day', amount: 3, when: 'phải xác minh' }], fees: [{ kind: 'amount', dong: 8000, per: 'bản' }] }, 'overview', given) // prettier-ignore
    expect(text).not.toContain('xác minh')
    expect(text).toContain('8,000 VND per copy')
  })

  test('uses English templates, keeps Vietnamese paper names and says why once', () => {
    const given = { was: { language: 'en' as const } }
    const text = said({ papers: [{ name: 'Giấy chứng sinh' }] }, 'documents', given)
    expect(text).toContain('Birth registration')
    expect(text).toContain('Giấy chứng sinh')
    expect(text).toContain('stay in Vietnamese')
    const later = { was: { language: 'en' as const, about: { kind: 'procedure' as const, code: '1.000001', facet: 'fee' as const } } }
    expect(said({ papers: [{ name: 'Giấy chứng sinh' }] }, 'documents', later)).not.toContain('stay in Vietnamese')
  })
})

describe('offices', () => {
  const about = { kind: 'office' as const, id: 'lac-thuy' }

  test('say when they open next', () => {
    expect(textOf(know().tell(about, conversation(), '2026-11-25'))).toContain(
      'Hôm nay không làm việc. Ngày làm việc tới: thứ bảy, 7:30–11:30.',
    )
  })

  test('an example says that it is one, and its made-up number is never shown', () => {
    const offices = [office({ example: true, contacts: [{ field: 'Hộ tịch', label: 'Tư pháp', phone: '0999 999 999', fictitious: true }] })]
    const answer = know({ offices }).tell(about, conversation(), today)
    expect(textOf(answer)).toContain('đơn vị mẫu')
    expect(JSON.stringify(answer)).not.toContain('0999')
  })

  test('a number tells the day on which it was checked', () => {
    expect(textOf(know().tell(about, conversation(), today))).toContain('Tư pháp (kiểm tra ngày 1/10/2026) 0210 000 111')
  })
})

test('a button of a procedure that is gone is answered, not failed', () => {
  expect(know({ procedures: [residence] }).tell({ kind: 'procedure', code: '9.999999', facet: 'fee' }, conversation(), today).kind).toBe(
    'unknown',
  )
})
