/** Which counts may be shown without pointing at a person. */

/** A count below this could. */
export const least = 5

/**
 * The cells that may be shown beside their total: none below 5, and no others from which the hidden ones could be worked out. Hidden
 * cells are at least two, and together at least 5, or there is none.
 */
export function shownCells(cells: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const shown = new Map([...cells].filter(([, count]) => count >= least))
  const hidden = [...cells].filter(([, count]) => count > 0 && count < least)
  let [number, sum] = [hidden.length, hidden.reduce((total, [, count]) => total + count, 0)]
  for (const [name, count] of [...shown].toSorted(([, one], [, other]) => one - other)) {
    if (number === 0 || (number > 1 && sum >= least)) break
    shown.delete(name)
    number += 1
    sum += count
  }
  return shown
}
