import encodeQR from 'qr'

/** QR codes for paper: a quarter of each may be lost. A square of dark (true) and light, without its quiet border. */
export type Squares = readonly (readonly boolean[])[]

export const squaresOf = (text: string): Squares =>
  encodeQR(text, 'raw', { ecc: 'quartile', border: 1 })
    .slice(1, -1)
    .map(row => row.slice(1, -1))

/** Light squares around it, as the standard asks. */
const quiet = 4

/** One path for all dark squares, each run of a row a rectangle. In units of one square. */
export function pathOf(squares: Squares): string {
  return squares.flatMap((row, y) => runsIn(row).map(({ from, length }) => `M${from} ${y}h${length}v1h${-length}z`)).join('')
}

function runsIn(row: readonly boolean[]): readonly { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (isDark && last !== undefined && last.from + last.length === x) last.length += 1
    else if (isDark) runs.push({ from: x, length: 1 })
  }
  return runs
}

export function qrSvg(text: string): string {
  const squares = squaresOf(text)
  const size = squares.length + 2 * quiet
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quiet} ${-quiet} ${size} ${size}" width="1024" height="1024" shape-rendering="crispEdges"><rect x="${-quiet}" y="${-quiet}" width="${size}" height="${size}" fill="#fff"/><path d="${pathOf(squares)}" fill="#000"/></svg>`
}
