/** What a code must not say, folded. Syllables are compared whole, since "Long" is no bad word because of its first letters. */

/** Vietnamese syllables that are, without their accents, read as something rude or an insult. */
const syllables = new Set(
  'dit lon cac cu buoi du deo ia cut dam di diem cave cho ngu khon dech bu cuc dek vcl vl dm dkm clm cmm loz lol sex gai phe chet ma giet bom tit'.split(
    ' ',
  ),
)

/** English words that may stand anywhere in the letters. */
const words =
  /fuck|fuk|shit|dick|cunt|cock|bitch|sex|porn|anal|anus|fag|nazi|slut|whore|rape|kill|dead|damn|hell|nigg|wank|piss|crap|cum|hitler|isis|poop|butt|arse|ass/i

/** Digits that carry a meaning of their own. */
const numbers = /69|666|444/

/** `syllables`: those of a code's letters, folded; `digits`: what follows them. */
export const isRude = (parts: readonly string[], digits: string): boolean =>
  parts.some(part => syllables.has(part)) || words.test(parts.join('')) || numbers.test(digits)

/** One by one, to leave out what cannot stand in a code. */
export const isRudeSyllable = (part: string): boolean => syllables.has(part)
