import { listenHttp, type Listening } from '../../test/support/listen.ts'

/** A proxy before several processes, as simple as they come: any of them, and 502 when that one does not answer. */
export function openFront(urls: readonly string[]): Promise<Listening> {
  return listenHttp((request, body, response) => {
    const to = urls[Math.floor(Math.random() * urls.length)] ?? ''
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !['host', 'connection', 'content-length'].includes(name)),
    )
    const post = request.method === 'POST' ? { body: new Uint8Array(body) } : {}
    const call = {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      redirect: 'manual' as const,
      signal: AbortSignal.timeout(10_000),
      ...post,
    }
    void fetch(`${to}${request.url ?? ''}`, call)
      .then(async answer => {
        const said = Buffer.from(await answer.arrayBuffer())
        const location = answer.headers.get('location')
        const type = { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }
        response.writeHead(answer.status, location === null ? type : { ...type, location }).end(said)
      })
      .catch(() => response.destroyed || response.writeHead(502).end())
  })
}
