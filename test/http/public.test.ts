import { expect, test } from 'vitest'
import { assetOf } from '../../src/http/assets.ts'
import { Busy } from '../../src/model/aside.ts'
import { published } from '../../src/http/public.ts'

const request = new Request('http://localhost/so-lieu/mau', { headers: { accept: 'text/html' } })
const failing = (error: Error) => ({ page: () => Promise.reject(error) })

test('figures that many ask for at once are asked for again, in a sentence; what is a bug stays one', async () => {
  const response = await published(failing(new Busy('20 wait already')), request, 'mau')
  expect([response?.status, response?.headers.get('retry-after')]).toEqual([503, '10'])
  expect(await response?.text()).toContain('tải lại sau ít giây')
  expect(response?.headers.get('cache-control')).toBe('no-store')
  await expect(published(failing(new TypeError('no')), request, 'mau')).rejects.toThrow('no')
})

test('figures are kept for an hour, and those that there are not are nowhere', async () => {
  const page = { page: assetOf(Buffer.from('<p>số</p>'), 'text/html; charset=utf-8'), policy: "default-src 'none'" }
  const response = await published({ page: () => Promise.resolve(page) }, request, undefined)
  expect(response?.headers.get('cache-control')).toBe('public, max-age=3600')
  expect(await published({ page: () => Promise.resolve(undefined) }, request, 'mau')).toBeUndefined()
})
