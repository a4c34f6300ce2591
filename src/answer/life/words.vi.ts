/** Words that stand for one another where something happens to somebody, folded. */

/** Relatives, and how people speak of themselves and of each other. */
export const people: ReadonlySet<string> = new Set(
  `bo ba cha tia me ma bu bam ong noi ngoai cu chong vo trai gai dau re bac di cau mo thim chau con be em anh chi u co chu
  father mother dad mom mum wife husband son daughter brother sister uncle aunt nephew niece grandmother grandfather grandma grandpa parents`.split(
    /\s+/,
  ),
)

/** Ages at which the law begins something, as one sign each: from, to, both included. */
export const ages: readonly (readonly [sign: string, from: number, to: number])[] = [
  ['#6', 6, 6],
  ['#14', 14, 14],
  ['#17', 17, 17],
  ['#60', 55, 62],
  ['#70', 70, 104],
  ['#year', 1900, 2100],
]
