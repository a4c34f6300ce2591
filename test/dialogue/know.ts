import type { Answer, Understood } from '../../src/model/answer.ts'
import { choiceId } from '../../src/model/choice.ts'
import type { GuideAtHand, Know } from '../../src/model/conversation.ts'
import { guideSchema } from '../../src/model/guide.ts'
import { fold } from '../../src/model/fold.ts'
import type { Listed } from '../../src/model/official.ts'
import type { Office } from '../../src/model/office.ts'
import type { Citation } from '../../src/model/reply.ts'

/** A small knowledge: what the words of a question call for, without any search. */

const citation: Citation = { source: 'qd-2026', title: 'Khai sinh', asOf: '2026-07-18', base: 1, overlay: 0 }
const birth = { kind: 'procedure', code: '1.001193', facet: 'documents' } as const
const birthFee = { kind: 'procedure', code: '1.001193', facet: 'fee' } as const

const papers: Answer = {
  kind: 'found',
  about: birth,
  score: 0.9,
  blocks: [{ kind: 'paragraph', text: 'Khai sinh cho bé: mang giấy chứng sinh.' }],
  choices: [
    { id: choiceId(birthFee), label: 'Lệ phí' },
    { id: choiceId({ ...birth, situation: 0 }), label: 'Không có giấy chứng sinh' },
  ],
  citations: [citation],
}
const fee: Answer = {
  kind: 'found',
  about: birthFee,
  score: 0.8,
  blocks: [{ kind: 'paragraph', text: 'Đúng hạn: không mất phí.' }],
  choices: [{ id: choiceId(birth), label: 'Cần giấy gì' }],
  citations: [citation],
}
const which: Answer = {
  kind: 'unsure',
  question: 'Anh/chị muốn sửa tên trên giấy nào?',
  choices: [
    { id: choiceId(birth), label: 'Giấy khai sinh' },
    { id: 'p:9.999999:overview', label: 'Căn cước' },
  ],
}
const marriage: Answer = {
  kind: 'found',
  about: { kind: 'procedure', code: '1.000894', facet: 'documents' },
  score: 0.9,
  blocks: [{ kind: 'paragraph', text: 'Kết hôn: mang giấy tờ tùy thân.' }],
  choices: [
    { id: 'officer', label: 'Gặp cán bộ' },
    { id: 'p:1.000894:where', label: 'Nộp ở đâu' },
  ],
  citations: [citation],
}
const only: Answer = {
  kind: 'unsure',
  question: 'Giấy nào?',
  choices: [
    { id: choiceId(birth), label: 'Giấy khai sinh' },
    { id: 'none', label: 'Không phải' },
  ],
}
const withNumber: Answer = {
  kind: 'unknown',
  why: 'no-match',
  blocks: [
    { kind: 'paragraph', text: 'Tôi chưa có câu trả lời.' },
    { kind: 'phone', label: 'Tổng đài', number: '1800 1096' },
  ],
}
const steps: Answer = {
  kind: 'found',
  about: { kind: 'guide', id: 'app' },
  score: 0.9,
  blocks: [{ kind: 'paragraph', text: 'Bấm nút để bắt đầu.' }],
  choices: [{ id: 'g:app', label: 'Bắt đầu' }],
  citations: [citation],
}
const unknown = (why: Extract<Answer, { kind: 'unknown' }>['why']): Answer => ({ kind: 'unknown', why })

const shelves: readonly (readonly [RegExp, Omit<Understood, 'candidates'>])[] = [
  [/khai sinh.*ket hon/, { intent: 'procedure', answers: [papers, marriage] }],
  [/khai sinh.*(?:phi|tien)/, { intent: 'procedure', answers: [papers, fee] }],
  [/khai sinh|birth/, { intent: 'procedure', answers: [papers] }],
  [/ket hon cu/, { intent: 'procedure', answers: [only] }],
  [/sua ten/, { intent: 'procedure', answers: [which] }],
  [/nha toi chay/, { intent: 'emergency', answers: [unknown('out-of-scope')] }],
  [/dinh danh/, { intent: 'guide:app', answers: [steps] }],
  [/vneid/, { intent: 'guide:account', answers: [unknown('no-match')] }],
  [/ho so/, { intent: 'dossier', answers: [unknown('no-match')] }],
  [/khong ai tra loi|phan anh/, { intent: 'feedback', answers: [unknown('no-match')] }],
  [/can bo nao|co ai truc/, { intent: 'officer', answers: [unknown('no-match')] }],
  [/^(?:xin )?chao|cam on|tam biet/, { intent: 'smalltalk', answers: [unknown('no-match')] }],
  [/thoi tiet/, { intent: 'out-of-scope', answers: [unknown('out-of-scope')] }],
  [/viec la$/, { intent: 'procedure', answers: [withNumber] }],
  [/tranh chap/, { intent: 'procedure', answers: [unknown('case-specific')] }],
  [/phi cu/, { intent: 'procedure', answers: [unknown('stale')] }],
  [/cau hoi lam hong/, { intent: 'procedure', answers: [] as unknown as Understood['answers'] }],
]

