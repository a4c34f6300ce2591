import { expect, it } from 'vitest'
import { openWeb } from '../../channels/web/index.ts'
import { openHttp, type HttpOptions } from '../../src/http/server.ts'
import { usualLimits } from '../../src/http/limits.ts'
import type { UploadEnd } from '../../src/model/channel.ts'
import { assets, buildOnce, quiet } from '../support/site.ts'
import { fakeTalk } from '../support/talk.ts'

/** The door through which a browser sends a picture. */

const token = 'dG9rZW4tb2YtdGhlLWJyb3dzZXItMTIzNDU2Nzg5MA'
const channel = openWeb({ office: 'mau' }, fakeTalk().tools)

function door(upload: HttpOptions['upload'], perMinute = 1000) {
  buildOnce()
  const http = openHttp({
    channels: new Map([[channel.account, channel]]),
    take: () => Promise.resolve(),
    ...(upload && { upload }),
    ready: () => true,
    assets,
    defaultOffice: 'mau',
    limits: { ...usualLimits, chat: { points: perMinute, seconds: 60 } },
    log: quiet,
  })
  return (body: string | ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Promise<Response> => {
    const address = `http://127.0.0.1/at/web:mau/picture?id=${crypto.randomUUID()}`
    const request: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { authorization: `Bearer ${token}`, ...headers },
    }
    return http.fetch(new Request(address, request))
  }
}

/** So many megabytes, and how many of them were read. */
function flood(megabytes: number): { readonly body: ReadableStream<Uint8Array>; given(): number } {
  let given = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        given += 1
        controller.enqueue(new Uint8Array(1 << 20))
        if (given >= megabytes) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return { body, given: () => given }
}

it('reads nothing of a picture that nobody asked for', async () => {
  const post = door(() => Promise.resolve('over'))
  const { body, given } = flood(5)
  expect([(await post(body)).status, given()]).toEqual([409, 0])
})

it('reads no more than may be, whatever was announced', async () => {
  let read: Uint8Array | undefined
  const post = door(async (_, bytes): Promise<UploadEnd> => ((read = await bytes()) === undefined ? 'large' : 'taken'))
  const { body, given } = flood(100)
  expect([(await post(body)).status, given() <= 12]).toEqual([413, true])
  expect((await post('x', { 'content-length': String(11 << 20) })).status).toBe(413)
  expect([(await post(flood(10).body)).status, read?.length]).toEqual([202, 10 << 20])
})

it('asks who sends too many to wait, and to come again where they could not be stored', async () => {
  const post = door(() => Promise.reject(new Error('disk full')), 2)
  const statuses = [(await post('a')).status, (await post('a')).status, (await post('a')).status]
  expect(statuses).toEqual([503, 503, 429])
})

it('is shut where no pictures are taken', async () => {
  expect((await door(undefined)('a')).status).toBe(404)
})
