/** How what is written is said aloud, one syllable a word, so that a script's length can be counted. */

const digit = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** One by one: "0912" is "không chín một hai". */
export const digitsSaid = (text: string): string => Array.from(text.replace(/\D/g, ''), sign => digit[Number(sign)]).join(' ')

/** 0 to 9999, as one says it. */
export function numberSaid(number: number): string {
  if (number >= 1000) return joined(`${digit[Math.floor(number / 1000)]} nghìn`, number % 1000, below1000(number % 1000, true))
  return below1000(number, false)
}

const joined = (head: string, rest: number, tail: string): string => (rest === 0 ? head : `${head} ${tail}`)

function below1000(number: number, inThousand: boolean): string {
  if (number < 100 && !inThousand) return below100(number)
  const hundreds = `${digit[Math.floor(number / 100)]} trăm`
  const rest = number % 100
  return joined(hundreds, rest, rest < 10 ? `linh ${digit[rest]}` : below100(rest))
}

function below100(number: number): string {
  if (number < 10) return digit[number] ?? ''
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 1 ? 'mười' : `${digit[tens]} mươi`
  if (ones === 0) return head
  if (ones === 1 && tens > 1) return `${head} mốt`
  return ones === 5 ? `${head} lăm` : `${head} ${digit[ones]}`
}

/** "7:30" is "bảy giờ ba mươi". */
export function clockSaid(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return minute === 0 ? `${numberSaid(hour)} giờ` : `${numberSaid(hour)} giờ ${numberSaid(minute)}`
}

/** An ISO day without its year. */
export function daySaid(day: string): string {
  const [, month = 1, date = 1] = day.split('-').map(Number)
  return `ngày ${date <= 10 ? 'mùng ' : ''}${numberSaid(date)} tháng ${month === 4 ? 'tư' : numberSaid(month)}`
}

/** Text with its numbers in words. */
export const aloud = (text: string): string =>
  text.replace(/\d+/g, number => (number.length > 4 || /^0\d/.test(number) ? digitsSaid(number) : numberSaid(Number(number))))

/** Syllables of what was put into words: Vietnamese writes each apart. */
export const syllablesIn = (text: string): number => text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0
