import { randomUUID } from 'node:crypto'
import { listenHttp } from '../listen.ts'
import { openFaults, sayJson } from './faults.ts'

export type VxpEntry = { readonly MaHoSo: string } & Readonly<Record<string, unknown>>

/** The national portal's services behind an adapter on this machine: sessions, one endpoint, errors as codes in a 200. */
export async function fakeVxp(entries: readonly VxpEntry[], style: 'old' | 'new' = 'new') {
  const faults = openFaults()
  const login = { id: 'xa-mau', secret: 'a-secret' }
  const to = 'VN:GOV:000.00.00.G22:vpcpdvcprovider'
  const fine = style === 'old' ? '00' : 0
  const calls: string[] = []
  let sessions = new Set<string>()
  let whole = entries
  const server = await listenHttp((request, body, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x')
    calls.push(pathname)
    const answer = (): void => {
      if (request.headers['dstcode'] !== to || searchParams.get('dstcode') !== to)
        return sayJson(response, 400, { message: 'no such service' })
      const said = JSON.parse(body.toString()) as Record<string, string>
      if (pathname === '/XrdAdapter/RestService/forward/mapi/login') {
        if (said['username'] !== login.id || said['password'] !== login.secret)
          return sayJson(response, 200, { error_code: '-1', message: 'sai' })
        const session = randomUUID()
        sessions.add(session)
        return sayJson(response, 200, { error_code: fine, session })
      }
      if (said['service'] !== 'TraCuuHoSo' || said['madonvi'] !== 'H99') return sayJson(response, 404, {})
      if (!sessions.has(said['session'] ?? '')) return sayJson(response, 200, { error_code: style === 'old' ? '99' : -1 })
      return sayJson(response, 200, { error_code: fine, result: whole.filter(entry => entry.MaHoSo.includes(said['mahoso'] ?? '')) })
    }
    if (!faults.met(response, answer)) answer()
  })
  return {
    settings: { url: `${server.url}/XrdAdapter/RestService/forward`, to, agency: 'H99', ...login },
    calls,
    set: faults.set,
    release: faults.release,
    expire: () => (sessions = new Set()),
    hold: (next: readonly VxpEntry[]) => (whole = next),
    close: server.close,
  }
}
