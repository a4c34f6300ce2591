import { randomUUID } from 'node:crypto'
import type { Tools } from '../../src/model/channel.ts'
import type { Incoming } from '../../src/model/message.ts'
import type { Reply } from '../../src/model/reply.ts'
import type { Said, Talk } from '../../src/model/talk.ts'

/** A store in memory with a brain of a few sentences: what the web channel and the server need of the app, and nothing more. */
export type FakeTalk = {
  readonly talk: Talk
  readonly tools: Tools
  take(messages: readonly Incoming[]): Promise<void>
  /** Every message once, in the order first taken. */
  readonly heard: Incoming[]
  /** How often each message was handed over, by id. */
  readonly times: Map<string, number>
  /** An officer writes into every talk, or into one. */
  officer(name: string, text: string, chat?: string): void
  notice(reply: Reply): void
  /** Streams and long polls that are listening now. */
  watchers(): number
  /** Messages are taken but not answered until the function returned is called. */
  hold(): () => void
  /** While set, `take` throws it. */
  fail: Error | undefined
  rows(): readonly Said[]
}

type Chat = { readonly rows: Said[]; readonly waiting: Incoming[]; readonly watchers: Set<() => void> }
type Unsaid = Said extends infer S ? (S extends Said ? Omit<S, 'number' | 'at'> : never) : never

export function fakeTalk(): FakeTalk {
  const chats = new Map<string, Chat>()
  const heard: Incoming[] = []
  const times = new Map<string, number>()
  let held = false
  const chatOf = (account: string, chat: string): Chat => {
    const key = `${account} ${chat}`
    const found = chats.get(key) ?? { rows: [], waiting: [], watchers: new Set() }
    chats.set(key, found)
    return found
  }
  const write = (chat: Chat, row: Unsaid) => chat.rows.push({ ...row, number: chat.rows.length + 1, at: new Date().toISOString() } as Said)
  const wake = (chat: Chat) => chat.watchers.forEach(woken => woken())
  const work = (chat: Chat) => {
    if (held) return
    for (const message of chat.waiting.splice(0)) {
      write(chat, { by: 'citizen', ref: message.id, body: message.body })
      write(chat, { by: 'assistant', ref: randomUUID(), reply: answer(message) })
    }
    wake(chat)
  }
  const talk: Talk = {
    read: async (account, chat, after, limit) => chatOf(account, chat).rows.slice(after, after + limit),
    watch(account, chat, woken) {
      const { watchers } = chatOf(account, chat)
      watchers.add(woken)
      return () => watchers.delete(woken)
    },
    busy: async (account, chat) => chatOf(account, chat).waiting.length > 0,
  }
  const kept = new Map<string, string>()
  const fake: FakeTalk = {
    talk,
    tools: {
      fetch,
      now: () => new Date(),
      keep: account => ({
        get: async name => kept.get(`${account} ${name}`),
        async set(name, value) {
          kept.set(`${account} ${name}`, value)
        },
        alone: (_name, _forMs, work) => work(),
      }),
      talk,
      picture: async () => undefined,
    },
    heard,
    times,
    fail: undefined,
    async take(messages) {
      if (fake.fail) throw fake.fail
      for (const message of messages) {
        const seen = times.get(message.id) ?? 0
        times.set(message.id, seen + 1)
        if (seen > 0) continue
        heard.push(message)
        const chat = chatOf(message.account, message.chat)
        chat.waiting.push(message)
        setImmediate(work, chat)
      }
    },
    officer(name, text, only) {
      for (const [key, chat] of chats) {
        if (only !== undefined && !key.endsWith(only)) continue
        write(chat, { by: 'officer', name, ref: randomUUID(), reply: { blocks: [{ kind: 'paragraph', text }] } })
        wake(chat)
      }
    },
    notice(reply) {
      for (const chat of chats.values()) {
        write(chat, { by: 'assistant', ref: randomUUID(), reply })
        wake(chat)
      }
    },
    watchers: () => [...chats.values()].reduce((sum, chat) => sum + chat.watchers.size, 0),
    hold() {
      held = true
      return () => {
        held = false
        chats.forEach(work)
      }
    },
    rows: () => [...chats.values()].flatMap(chat => chat.rows),
  }
  return fake
}

const citations = [
  {
    source: 'tthc',
    title: 'Đăng ký khai sinh, mã 1.001193',
    place: 'Thành phần hồ sơ',
    url: 'https://dichvucong.gov.vn/',
    asOf: '2026-07-18',
    base: 1,
    overlay: 0,
  },
]

const birth: Reply = {
  blocks: [
    { kind: 'heading', text: 'Khai sinh cho bé: cần mang' },
    {
      kind: 'list',
      ordered: true,
      items: [
        'Giấy chứng sinh (bệnh viện cấp).',
        'Giấy tờ tùy thân hoặc VNeID của người đi khai.',
        'Tờ khai (ra quầy điền, hoặc điền trên mạng).',
      ],
    },
    { kind: 'paragraph', text: 'Đúng hạn: không mất phí. Nộp trước 15:00 thì có kết quả trong ngày.' },
  ],
  choices: [
    { id: 'no-birth-paper', label: 'Không có giấy chứng sinh' },
    { id: 'online', label: 'Làm online' },
    { id: 'where', label: 'Nộp ở đâu' },
    { id: 'officer', label: 'Gặp cán bộ' },
  ],
  citations,
}

const hello: Reply = {
  blocks: [
    { kind: 'paragraph', text: 'Chào anh/chị. Tôi là trợ lý tự động của Trung tâm Phục vụ hành chính công. Anh/chị cần làm giấy tờ gì?' },
  ],
  choices: [
    { id: 'birth', label: 'Làm giấy khai sinh' },
    { id: 'marry', label: 'Đăng ký kết hôn' },
    { id: 'copy', label: 'Sao y, chứng thực' },
    { id: 'account', label: 'Lập tài khoản dịch vụ công' },
    { id: 'status', label: 'Xem hồ sơ đến đâu' },
  ],
}

const where: Reply = {
  blocks: [
    { kind: 'paragraph', text: 'Nộp tại quầy của xã, hoặc trên Cổng Dịch vụ công.' },
    { kind: 'phone', label: 'Gọi quầy', number: '0900 000 000' },
    { kind: 'link', label: 'Mở Cổng Dịch vụ công', url: 'https://dichvucong.gov.vn' },
    { kind: 'link', label: 'Đường dẫn lạ', url: 'javascript:alert(1)' },
    { kind: 'picture', file: 'door.svg', alt: 'Lối vào quầy một cửa' },
  ],
}

function answer({ body }: Incoming): Reply {
  const said = body.kind === 'text' ? body.text.toLowerCase() : body.kind === 'choice' ? body.id : body.kind
  if (said === 'start') return hello
  if (/khai sinh|birth$/.test(said)) return birth
  if (/ở đâu|where/.test(said)) return where
  return {
    blocks: [{ kind: 'paragraph', text: `Tôi nghe: ${body.kind === 'text' ? body.text : said}` }],
    choices: [{ id: 'officer', label: 'Gặp cán bộ' }],
  }
}
