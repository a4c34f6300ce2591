/** Linear algebra modulo a prime: which unknowns follow from what is told. */

const prime = 67_108_859
const mod = (n: number): number => ((n % prime) + prime) % prime

function inverse(n: number): number {
  let [power, base, result] = [prime - 2, mod(n), 1]
  for (; power > 0; power = Math.floor(power / 2), base = (base * base) % prime) if (power % 2 === 1) result = (result * base) % prime
  return result
}

/** Unknowns with their factors, which together come to something known. */
export type Equation = ReadonlyMap<string, number>

export const sumOf = (names: readonly string[], factor = 1): Equation => new Map(names.map(name => [name, factor]))

/** The unknowns that the equations settle. */
export function settled(equations: readonly Equation[]): readonly string[] {
  const names = [...new Set(equations.flatMap(equation => [...equation.keys()]))]
  const rows = equations.map(equation => names.map(name => mod(equation.get(name) ?? 0)))
  let at = 0
  for (let column = 0; column < names.length; column += 1) {
    const pivot = rows.findIndex((row, i) => i >= at && row[column] !== 0)
    if (pivot < 0) continue
    const [found = []] = rows.splice(pivot, 1)
    const by = inverse(found[column] ?? 1)
    const lead = found.map(n => (n * by) % prime)
    rows.splice(at, 0, lead)
    for (const [i, row] of rows.entries()) {
      const factor = row[column] ?? 0
      if (i !== at && factor !== 0) rows[i] = row.map((n, j) => mod(n - ((factor * (lead[j] ?? 0)) % prime)))
    }
    at += 1
  }
  return rows.flatMap(row => {
    const left = names.filter((_, i) => row[i] !== 0)
    return left.length === 1 ? left : []
  })
}
