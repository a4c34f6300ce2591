import type { Conversation } from '../../src/model/conversation.ts'
import { faqSchema, familySchema, wordSchema, type Catalogue, type Faq, type Family, type Word } from '../../src/model/knowledge.ts'
import { officeSchema, type Office } from '../../src/model/office.ts'
import { procedureSchema, type Procedure } from '../../src/model/procedure.ts'
import { openKnow } from '../../src/answer/know.ts'
import { openSearch } from '../../src/search/search.ts'
import type { z } from 'zod'

/** Small made-up catalogues: everything has a default, so that a test names only what it is about. */

export const today = '2026-11-22'

type Loose<T extends z.ZodType> = Partial<z.input<T>>

export function procedure(over: Loose<typeof procedureSchema> = {}): Procedure {
  return procedureSchema.parse({
    code: '1.000001',
    name: 'Thủ tục đăng ký khai sinh',
    short: 'Khai sinh cho bé',
    english: 'Birth registration',
    field: 'Hộ tịch',
    level: 'commune',
    agency: 'Ủy ban nhân dân cấp xã',
    sources: ['list'],
    asOf: '2026-11-01',
    reliability: 'high',
    phrases: ['làm giấy khai sinh', 'khai sinh cho con'],
    ...over,
  })
}

export const marriage = procedure({
  code: '1.000002',
  name: 'Thủ tục đăng ký kết hôn',
  short: 'Đăng ký kết hôn',
  english: 'Marriage registration',
  phrases: ['làm giấy kết hôn', 'đăng ký kết hôn', 'cưới vợ'],
})

export const copies = procedure({
  code: '2.000001',
  name: 'Chứng thực bản sao từ bản chính',
  short: 'Chứng thực bản sao (sao y)',
  english: 'Certified copies',
  field: 'Chứng thực',
  phrases: ['sao y', 'chứng thực bản sao', 'công chứng giấy tờ'],
  fees: [{ kind: 'rule', first: 2000, pages: 2, further: 1000, most: 200000, per: 'bản' }],
})

export const residence = procedure({
  code: '1.000003',
  name: 'Đăng ký tạm trú',
  short: 'Đăng ký tạm trú',
  english: 'Temporary residence',
  field: 'Cư trú',
  level: 'commune-police',
  agency: 'Công an cấp xã',
  phrases: ['đăng ký tạm trú', 'khai báo ở trọ'],
})

export function faq(over: Loose<typeof faqSchema> = {}): Faq {
  return faqSchema.parse({
    id: 'old-papers',
    title: 'Giấy tờ cũ còn dùng được không',
    say: ['Giấy tờ cấp trước ngày 1/7/2025 vẫn dùng được.'],
    sources: ['list'],
    asOf: '2026-11-01',
    phrases: ['giấy tờ cũ còn giá trị không', 'sáp nhập có phải đổi giấy tờ', 'giấy cũ có phải làm lại'],
    ...over,
  })
}

export function family(over: Loose<typeof familySchema> = {}): Family {
  return familySchema.parse({
    name: 'birth',
    title: 'Các việc khai sinh',
    question: 'Bé đã được khai sinh lần nào chưa?',
    members: [
      { code: '1.000001', label: 'Chưa lần nào', differs: 'lần đầu' },
      { code: '1.000004', label: 'Rồi, bị mất giấy', differs: 'làm lại' },
    ],
    ...over,
  })
}

export function word(write: string[], read: string, kind: Word['kind'] = 'abbreviation'): Word {
  return wordSchema.parse({ write, read, kind })
}

export function office(over: Loose<typeof officeSchema> = {}): Office {
  return officeSchema.parse({
    slug: 'lac-thuy',
    name: 'Trung tâm Phục vụ hành chính công xã Lạc Thủy',
    province: 'Phú Thọ',
    units: ['xã Lạc Thủy'],
    address: '1 đường Giữa',
    hours: { mon: [['7:30', '11:30'], ['13:30', '17:00']], tue: [['7:30', '11:30']], sat: [['7:30', '11:30']] }, // prettier-ignore
    contacts: [{ field: 'Hộ tịch', label: 'Tư pháp', phone: '0210 000 111', checked: '2026-10-01' }],
    ...over,
  })
}

export function catalogue(over: Partial<Catalogue> = {}): Catalogue {
  return {
    base: 7,
    overlay: 2,
    published: '2026-11-20',
    procedures: [procedure(), marriage, copies, residence],
    families: [],
    faq: [],
    words: [],
    sources: [{ id: 'list', title: 'Danh mục quốc gia', publisher: 'Cổng Dịch vụ công', url: 'https://dichvucong.gov.vn' }],
    hotlines: [],
    offices: [office()],
    fields: [],
    ...over,
  }
}

export function conversation(over: Partial<Conversation> = {}): Conversation {
  return {
    id: 'c1',
    account: 'web:lac-thuy',
    channel: 'web',
    chat: 'chat',
    language: 'vi',
    mode: 'bot',
    introduced: true,
    facts: {},
    offered: { choices: [], until: 0 },
    turns: 1,
    next: 1,
    version: 1,
    ...over,
  }
}

export function know(over: Partial<Catalogue> = {}): ReturnType<typeof openKnow> {
  const all = catalogue(over)
  return openKnow(all, openSearch(all))
}
