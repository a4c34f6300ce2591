import { describe, expect, it } from 'vitest'
import { evalDay, fresh, ownKnow } from '../../eval/file.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import type { Conversation } from '../../src/model/conversation.ts'
import type { Body } from '../../src/model/message.ts'
import { plainOf } from '../../src/model/plain.ts'

/** Talks over the repository's own knowledge, with its places and the national list. */

const know = ownKnow()

type Heard = { readonly text: string; readonly choices: readonly string[]; readonly now: Conversation }

/** Talks in turn: a text, or `=` and a button's id. Returns what was said last. */
function talk(...lines: readonly [string, ...string[]]): Heard {
  let heard: Heard = { text: '', choices: [], now: fresh }
  for (const [at, line] of lines.entries()) {
    const body: Body = line.startsWith('=') ? { kind: 'choice', id: line.slice(1) } : { kind: 'text', text: line }
    const time = new Date(Date.parse(`${evalDay}T02:00:00.000Z`) + at * 60_000).toISOString()
    const { now, replies } = takeTurn(heard.now, { id: `m${at}`, at: time, body }, know, evalDay)
    const choices = replies.flatMap(({ reply }) => (reply.choices ?? []).map(({ id }) => id))
    heard = { text: replies.map(({ reply }) => plainOf(reply)).join('\n'), choices, now }
  }
  return heard
}

describe('in the midst of something else', () => {
  const opened = '=g:file-online'
  const step = ['=g:file-online', '=g:file-online:ready:able'] as const

  it.each(['toi muon ly hon', 'thủ tục ly hôn thế nào', 'chong toi hay danh con, toi muon ly hon'])('%s is the court’s matter', said => {
    const { text, choices } = talk(opened, said)
    expect(text).toContain('tòa án')
    expect(text).not.toContain('chưa hiểu')
    expect(choices).toContain('resume')
  })

  it('what the national list knows is told there, too', () => {
    const { text, choices } = talk(opened, 'đổi bằng lái xe ở đâu')
    expect(text).toContain('Đổi giấy phép lái xe')
    expect(choices).toContain('resume')
  })

  it('harm is told of before the divorce', () => {
    expect(talk(opened, 'chong toi hay danh con, toi muon ly hon').text).toMatch(/113[^]*111[^]*tòa án/)
  })

  it.each([
    ['có cháy nhà rồi', '114'],
    ['có trộm vào nhà rồi', '113'],
    ['chồng đánh tôi, không vào được cổng dịch vụ công', '113'],
  ])('%s is no step that is done and no failure alone', (said, number) => {
    expect(talk(...step, said).text).toContain(number)
  })

  it('a paper that burnt is answered, and the number stands before it', () => {
    const { text, now } = talk('bằng ghi công bị cháy')
    expect(text).toMatch(/^Nếu đang cháy, có người mắc kẹt thì gọi 114 ngay\./)
    expect(now.about).toMatchObject({ kind: 'procedure', code: '1.010778' })
  })

  it('lost papers may be any, so it is asked which', () => {
    const { text, choices } = talk('mất giấy tờ')
    expect(text).toContain('mất giấy nào?')
    expect(choices.filter(id => id.startsWith('p:')).length).toBe(4)
  })

  it('a cry for help is no remark on how it was', () => {
    expect(talk('=rate-word:c1', 'cháy nhà rồi cứu với').text).toContain('114')
    expect(talk('=rate-word:c1', 'rất hài lòng').now.remark).toBeUndefined()
  })

  it('a step that is done is still heard', () => expect(talk(...step, 'mở xong rồi').text).toMatch(/bước\s3/))
})

describe('look-alikes', () => {
  const codes = ({ choices }: Heard): string[] => choices.flatMap(id => /^p:([\d.]+):/.exec(id)?.[1] ?? [])

  it.each([
    ['được tiền mai táng không', ['1.014028', '1.001731', '2.002307', '1.010824']],
    ['tien mai tang bao nhieu', ['1.001731', '1.014028', '1.010824', '2.002307']],
    ['tôi muốn khiếu nại', ['2.002409', '1.004335', '2.002501', '2.002396']],
    ['toi muon khieu nai', ['2.002409', '1.004335', '2.002501', '2.002396']],
    ['chứng thực', ['2.000884', '2.001035', '2.000815', '2.000992']],
  ])('%s: which of them is asked, at first and in the midst of a talk', (said, members) => {
    for (const heard of [talk(said), talk('khai sinh cho bé', said)]) expect(codes(heard).toSorted()).toEqual(members.toSorted())
  })

  it.each([
    ['đăng ký kết hôn', '1.000894'],
    ['tiền mai táng cho người hưởng hưu trí xã hội', '1.014028'],
  ])('%s is one of them', (said, code) => {
    const { now } = talk('sao y giấy tờ', said)
    expect(now.about).toMatchObject({ kind: 'procedure', code })
  })

  it('one that is talked of already is meant', () => {
    const { now } = talk('tiền mai táng cho người hưởng hưu trí xã hội', '=p:1.014028:overview', 'tiền mai táng bao lâu có')
    expect(now.about).toMatchObject({ code: '1.014028', facet: 'time' })
  })
})

