/** The server's clock: the one of an old office computer may be hours wrong, and then what is new would look old. */

let skewMs = 0
/** A `date` header tells whole seconds, and is a moment old when it arrives. */
const blurMs = 5000

export function heardAt(date: string | null): void {
  const there = Date.parse(date ?? '')
  if (Number.isNaN(there)) return
  const skew = there - Date.now()
  skewMs = Math.abs(skew) > blurMs ? skew : 0
}

export const serverNow = (): number => Date.now() + skewMs
