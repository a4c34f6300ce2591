import type { Picture } from '../model/channel.ts'

/** Personal lists, as pages to print and pictures to send on. */
export type Lists = {
  page(written: string, mark: string): { readonly found: boolean; readonly page: { readonly html: string; readonly policy: string } }
  /** `file`: the whole path. */
  picture(file: string): Promise<Picture | undefined>
  font(name: string): Promise<{ readonly gzip: Uint8Array } | undefined>
}

/** Longer than any address of ours. */
const longest = 1500
/** The facts behind an address may change, and whoever has it may read it: nobody in between is to keep it. */
const own = { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' }

/** Undefined where nothing of this name can be. */
export async function listed(lists: Lists, path: string): Promise<Response | undefined> {
  if (path.length > longest) return undefined
  const [, , first = '', second, ...more] = path.split('/')
  if (second === undefined) return fontIn(lists, first)
  if (more.length > 0) return undefined
  if (second.endsWith('.png')) return pictureIn(lists, path)
  const { found, page } = lists.page(first, second)
  const headers = { ...own, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': page.policy }
  return new Response(page.html, { status: found ? 200 : 404, headers })
}

async function pictureIn(lists: Lists, path: string): Promise<Response | undefined> {
  const picture = await lists.picture(path)
  const headers = { ...own, 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' }
  return picture && new Response(new Uint8Array(picture.bytes), { headers: { ...headers, 'content-type': picture.type } })
}

async function fontIn(lists: Lists, name: string): Promise<Response | undefined> {
  const font = await lists.font(name)
  const headers = { 'content-type': 'font/ttf', 'content-encoding': 'gzip', 'cache-control': 'public, max-age=2592000' }
  return font && new Response(new Uint8Array(font.gzip), { headers })
}
