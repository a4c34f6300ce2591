import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** A small HTTP server on a free port of this machine, for fakes of platforms. */
export type Listening = { readonly port: number; readonly url: string; close(): Promise<void> }

export async function listenHttp(answer: (request: IncomingMessage, body: Buffer, response: ServerResponse) => void): Promise<Listening> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(request, Buffer.concat(chunks), response))
    // A client that hangs up is nobody to answer.
    request.on('error', () => undefined)
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  const port = at !== null && typeof at === 'object' ? at.port : 0
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
