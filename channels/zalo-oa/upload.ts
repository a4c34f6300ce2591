import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Keep, Picture } from '../../src/model/channel.ts'
import type { Client } from './client.ts'
import type { Failed } from './errors.ts'

/** Pictures are given to the platform once and named by the id it gives, for as long as it keeps them. */
export type Uploads = {
  /** *unfit*: not a picture the platform takes. `anew`: whatever was uploaded before is gone. */
  idOf(picture: Picture, anew?: boolean): Promise<{ readonly id: string } | { readonly failed: Failed } | 'unfit'>
}

/** Seven days, less one: what is sent today may be looked at tomorrow. */
const keptMs = 6 * 24 * 3_600_000
const mostBytes = 1_000_000
const keptSchema = z.object({ id: z.string(), until: z.number() })
const uploadedSchema = z.object({ attachment_id: z.string().min(1) })

export function openUploads(client: Client, keep: Keep, now: () => Date): Uploads {
  const knownId = async (key: string): Promise<string | undefined> => {
    const kept = keptSchema.safeParse(JSON.parse((await keep.get(key)) ?? 'null')).data
    return kept !== undefined && kept.until > now().getTime() ? kept.id : undefined
  }
  return {
    async idOf(picture, anew = false) {
      const { bytes, type, name, once } = picture
      if (!['image/png', 'image/jpeg'].includes(type) || bytes.length > mostBytes) return 'unfit'
      const key = `picture ${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`
      const known = anew || once ? undefined : await knownId(key)
      if (known !== undefined) return { id: known }
      const answer = await client.call('/v2.0/oa/upload/image', () => formOf(bytes, type, name))
      if (!answer.ok) return { failed: again(answer.failed) }
      const id = uploadedSchema.safeParse(answer.data).data?.attachment_id
      if (id === undefined) return { failed: { ok: false, again: 'later', why: 'an upload without an id' } }
      if (!once) await keep.set(key, JSON.stringify({ id, until: now().getTime() + keptMs }))
      return { id }
    },
  }
}

/** Uploading twice does no harm, so nothing of it needs be unknown. */
const again = (failed: Failed): Failed => (failed.again === 'unknown' ? { ...failed, again: 'later' } : failed)

function formOf(bytes: Uint8Array, type: string, name: string): FormData {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  return form
}