const span = [
  ['7:30', '11:30'],
  ['13:00', '16:30'],
] as [string, string][]

const offices: readonly Office[] = [
  {
    slug: 'xa-that',
    name: 'Trung tâm Phục vụ hành chính công xã Thật',
    example: false,
    province: 'Phú Thọ',
    units: ['xã Thật'],
    counters: [],
    hours: { mon: span, tue: span, wed: span, thu: span, fri: span, sat: span.slice(0, 1) },
    contacts: [
      { field: 'all', label: 'Trực một cửa', phone: '0218 3000 001', checked: '2026-11-01', fictitious: false },
      { field: 'all', label: 'Số giả', phone: '0999 000 000', fictitious: true },
    ],
    origins: [],
    fees: [],
    times: [],
    notices: [],
    withdrawn: [],
  },
  {
    slug: 'xa-mau',
    name: 'Một cửa xã Mẫu',
    example: true,
    province: 'Phú Thọ',
    units: ['xã Mẫu'],
    counters: [],
    hours: { mon: span },
    contacts: [{ field: 'all', label: 'Số giả', phone: '0999 000 000', fictitious: true }],
    origins: [],
    fees: [],
    times: [],
    notices: [],
    withdrawn: [],
  },
]

const listed: readonly Listed[] = [
  { kind: 'site', value: 'dichvucong.gov.vn', name: 'Cổng Dịch vụ công quốc gia', citations: [citation] },
  { kind: 'site', value: 'vneid.gov.vn', name: 'Trang VNeID', citations: [citation] },
  { kind: 'app', value: 'play.google.com/store/apps/details?id=com.vnid', name: 'VNeID trên Google Play', citations: [citation] },
  { kind: 'app', value: 'apps.apple.com/vn/app/vneid/id1582750372', name: 'VNeID trên App Store', citations: [citation] },
  { kind: 'phone', value: '113', name: 'Công an', citations: [citation] },
  { kind: 'phone', value: '1900 0368', name: 'Hỗ trợ VNeID', citations: [citation] },
]

const guideOf = (id: string, title: string, text: string): GuideAtHand => ({
  guide: guideSchema.parse({
    id,
    title,
    english: title,
    sources: ['qd-2026'],
    asOf: '2026-09-20',
    phrases: ['một', 'hai', 'ba', 'bốn', 'năm'].map(word => `cách ${word}`),
    help: ['Gọi công an xã.'],
    done: ['Xong.'],
    steps: [{ id: 'go', text: [text] }],
  }),
  phones: new Map(),
  citations: [citation],
})
const guides = [
  guideOf('account', 'Tài khoản VNeID', 'Đến công an xã, xin làm VNeID mức 2.'),
  guideOf('app', 'Cài VNeID', 'Tải VNeID từ App Store.'),
]

export const know: Know = {
  ask(question) {
    const shelf = shelves.find(([pattern]) => pattern.test(fold(question)))
    return { candidates: [], ...(shelf?.[1] ?? { intent: 'procedure', answers: [unknown('no-match')] }) }
  },
  tell(about) {
    if (about.kind === 'office') {
      const title = offices.find(office => office.slug === about.id)?.name
      if (title === undefined) return unknown('no-match')
      return { kind: 'found', about, score: 1, blocks: [{ kind: 'paragraph', text: title }], choices: [], citations: [citation] }
    }
    if (about.kind !== 'procedure' || about.code !== '1.001193') return unknown('no-match')
    return about.facet === 'fee' ? fee : papers
  },
  listed: () => listed,
  guide: id => guides.find(({ guide }) => guide.id === id),
  life: () => undefined,
  checklists: [],
  list: () => ({ kind: 'gone' }),
  likest: () => undefined,
  learn: () => ({ facts: {}, count: {} }),
  recount: () => [],
  nameOf: code => (code === '1.001193' ? 'Khai sinh cho bé' : undefined),
  explain: () => undefined,
  calendar: [{ year: 2026, settled: true, sources: [], off: [{ day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' }], worked: [] }],
  office: slug => offices.find(office => office.slug === slug),
}
