import { randomUUID } from 'node:crypto'
import type { CaseAct, CaseList, CaseRow, CaseView, DeskEvent, Me } from '../../src/model/desk.ts'

/** An officer at the desk of a running server, speaking HTTP as the page does. */
export type Desk = ReturnType<typeof openDesk>

/** `url`: of the server now, which may be started again elsewhere. */
export function openDesk(url: () => string) {
  let cookie = ''
  let csrf = ''
  const call = async (method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Response> => {
    const response = await fetch(`${url()}/desk/api${path}`, {
      method,
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(csrf === '' ? {} : { 'x-csrf-token': csrf }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        origin: url(),
        ...more,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const set = response.headers.getSetCookie().map(line => line.split(';')[0] ?? '')
    if (set.length > 0) cookie = set.filter(pair => !pair.endsWith('=')).join('; ')
    return response
  }
  const read = async <T>(path: string): Promise<T> => {
    const response = await call('GET', path)
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  return {
    call,
    read,
    sendFile: (path: string, file: Buffer): Promise<Response> =>
      fetch(`${url()}/desk/api${path}`, {
        method: 'POST',
        headers: { cookie, 'x-csrf-token': csrf, origin: url() },
        body: new Uint8Array(file),
      }),
    async signIn(email: string, password: string, more: Record<string, string> = {}): Promise<Me> {
      const response = await call('POST', '/auth/sign-in/email', { email, password }, more)
      if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`)
      const me = await read<Me>('/me')
      csrf = me.csrf
      return me
    },
    list: (query = '') => read<CaseList>(`/cases${query}`),
    view: (id: string) => read<CaseView>(`/cases/${id}`),
    act: (id: string, { kind, ...body }: CaseAct) => call('POST', `/cases/${id}/${kind}`, body),
    async reply(id: string, text: string, ref: string = randomUUID()): Promise<Response> {
      return call('POST', `/cases/${id}/reply`, { ref, text })
    },
    /** Events behind `after`, as they come, until `stop`. */
    async *events(stop: AbortSignal, after?: string): AsyncGenerator<{ readonly id: string; readonly event: DeskEvent }> {
      const response = await fetch(`${url()}/desk/api/events${after === undefined ? '' : `?after=${after}`}`, {
        headers: { cookie },
        signal: stop,
      })
      if (!response.ok || response.body === null) throw new Error(`events: ${response.status}`)
      let text = ''
      let id = ''
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        text += chunk
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const lines = text.slice(0, end).split('\n')
          text = text.slice(end + 2)
          id = lines.find(line => line.startsWith('id: '))?.slice(4) ?? id
          const data = lines.find(line => line.startsWith('data: '))?.slice(6)
          if (data !== undefined) yield { id, event: JSON.parse(data) as DeskEvent }
        }
      }
    },
  }
}

export const password = 'mot cua thu nghiem'

type Running = { readonly port: number; setupCode(): Promise<string | undefined> }

/** The first admin, signed in. */
export async function firstAdmin(app: Running, email = 'truong@mau.example'): Promise<Desk> {
  const desk = openDesk(() => `http://127.0.0.1:${app.port}`)
  const code = (await app.setupCode()) ?? ''
  const made = await desk.call('POST', '/auth/setup', { code, name: 'Trưởng bộ phận', email, password })
  if (!made.ok) throw new Error(`setup: ${made.status} ${await made.text()}`)
  await desk.signIn(email, password)
  return desk
}

export const rowIn = async (response: Response): Promise<CaseRow> => {
  const body = (await response.json()) as CaseRow | { readonly row: CaseRow }
  return 'row' in body ? body.row : body
}
