import type { Listed } from '../../model/official.ts'
import { distance, look } from './alike.ts'
import type { Link, Numbered, Seen } from './seen.ts'

/**
 * Whether an address or a number is on the list. Only an exact match is "listed"; nothing is ever called safe.
 * `alike`: it looks like an entry but is another. `short`: it hides where it leads. `file`: an app outside the shops.
 * `state`: below gov.vn, yet not on the list.
 */
export type Verdict =
  | { readonly kind: 'listed'; readonly entry: Listed }
  | { readonly kind: 'alike'; readonly entry: Listed }
  | { readonly kind: 'short' | 'file' | 'state' | 'unlisted' | 'number' }

export function judge(seen: Seen, list: readonly Listed[]): Verdict {
  return seen.kind === 'number' ? judgeNumber(seen, list) : judgeLink(seen, list)
}

function judgeNumber({ digits }: Numbered, list: readonly Listed[]): Verdict {
  const entry = list.find(({ kind, value }) => kind === 'phone' && value.replaceAll(/\D/g, '') === digits)
  return entry ? { kind: 'listed', entry } : { kind: 'number' }
}

const shorteners = new Set(
  'bit.ly tinyurl.com t.ly t.co goo.gl cutt.ly is.gd rb.gy ow.ly s.id shorturl.at tiny.cc rebrand.ly shope.ee by.com.vn link1s.com'.split(
    ' ',
  ),
)

function judgeLink(link: Link, list: readonly Listed[]): Verdict {
  const sites = list.filter(({ kind }) => kind === 'site')
  const exact = link.name !== '' || link.port ? undefined : exactly(link, list)
  if (exact) return { kind: 'listed', entry: exact }
  if (/\.(?:apk|apks|xapk|ipa)$/i.test(link.host + link.rest.replace(/[?#].*$/, ''))) return { kind: 'file' }
  if (shorteners.has(link.host)) return { kind: 'short' }
  const entry = likeness(link, sites)
  if (entry) return { kind: 'alike', entry }
  const shop = list.find(({ kind, value }) => kind === 'app' && value.startsWith(`${link.host}/`))
  if (shop) return { kind: 'unlisted' }
  return { kind: isState(link.host) && link.name === '' ? 'state' : 'unlisted' }
}

/** The same host, letter by letter ("www." is the same house); for an app the same page of the same shop. */
function exactly({ host, rest }: Link, list: readonly Listed[]): Listed | undefined {
  const bare = host.replace(/^www\./, '')
  return list.find(({ kind, value }) => (kind === 'site' ? value === bare : kind === 'app' && isPage(`${bare}${rest}`, value)))
}

/** Behind the app's id only further settings may follow; in Apple's shop the country and the name before it may differ. */
function isPage(page: string, value: string): boolean {
  const id = /\/id\d{6,12}$/.exec(value)?.[0]
  const host = value.slice(0, value.indexOf('/'))
  if (id !== undefined) return new RegExp(`^${escaped(host)}(?:/[a-z]{2})?/app(?:/[^/?#]{1,80})?${id}(?:[?#].*)?$`, 'i').test(page)
  return page === value || page.startsWith(`${value}&`) || page.startsWith(`${value}#`)
}

const isState = (host: string): boolean => /^[a-z0-9.-]+\.gov\.vn$/.test(host)
const escaped = (text: string): string => text.replaceAll('.', '\\.')

function likeness({ host, rest, name }: Link, sites: readonly Listed[]): Listed | undefined {
  if (host === '') return sites[0]
  const shown = look(host.replace(/^www\./, ''))
  const near = (most: number): Listed | undefined => sites.find(({ value }) => distance(shown, look(value), most) <= most)
  // Nobody else can register a name below gov.vn: there, only a slip of the finger is named.
  if (isState(host) && name === '') return near(1)
  return (
    sites.find(({ value }) => shown.includes(look(value)) || look(name + rest).includes(look(value))) ??
    near(2) ??
    sites.find(({ value }) => borrows(shown, look(owner(value))))
  )
}

/** "dichvucong" of "lienthong.dichvucong.gov.vn": what was registered below gov.vn. */
function owner(site: string): string {
  return /([^.]+)\.gov\.vn$/.exec(site)?.[1] ?? site
}

/** Names too short to be anybody's are left out. */
function borrows(shown: string, name: string): boolean {
  if (name.length < 5) return false
  return shown.replaceAll(/[.-]/g, '').includes(name) || shown.split(/[.-]/).some(part => part.length >= 5 && distance(part, name, 1) <= 1)
}
