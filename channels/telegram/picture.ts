import { GrammyError, type Api } from 'grammy'
import { mostPictureBytes } from '../../src/model/asked-pictures.ts'
import { download, type Fetched } from '../../src/model/download.ts'
import { failure } from './api.ts'

/** Telegram names a file by an id; where it lies is asked for first, and holds good for an hour. The bot's token stands in that address. */

type At = { readonly root: string; readonly token: string; readonly fetch: typeof fetch }

export async function picture(api: Api, { root, token, fetch }: At, id: string): Promise<Fetched> {
  const found = await pathOf(api, id)
  if (typeof found !== 'string') return found
  const base = `${root.replace(/\/+$/, '')}/file/bot${token}/`
  return download(`${base}${found}`, { fetch, mostBytes: mostPictureBytes, allowed: url => url.href.startsWith(base) })
}

async function pathOf(api: Api, id: string): Promise<string | Fetched> {
  try {
    const { file_path: path = '', file_size: size = 0 } = await api.getFile(id)
    if (size > mostPictureBytes) return { ok: false, why: 'large', again: false, note: 'announced' }
    const isPlain = /^[\w./-]+$/.test(path) && !path.includes('..') && !path.startsWith('/')
    return isPlain ? path : { ok: false, why: 'gone', again: false, note: 'no path' }
  } catch (error) {
    // What a bot may fetch ends at 20 MB.
    if (error instanceof GrammyError && error.description.includes('file is too big'))
      return { ok: false, why: 'large', again: false, note: 'refused' }
    const { again, why } = failure(error)
    return { ok: false, why: again === 'never' ? 'gone' : 'unreached', again: again !== 'never', note: why }
  }
}
