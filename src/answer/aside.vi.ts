/** What is said beside the matter itself. Syntax: see pattern.ts. */

/** What follows is a purpose. */
export const purposes: ReadonlySet<string> = new Set(['để', 'đặng', 'de'])

/** After "để" these speak of what is left, lost or told to wait: "bố mất để lại nhà", "để mất sổ". Written folded. */
export const noPurpose: ReadonlySet<string> = new Set('lai cho mat quen danh roi lac trong sau mai tang khong'.split(' '))

/** Wishes for a paper, before a purpose. */
export const wanting = `
  xin|cần|lấy|làm|cấp xác|giấy|bản|trích|đơn|chứng|thẻ|sổ, sao y, chứng thực, công chứng, xin|cần|lấy|làm|cấp|ký * xác|giấy|bản|trích|sao|thân|trú
`

/** What follows is what a copy is certified of. */
export const copied = `sao y bản chính, sao y, chứng thực bản sao, công chứng bản sao, certify|certified copies|copy of, certify a copy of`
