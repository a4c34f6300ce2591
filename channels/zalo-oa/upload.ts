import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Keep, Picture } from '../../src/model/channel.ts'
import type { Client } from './client.ts'
import type { Failed } from './errors.ts'

/** Pictures and documents are given to the platform once and named by the id it gives, for as long as it keeps them. */
export type Uploads = {
  /** *unfit*: nothing the platform takes. `anew`: whatever was uploaded before is gone. */
  idOf(picture: Picture, anew?: boolean): Promise<{ readonly id: string } | { readonly failed: Failed } | 'unfit'>
}

/** Seven days, less one: what is sent today may be looked at tomorrow. */
const keptMs = 6 * 24 * 3_600_000
/** In bytes. A document is named by a token. */
const kinds: Readonly<Record<string, { readonly path: string; readonly most: number }>> = {
  'image/png': { path: 'image', most: 1_000_000 },
  'image/jpeg': { path: 'image', most: 1_000_000 },
  'application/pdf': { path: 'file', most: 5_000_000 },
}
const keptSchema = z.object({ id: z.string(), until: z.number() })
const uploadedSchema = z.object({ attachment_id: z.string().min(1).optional(), token: z.string().min(1).optional() })

export function openUploads(client: Client, keep: Keep, now: () => Date): Uploads {
  const knownId = async (key: string): Promise<string | undefined> => {
    const kept = keptSchema.safeParse(JSON.parse((await keep.get(key)) ?? 'null')).data
    return kept !== undefined && kept.until > now().getTime() ? kept.id : undefined
  }
  return {
    async idOf(picture, anew = false) {
      const { bytes, type, once } = picture
      const kind = kinds[type]
      if (kind === undefined || bytes.length > kind.most) return 'unfit'
      const key = `picture ${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`
      const known = anew || once ? undefined : await knownId(key)
      if (known !== undefined) return { id: known }
      const given = await giveOver(client, kind.path, picture)
      if ('failed' in given) return given
      const { id } = given
      if (!once) await keep.set(key, JSON.stringify({ id, until: now().getTime() + keptMs }))
      return { id }
    },
  }
}

async function giveOver(
  client: Client,
  path: string,
  { bytes, type, name }: Picture,
): Promise<{ readonly id: string } | { readonly failed: Failed }> {
  const answer = await client.call(`/v2.0/oa/upload/${path}`, () => formOf(bytes, type, name))
  if (!answer.ok) return { failed: again(answer.failed) }
  const uploaded = uploadedSchema.safeParse(answer.data).data
  const id = uploaded?.attachment_id ?? uploaded?.token
  return id === undefined ? { failed: { ok: false, again: 'later', why: 'an upload without an id' } } : { id }
}

/** Uploading twice does no harm, so nothing of it needs be unknown. */
const again = (failed: Failed): Failed => (failed.again === 'unknown' ? { ...failed, again: 'later' } : failed)

function formOf(bytes: Uint8Array, type: string, name: string): FormData {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  return form
}
