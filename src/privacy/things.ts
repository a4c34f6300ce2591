import type { Span } from './secrets.ts'

/** Numbers of things that lead to a person: cars, places on the map, insurance cards, land papers. Positions are in flattened text. */

const province = '(?:1[1-9]|[2-9]\\d)'
const series = '(?:[a-hk-npstuvxyz]\\d?|[a-hk-npstuvxyz]{2})'
const number = '(?:\\d{3}[. ]?\\d{2}|\\d{4})'
/** As painted: 29A1-123.45, 30E-123.45, 51F 123.45. Run together only behind a word for it. */
const plate = new RegExp(`(?<![a-z\\d./-])${province} ?-?${series} ?(?:[-.] ?${number}|\\d{3}\\.\\d{2})(?![\\d./-]?\\d)(?![a-z])`, 'g')
const plateWord = new RegExp(
  `(?<![a-z])(?:bks|bsx|bien so|bien kiem soat|bien xe|xe(?: may| o to| oto| hoi)?)(?: xe| la| so|:){0,3} ?(${province}[ .-]{0,2}${series}[ .-]{0,2}${number})(?!\\d)`,
  'g',
)

/** A pair of degrees inside the country, as phones and map links write it. */
const degrees =
  /(?<![\d.])(?:8|9|1\d|2[0-3])[.,]\d{4,16} ?[,; ] ?(?:lon(?:g(?:itude)?)? ?[:=]? ?|kinh do ?[:=]? ?)?(?:10[2-9]|11[0-7])[.,]\d{4,16}(?!\d)/g
const named =
  /(?<![a-z])(?:lat(?:itude)?|vi do|lon(?:g|gitude)?|lng|kinh do|toa do|gps)(?: la)? ?[:=]? ?((?:8|9|1\d|2[0-3]|10[2-9]|11[0-7])[.,]\d{3,16})(?!\d)/g
const minutes =
  /(?<!\d)(?:8|9|1\d|2[0-3]) ?[°ºo] ?\d{1,2} ?['’′] ?\d{1,2}(?:[.,]\d{1,6})? ?["”″]? ?[nb],? {0,2}(?:10[2-9]|11[0-7]) ?[°ºo] ?\d{1,2} ?['’′] ?\d{1,2}(?:[.,]\d{1,6})? ?["”″]? ?[ed]/g
const mapLink =
  /(?:maps\.app\.goo\.gl\/|goo\.gl\/maps\/|(?:www\.)?google\.[a-z.]{2,8}\/maps\/|maps\.google\.[a-z.]{2,8}\/|maps\.apple\.com\/)\S{1,200}/g

/** A health insurance card: two letters, who pays, the province, ten digits of the person. */
const healthCard = /(?<![a-z\d])[a-z]{2} ?[1-5] ?\d{2} ?(?:\d{10}|\d{3} ?\d{3} ?\d{4}|\d{2} ?\d{3} ?\d{5})(?!\d)/g
/** The serial of a land paper, behind a word for it. */
const landPaper =
  /(?<![a-z])(?:so do|so hong|bia do|gcn(?:qsdd)?|giay chung nhan|seri(?:al)?|so phat hanh|so vao so)(?: (?:quyen su dung dat|qsdd|so|la|cua|nha|toi|em|minh|co|phat hanh|seri)){0,6} ?:? ?([a-z]{2} ?\d{6,8})(?!\d)/g
const cardCode = /(?<![a-z])(?:cvv|cvc|cvv2|ma cvv|ma cvc)(?: (?:la|so|the|cua|toi|em)){0,3} ?[:=]? ?(\d{3,4})(?!\d)/g

export const plates = (flat: string): Span[] => [...whole(flat, plate), ...inside(flat, plateWord)]
export const spots = (flat: string): Span[] => [
  ...whole(flat, mapLink),
  ...whole(flat, degrees),
  ...whole(flat, minutes),
  ...inside(flat, named),
]
export const papers = (flat: string): Span[] => [...whole(flat, healthCard), ...inside(flat, landPaper)]
export const cardCodes = (flat: string): Span[] => inside(flat, cardCode)

const whole = (flat: string, pattern: RegExp): Span[] =>
  Array.from(flat.matchAll(pattern), match => ({ start: match.index, end: match.index + match[0].length }))

/** What the pattern's first group took, which ends it. */
const inside = (flat: string, pattern: RegExp): Span[] =>
  Array.from(flat.matchAll(pattern), match => {
    const end = match.index + match[0].length
    return { start: end - (match[1]?.length ?? 0), end }
  })
