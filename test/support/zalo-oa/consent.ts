/**
 * An administrator opens the page and allows the app. A proxy leads the public address to this machine: where the browser is sent
 * back to is the server at `url` that is really there.
 */
export async function consented(url: string, oa: string): Promise<void> {
  const opened = await fetch(`${url}/at/zalo-oa:${oa}/connect`, { redirect: 'manual' })
  const allowed = await fetch(opened.headers.get('location') ?? '', { redirect: 'manual' })
  const { pathname, search } = new URL(allowed.headers.get('location') ?? '')
  const ended = await fetch(`${url}${pathname}${search}`)
  if (ended.status !== 200) throw new Error(`the OA was not connected: ${ended.status} ${await ended.text()}`)
}
