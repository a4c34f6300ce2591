/** Addresses and numbers in what a person typed. */

/** `host` in small letters, empty where it was hidden; `rest` with its slash, or empty; `port`: an unusual one; `name`: what stood before an @, or empty. */
export type Link = {
  readonly kind: 'link'
  readonly host: string
  readonly rest: string
  readonly port: boolean
  readonly name: string
}
export type Numbered = { readonly kind: 'number'; readonly digits: string; readonly shown: string }
export type Seen = Link | Numbered

/** Endings that make two words with a dot between them an address; people forget the blank after a full stop. */
const endings = new Set(
  (
    'vn com net org info biz name mobi asia tv io app dev web xyz top online site website shop store club vip live link click icu pro life ' +
    'world win sbs cfd cyou space fun tech cloud digital agency services support help center work today news bond rest quest ' +
    'tk ml ga cf gq ru cn su pw ws la hk tw kr jp uk eu'
  ).split(' '),
)
/** These are Vietnamese or English words too: only with something behind them. */
const shortEndings = new Set('me co cc us in to is ly gl gd be am at id ai'.split(' '))

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,62}[\\p{L}\\p{N}])?'
const address = new RegExp(
  `(?<![\\p{L}\\p{N}@.])((?:h[tx]{2}ps?:/{1,2})?)((?:[^\\s/?#@"'<>()]{1,80}@)?)((?:${label}\\.){1,10}${label})((?::\\d{1,5})?)((?:[/?#][^\\s"'<>]*)?)`,
  'giu',
)

/** An address whose name before the @ was taken for an e-mail address and hidden. */
const hiddenName = /h[tx]{2}ps?:\/{1,2}\[[^[\]]{1,30} đã ẩn\]/iu

export function seenIn(text: string): Seen[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\[\.\]|\(\.\)/g, '.')
  const tricked: Link[] = hiddenName.test(plain) ? [{ kind: 'link', host: '', rest: '', port: false, name: '@' }] : []
  return [...tricked, ...linksIn(plain), ...numbersIn(plain)].slice(0, 5)
}

function linksIn(text: string): Link[] {
  return [...text.matchAll(address)].flatMap(([, scheme = '', name = '', host = '', port = '', rest = '']) => {
    const link: Link = {
      kind: 'link',
      host: host.toLowerCase(),
      rest: rest.replace(/[.,;:!?)\]]+$/, ''),
      port: port !== '' && port !== ':443' && port !== ':80',
      name,
    }
    return scheme !== '' || name !== '' || isAddress(link) ? [link] : []
  })
}

function isAddress({ host, rest }: Link): boolean {
  const last = host.slice(host.lastIndexOf('.') + 1)
  if (/^\d+$/.test(last)) return /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) && rest !== ''
  return (
    endings.has(last) || host.startsWith('www.') || host.includes('.gov.') || last === 'apk' || (shortEndings.has(last) && rest.length > 1)
  )
}

const long = /(?<![\d.,-])1[89]00(?:[ .]?\d{2,6}){1,3}(?![\d])/g
const short = /(?:số điện thoại|tổng đài|đầu số|gọi|hotline|number|call)(?: số)?:? ?(\d{3,5})(?![\d./,-])/giu

function numbersIn(text: string): Numbered[] {
  const found = [...(text.match(long) ?? []), ...[...text.matchAll(short)].map(([, digits = '']) => digits)]
  return found.map(shown => ({ kind: 'number', digits: shown.replaceAll(/\D/g, ''), shown: shown.trim() }))
}
