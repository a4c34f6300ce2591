import { timingSafeEqual } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { cleaned, mostBytes } from '../attachments/clean.ts'
import type { Config } from '../config.ts'
import type { Attachment, AttachmentType } from '../model/attachment.ts'
import type { Picture } from '../model/channel.ts'
import { clean } from '../model/clean.ts'
import type { Store } from '../model/store.ts'
import { masked } from '../privacy/mask.ts'
import type { Seal } from '../privacy/seal.ts'

/** What is attached in cases: cleaned, sealed, given out below an address that nobody can guess, and gone after its time. */

type Adding = Pick<Attachment, 'case' | 'by' | 'author' | 'ref'> & { readonly name: string; readonly bytes: Uint8Array }
type Added = { readonly ok: true; readonly file: Attachment } | { readonly ok: false; readonly why: 'kind' | 'size' | 'active' | 'many' }

export type Files = {
  readonly mostBytes: number
  add(adding: Adding): Promise<Added>
  /** Of a case: those of these ids that are kept, in their order. */
  ready(of: string, ids: readonly string[]): Promise<readonly Attachment[]>
  /** They were sent: kept for as long as the talk. */
  sent(of: string, ids: readonly string[]): Promise<void>
  /** Where people and platforms find it: a path below our own address. */
  pathOf(file: Attachment): string
  /** By its path. */
  picture(path: string): Promise<Picture | undefined>
}

const hourMs = 3_600_000
/** What was put in and not sent is gone after a day. */
const unsentMs = 24 * hourMs
/** In one case. */
export const mostInCase = 40
/** 128 bits as hex. */
const markLength = 32
const endings: Readonly<Record<AttachmentType, string>> = { 'image/jpeg': 'jpg', 'application/pdf': 'pdf' }
const usual: Readonly<Record<AttachmentType, string>> = { 'image/jpeg': 'anh', 'application/pdf': 'tep' }

type House = {
  readonly store: Pick<Store, 'attachments'>
  readonly seal: Seal
  readonly config: Pick<Config, 'publicUrl' | 'keepTalkDays'>
  now(): Date
}

export function openFiles({ store: { attachments }, seal, config, now }: House): Files {
  const markOf = (id: string): string => seal.hashOf(`file ${id}`).slice(0, markLength)
  const inMs = (ms: number): string => new Date(now().getTime() + ms).toISOString()
  return {
    mostBytes,
    add: async ({ bytes, name, ...whose }) => {
      const what = await cleaned(bytes)
      if (!what.ok) return what
      const file: Attachment = {
        ...whose,
        id: uuid(),
        name: nameOf(name, what.type),
        type: what.type,
        size: what.bytes.length,
        madeAt: now().toISOString(),
        until: inMs(unsentMs),
      }
      const kept = await attachments.add(file, seal.seal(Buffer.from(what.bytes).toString('base64')), mostInCase)
      return kept === undefined ? { ok: false, why: 'many' } : { ok: true, file: kept }
    },
    ready: async (of, ids) => {
      const all = await attachments.of(of, now().toISOString())
      return ids.flatMap(id => all.find(file => file.id === id && file.by === 'officer') ?? [])
    },
    sent: (of, ids) => attachments.keep(of, ids, inMs(config.keepTalkDays * 24 * hourMs)),
    pathOf: ({ id, name }) => `/file/${id}/${markOf(id)}/${encodeURIComponent(name)}`,
    picture: async path => {
      const [, id = '', mark = ''] = /^\/file\/([\w-]{36})\/([0-9a-f]+)\/[^/]{1,700}$/.exec(path) ?? []
      if (!isSame(mark, markOf(id))) return undefined
      const found = await attachments.open(id, now().toISOString())
      // What a citizen sent is shown at the desk alone, to who may see the case.
      const opened = found?.file.by === 'officer' ? seal.open(found.box) : undefined
      if (found === undefined || opened === undefined) return undefined
      const { name, type } = found.file
      const outside = config.publicUrl === undefined ? {} : { url: `${config.publicUrl}${path}` }
      return { bytes: Buffer.from(opened, 'base64'), type, name, once: true, ...outside }
    },
  }
}

function isSame(mark: string, ours: string): boolean {
  const [given, wanted] = [Buffer.from(mark), Buffer.from(ours)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** As people read it, without a way out of a folder; one that holds something personal is not kept. */
function nameOf(name: string, type: AttachmentType): string {
  const bare = clean(name)
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[<>:"|?*%#\n]+/g, ' ')
    .trim()
  const fit = Array.from(bare).slice(0, 60).join('').trim()
  const told = fit === '' || masked(fit) !== fit ? usual[type] : fit
  return `${told}.${endings[type]}`
}
