/** Which counts may be shown without pointing at a person. */

/** A count below this could. */
export const least = 5

export const isFew = (count: number): boolean => count > 0 && count < least

/** Whether what so many hidden cells come to together, each at least one, may be known. */
export const mayHide = (number: number, sum: number): boolean => number === 0 || (number > 1 && sum >= least && sum > number)

/**
 * The cells that may be shown beside their total: none below 5, and no others from which the hidden ones could be worked out. Hidden
 * cells are at least two, together at least 5 and not all one, or there is none. `never`: cells that are hidden for another reason.
 */
export function shownCells(cells: ReadonlyMap<string, number>, never: ReadonlySet<string> = new Set()): ReadonlyMap<string, number> {
  const isHidden = ([name, count]: readonly [string, number]): boolean => count > 0 && (count < least || never.has(name))
  const hidden = [...cells].filter(isHidden)
  const shown = new Map([...cells].filter(cell => cell[1] > 0 && !isHidden(cell)))
  let [number, sum] = [hidden.length, hidden.reduce((total, [, count]) => total + count, 0)]
  for (const [name, count] of [...shown].toSorted(([, one], [, other]) => one - other)) {
    if (mayHide(number, sum)) break
    shown.delete(name)
    number += 1
    sum += count
  }
  return shown
}
