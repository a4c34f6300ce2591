import type { Picture } from '../model/channel.ts'

/** What was attached in a talk. Whoever has the address may read it, so nobody in between is to keep it, and nothing in it may act. */
const headers = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; sandbox",
}

export function attached({ bytes, type, name }: Picture): Response {
  // A picture is shown where it stands; a document is put down beside the page and never opened in it.
  const place = type.startsWith('image/') ? 'inline' : 'attachment'
  const plain = name.normalize('NFD').replace(/[^\w .-]/g, '')
  const disposition = `${place}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': type, 'content-disposition': disposition } })
}
