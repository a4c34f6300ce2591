const tags = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'a', 'code', 'pre', 'blockquote', 'tg-spoiler'])
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }
const piece =
  /(?<plain>[^<&]+)|(?<entity>&(?:lt|gt|amp|quot);)|(?<lone>&)|<(?<slash>\/?)(?<name>[a-z-]+)(?: href="[^"<>]*")?>|(?<wrong>[^])/gy

/** What a person reads of Telegram's HTML; undefined where Telegram would refuse to parse it. */
export function shown(html: string): string | undefined {
  const open: string[] = []
  let text = ''
  for (const { groups = {} } of html.matchAll(piece)) {
    const { plain, entity, lone, slash, name } = groups
    if (name !== undefined) {
      if (!tags.has(name) || (slash === '/' && open.pop() !== name)) return undefined
      if (slash === '') open.push(name)
    } else {
      // A lone "&" is shown as it is.
      const read = plain ?? (entity === undefined ? lone : entities[entity])
      if (read === undefined) return undefined
      text += read
    }
  }
  return open.length === 0 ? text : undefined
}