describe('another body’s matter', () => {
  it.each(['mất giấy tờ xe', 'mat giay to xe', 'bị mất giấy tờ xe', 'mất giấy xe máy'])('%s is told to be the police’s', said => {
    const { text, now } = talk(said)
    expect(now.about).toMatchObject({ code: '1.115970' })
    expect(text).toContain('Nơi giải quyết: Công an cấp xã.')
    expect(text).not.toContain('Trung tâm Phục vụ hành chính công xã Mẫu')
  })

  it('all papers of a vehicle are not all papers there are', () => {
    expect(talk('mất hết giấy tờ xe').now.about).toMatchObject({ code: '1.115970' })
    expect(talk('tôi mất hết giấy tờ').choices[0]).toBe('p:1.014064:documents')
  })

  it('what the commune does and is not sure of still names its office', () => {
    expect(talk('giải quyết khiếu nại lần đầu tại cấp xã').text).toContain('Trung tâm Phục vụ hành chính công xã Mẫu')
  })
})

describe('a step that the case told of rules out', () => {
  it.each(['đi nghĩa vụ xong đăng ký gì', 'di nghia vu ve dang ky gi', 'con đi bộ đội về đăng ký ở đâu'])('%s: the reserve', said => {
    expect(talk(said).choices[0]).toBe('n:1.013135')
  })

  it('is so in the midst of a talk, too', () => {
    expect(talk('khai sinh cho bé', 'đi nghĩa vụ xong đăng ký gì').choices[0]).toBe('n:1.013135')
  })

  it('is meant all the same where it is named', () => {
    expect(talk('đăng ký nghĩa vụ quân sự xong được cấp giấy gì').now.about).toMatchObject({ code: '1.013133', facet: 'result' })
  })
})

describe('where somebody comes from, and nothing besides', () => {
  const idsOf = ({ choices }: Heard): string[] => choices.filter(id => id.startsWith('p:'))

  it.each([
    ['được tiền mai táng không', 'quê tôi ở Thanh Hóa'],
    ['chứng thực', 'em ở Hà Nội'],
    ['mất giấy tờ', 'que toi o thanh hoa'],
    ['giám hộ', 'tôi ở xã Lạc Thủy'],
  ])('%s, %s: what was asked back is asked again', (first, then) => {
    const [asked, again] = [talk(first), talk(first, then)]
    expect(idsOf(again)).toEqual(idsOf(asked))
    expect(idsOf(again).length).toBeGreaterThan(1)
  })

  it('the question that stands again can be answered', () => {
    expect(talk('được tiền mai táng không', 'quê tôi ở Thanh Hóa', 'hưu trí').now.about).toMatchObject({ code: '1.014028' })
  })

  it('of what was talked of it is told where, and the matter stays', () => {
    const { text, now } = talk('kết hôn cần gì', 'tôi ở thị trấn Chi Nê')
    expect(text).toMatch(/xã Lạc Thủy[^]*Đăng ký kết hôn: nơi nộp/)
    expect(text).not.toContain('xã Mẫu')
    expect(now.about).toMatchObject({ code: '1.000894', facet: 'where' })
    expect(talk('kết hôn cần gì', 'quê tôi ở Thanh Hóa', 'mấy ngày xong').now.about).toMatchObject({ code: '1.000894', facet: 'time' })
  })

  it('where nothing was talked of, it is asked of what', () => {
    for (const { text } of [talk('tôi ở Thanh Hóa'), talk('đổi bằng lái xe', 'tôi ở Thanh Hóa')]) expect(text).toContain('hỏi về việc nào?')
    expect(talk('tôi ở Hòa Bình').text).toContain('tỉnh Hòa Bình thuộc tỉnh Phú Thọ')
  })

  it('who says more than that asks anew', () => {
    expect(talk('chứng thực', 'tôi ở Thanh Hóa muốn đăng ký tạm trú').now.about).toMatchObject({ code: '1.004194' })
  })
})

describe('what is meant plainly', () => {
  it.each(['cho tôi số điện thoại lãnh đạo', 'xin sđt chủ tịch xã', 'cho xin so dien thoai can bo tu phap'])('%s: the office', said => {
    for (const { now } of [talk(said), talk('khai sinh cho bé', said)]) expect(now.about).toEqual({ kind: 'office', id: 'mau' })
  })

  it('a private person’s number is none of the office’s', () => {
    expect(talk('cho tôi số điện thoại chủ trọ').now.about).toBeUndefined()
  })

  it('a complaint in English has its way to a person', () => {
    expect(talk('I want to complain').choices).toContain('officer:complaint')
  })

  it('whoever asks to whom a death is reported complains of nobody', () => {
    const { text, choices } = talk('bà cụ nhà tôi mới mất, phải báo với ai')
    expect(text.includes('Khai tử') || choices.some(id => id.startsWith('p:1.000656:'))).toBe(true)
    expect(choices).not.toContain('officer:complaint')
  })

  it.each(['I lost my birth certificate', 'my child lost his birth certificate, what to do'])('%s: a copy, or registering anew', said => {
    for (const { now, choices } of [talk(said), talk('khai sinh cho bé', said)]) {
      const meant = now.about?.kind === 'procedure' ? [now.about.code] : []
      const offered = choices.flatMap(id => /^p:([\d.]+):/.exec(id)?.[1] ?? []).slice(0, 2)
      expect([...meant, ...offered].some(code => code === '2.000635' || code === '1.004884')).toBe(true)
    }
  })

  it.each(['mẹ chăm sóc tôi có được gì không', 'vợ chăm sóc chồng liệt có được hưởng gì không'])('%s: the allowance comes first', said => {
    expect(talk(said).choices[0]).toBe('p:1.001776:conditions')
    expect(talk('tôi bị khuyết tật nặng', said).now.about).toMatchObject({ code: '1.001776' })
  })
})
