import type { CaseRow, Me } from '../../model/desk.ts'
import { heardAt } from './clock.ts'
import { vi } from './texts.vi.ts'

/** Calls to the server. What may happen in normal life comes back as a value. */

/** `status` 0: the line is down. */
export type Failed = { readonly ok: false; readonly status: number; readonly error: string; readonly say: string; readonly row?: CaseRow }
export type Result<T> = { readonly ok: true; readonly data: T } | Failed

const base = '/desk/api'
let csrf = ''
let signedOut = (): void => undefined

/** `gone` is called when the session has ended. */
export function onSignedOut(gone: () => void): void {
  signedOut = gone
}

export const isLater = ({ status }: Failed): boolean => status === 0 || status === 401 || status === 429 || status >= 500

export async function readMe(): Promise<Result<Me>> {
  const result = await request<Me>('GET', '/me')
  if (result.ok) csrf = result.data.csrf
  return result
}

export const get = <T>(path: string): Promise<Result<T>> => call<T>('GET', path)
/** For good; answers nothing. */
export const remove = (path: string): Promise<Result<object>> => call<object>('DELETE', path)
export const post = <T>(path: string, body: object = {}): Promise<Result<T>> => call<T>('POST', path, body)
/** Signing in and out: a refusal here says nothing about the session. */
export const auth = <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<Result<T>> => request<T>(method, `/auth${path}`, body)

type Method = 'GET' | 'POST' | 'DELETE'

/** Bytes as they are. */
export const send = <T>(path: string, file: Blob): Promise<Result<T>> => call<T>('POST', path, file)

/** A picture; undefined where it is not to be had. */
export async function blob(path: string): Promise<Blob | undefined> {
  const response = await fetch(`${base}${path}`, { signal: AbortSignal.timeout(60_000) }).catch(() => undefined)
  if (response?.status === 401) signedOut()
  return response?.ok === true ? response.blob() : undefined
}

async function call<T>(method: Method, path: string, body?: object): Promise<Result<T>> {
  const session = csrf
  const result = await request<T>(method, path, body)
  if (result.ok) return result
  // Another tab has signed in anew since.
  if (result.error === 'csrf' && (await readMe()).ok) return request<T>(method, path, body)
  // What was asked under the session before says nothing of this one.
  if (result.status === 401 && session === csrf) signedOut()
  return result
}

async function request<T>(method: Method, path: string, body?: object): Promise<Result<T>> {
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...(body === undefined || body instanceof Blob ? {} : { 'content-type': 'application/json' }), 'x-csrf-token': csrf },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(body instanceof Blob ? 120_000 : 20_000),
    })
    heardAt(response.headers.get('date'))
    const text = await response.text()
    const data = (text === '' ? {} : JSON.parse(text)) as T & Partial<Failed>
    if (response.ok) return { ok: true, data }
    const { error = '', say = vi.unknownError, row } = data
    return { ok: false, status: response.status, error, say, ...(row === undefined ? {} : { row }) }
  } catch {
    return { ok: false, status: 0, error: 'line', say: vi.failed }
  }
}
