/**
 * Small decision trees, added up to log-odds: they know what signs say together and none of them says alone. Written by
 * `eval/boost.ts`. A tree is complete: node n has its children at 2n + 1 and 2n + 2, and behind the last nodes stand the leaves.
 */
export type Tree = {
  /** By node the sign looked at, '' where nothing is left to ask, and from which value on it goes to the second child. */
  readonly signs: readonly string[]
  readonly from: readonly number[]
  readonly leaves: readonly number[]
}

/** `base`: the log-odds before any tree has spoken. */
export type Forest = { readonly base: number; readonly trees: readonly Tree[] }

/** How likely it is, 0 to 1, what the signs speak for. */
export function chanceIn({ base, trees }: Forest, signs: Readonly<Record<string, number>>): number {
  const sum = trees.reduce((all, tree) => all + leafOf(tree, signs), base)
  return 1 / (1 + Math.exp(-sum))
}

function leafOf({ signs: asked, from, leaves }: Tree, signs: Readonly<Record<string, number>>): number {
  let node = 0
  while (node < asked.length) {
    const sign = asked[node] ?? ''
    node = 2 * node + (sign !== '' && (signs[sign] ?? 0) >= (from[node] ?? 0) ? 2 : 1)
  }
  return leaves[node - asked.length] ?? 0
}
