/** Reads server-sent events out of text that arrives in pieces of any size. */

export type Heard = { readonly event: string; readonly data: string }

/** Returns the events each further piece completes. A comment or a retry hint completes none. */
export function reader(): (piece: string) => Heard[] {
  let rest = ''
  return piece => {
    const blocks = (rest + piece).split('\n\n')
    rest = blocks.pop() ?? ''
    return blocks.flatMap(block => {
      let event = 'message'
      const data: string[] = []
      for (const line of block.split('\n')) {
        if (line.startsWith('event: ')) event = line.slice(7)
        if (line.startsWith('data: ')) data.push(line.slice(6))
      }
      return data.length > 0 ? [{ event, data: data.join('\n') }] : []
    })
  }
}
