/** The pages behind campaign codes: `/c/<code>`. */
export type CampaignPages = {
  /** `counts`: a person opens it, not a machine that looks ahead. */
  page(
    code: string,
    counts: boolean,
  ): Promise<{ readonly found: boolean; readonly page: { readonly html: string; readonly policy: string } }>
}

/** Longer than any code. */
const longest = 24
/** Whoever shares a link in a chat makes its platform look at the page; that is nobody's visit. */
const looksAhead = /bot\b|crawl|spider|preview|externalhit|facebookcatalog|slurp|curl\/|wget\/|python-requests/i

export async function landed(pages: CampaignPages, request: Request, code: string): Promise<Response | undefined> {
  if (code.length > longest) return undefined
  const counts = request.method === 'GET' && !looksAhead.test(request.headers.get('user-agent') ?? '') && isOpened(request)
  const { found, page } = await pages.page(code, counts)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': page.policy,
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
  }
  return new Response(page.html, { status: found ? 200 : 404, headers })
}

const isOpened = ({ headers }: Request): boolean => !/prefetch|prerender/i.test(`${headers.get('purpose')} ${headers.get('sec-purpose')}`)
