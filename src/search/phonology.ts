/** Whether a run of folded letters could be a Vietnamese syllable, and what a keyboard without an input method makes of one. */

const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?'
const vowels = '(?:oai|oay|oeo|uay|uoi|uou|uya|uye|uyu|ieu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|[aeiouy])'
const coda = '(?:ch|nh|ng|[cmnpt])?'
const shape = new RegExp(`^${onset}${vowels}${coda}$`)
/** c never stands before e, i, y; k only there. */
const unspelled = /^(?:c(?![h])[eiy]|k(?!h)[aou]|ngh?$|gh[aou]|q(?!u))/

export function isSyllable(folded: string): boolean {
  return folded.length <= 7 && shape.test(folded) && !unspelled.test(folded)
}

/** "dduwowcj" → "duoc", "giaays" → "giay", "khai5" → "khai": the folded syllable behind Telex or VNI keys, if there is one. */
export function unkey(folded: string): string | undefined {
  const vni = /^[a-z]+[1-9][a-z1-9]*$/.test(folded) ? folded.replace(/[1-9]/g, '') : undefined
  const found = [vni, telex(folded)].find(read => read !== undefined && read !== folded && isSyllable(read))
  return found
}

function telex(folded: string): string | undefined {
  if (!/^[a-z]{2,9}$/.test(folded)) return undefined
  const letters = folded
    .replace(/^dd/, 'd')
    .replace(/^(\w+)d$/, '$1')
    .replace(/([aeo])(\w{0,3}?)\1/, '$1$2')
  const start = letters.search(/[aeiouyw]/)
  if (start < 0) return undefined
  const rime = letters.slice(start).replace(/w/g, (_, at: number) => (at === 0 && !/[aeiouy]/.test(letters.slice(start + 1)) ? 'u' : ''))
  return letters.slice(0, start) + rime.replace(/[sfrxjz]/, '')
}

/** "đượccc" → "được": a letter held down. Undefined when nothing was held. */
export function unheld(folded: string): string | undefined {
  const short = folded.replace(/(.)\1+/g, '$1')
  return short === folded ? undefined : short
}
