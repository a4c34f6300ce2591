/** Fetching a file of a citizen's from a platform: from nowhere else, not too much, and not for ever. */

/** *gone*: it is not there (any more). *large*: more bytes than may be. *refused*: led where nothing is fetched from. `note`: for the log, without any address. */
export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'gone' | 'large' | 'refused' | 'unreached'; readonly again: boolean; readonly note: string }

export type Fetching = {
  readonly fetch: typeof fetch
  readonly mostBytes: number
  /** Asked of the first address and of each that it leads on to. */
  allowed(url: URL): boolean
  /** For all of it. */
  readonly ms?: number
}

const usualMs = 20_000
const mostHops = 3

const failed = (why: Exclude<Fetched, { ok: true }>['why'], note: string, again = false): Fetched => ({ ok: false, why, again, note })

export async function download(address: string, { ms = usualMs, ...how }: Fetching): Promise<Fetched> {
  try {
    return await follow(address, how, AbortSignal.timeout(ms))
  } catch (error) {
    return failed('unreached', error instanceof Error ? error.name : 'thrown', true)
  }
}

async function follow(address: string, how: Omit<Fetching, 'ms'>, signal: AbortSignal): Promise<Fetched> {
  let next: string | undefined = address
  for (let hops = 0; hops <= mostHops; hops += 1) {
    const url = place(next)
    if (url === undefined || !how.allowed(url)) return failed('refused', `hop ${hops}`)
    const response = await how.fetch(url, { redirect: 'manual', signal, headers: { accept: 'image/*' } })
    if (response.ok) return read(response, how.mostBytes)
    await response.body?.cancel()
    const location = response.headers.get('location')
    if (!isMoved(response.status) || location === null) return failed(...meaningOf(response.status))
    next = place(location, url)?.href ?? ''
  }
  return failed('refused', 'too many hops')
}

const place = (text: string, from?: URL): URL | undefined => (URL.canParse(text, from?.href) ? new URL(text, from) : undefined)

const isMoved = (status: number): boolean => status >= 300 && status < 400

function meaningOf(status: number): [Exclude<Fetched, { ok: true }>['why'], string, boolean] {
  const again = status === 429 || status >= 500
  return [again ? 'unreached' : 'gone', `HTTP ${status}`, again]
}

/** What is announced may be a lie: the bytes are counted as they come. */
async function read(response: Response, most: number): Promise<Fetched> {
  const parts: Uint8Array[] = []
  let size = 0
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel()
    return failed('large', 'announced')
  }
  for await (const part of response.body ?? []) {
    size += part.byteLength
    // Leaving the loop ends the reading.
    if (size > most) return failed('large', 'counted')
    parts.push(part)
  }
  return { ok: true, bytes: Buffer.concat(parts) }
}

/** Only https, only these hosts and what lies below them, on the usual port; and the place that the settings name for the platform itself. */
export function fromHosts(hosts: readonly string[], api: string): (url: URL) => boolean {
  const own = new URL(api).origin
  return url => {
    if (url.username !== '' || url.password !== '') return false
    if (url.origin === own) return true
    return url.protocol === 'https:' && url.port === '' && hosts.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`))
  }
}
