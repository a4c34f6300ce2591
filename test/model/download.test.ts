import { afterEach, describe, expect, it } from 'vitest'
import { download, fromHosts } from '../../src/model/download.ts'
import { listenHttp } from '../support/listen.ts'
import { openPhotos, type Photo } from '../support/photos.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

describe('a file of a citizen’s', () => {
  const at = async () => {
    const photos = openPhotos()
    const http = await listenHttp((request, _, response) => void photos.answers(request, response))
    ends.push(http.close)
    const get = (photo: Photo, more: { readonly ms?: number; readonly mostBytes?: number } = {}) =>
      download(`${http.url}/photo/${photos.hold(photo)}`, { fetch, mostBytes: 1000, allowed: fromHosts(['zdn.vn'], http.url), ...more })
    return { photos, http, get }
  }

  it('comes whole up to its last byte, and not with one more, whatever was announced', async () => {
    const { get } = await at()
    expect(await get({ bytes: Buffer.alloc(1000, 7) })).toEqual({ ok: true, bytes: Buffer.alloc(1000, 7) })
    expect(await get({ bytes: Buffer.alloc(1001) })).toMatchObject({ ok: false, why: 'large' })
    expect(await get({ endless: true })).toMatchObject({ ok: false, why: 'large' })
  })

  it('is let go of where the host says nothing', async () => {
    const { get } = await at()
    expect(await get({ hangs: true }, { ms: 50 })).toMatchObject({ ok: false, why: 'unreached', again: true })
  })

  it('is followed to where it moved, a few times, on allowed ground alone', async () => {
    const { http, photos, get } = await at()
    const end = `${http.url}/photo/${photos.hold({ bytes: Buffer.from('x') })}`
    expect(await get({ location: end })).toMatchObject({ ok: true })
    const name = photos.hold({ location: '/photo/round.jpg' })
    expect(await get({ location: `/photo/${name}` })).toMatchObject({ ok: false, why: 'gone' })
    expect(await get({ location: 'http://127.0.0.1:1/' })).toMatchObject({ ok: false, why: 'refused' })
  })

  it('says nothing of its address in what is logged', async () => {
    const { http } = await at()
    const secret = `${http.url}/photo/secret-word`
    const failed = await download(secret, { fetch: () => Promise.reject(new TypeError(secret)), mostBytes: 1, allowed: () => true })
    expect(JSON.stringify(failed)).not.toContain('secret-word')
  })
})

it.each([
  ['https://photo-stal-1.zdn.vn/a.jpg', true],
  ['https://zdn.vn/a.jpg', true],
  ['https://bot-api.zaloplatforms.com/x', true],
  ['http://photo-stal-1.zdn.vn/a.jpg', false],
  ['https://photo.zdn.vn:8443/a.jpg', false],
  ['https://photo.zdn.vn.example.com/a.jpg', false],
  ['https://evilzdn.vn/a.jpg', false],
  ['https://user@photo.zdn.vn/a.jpg', false],
  ['https://127.0.0.1/a.jpg', false],
  ['https://[::1]/a.jpg', false],
  ['https://localhost/a.jpg', false],
  ['data:image/png;base64,AA==', false],
])('may be fetched from %s: %s', (url, may) => {
  expect(fromHosts(['zdn.vn'], 'https://bot-api.zaloplatforms.com')(new URL(url))).toBe(may)
})
