/** Which pages may talk to this office: our own host, and the sites its office file names. */

/** Headers to answer with, or undefined when the page may not. Without an Origin header it is no page of another site. */
export function corsFor(request: Request, origins: readonly string[]): Record<string, string> | undefined {
  const origin = request.headers.get('origin')
  if (origin === null) return {}
  if (!isOurs(origin, request) && !origins.includes(origin)) return undefined
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'retry-after' }
}

export function preflight(cors: Record<string, string>): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...cors,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, accept-language',
      'access-control-max-age': '86400',
      vary: 'Origin',
    },
  })
}

/** Hosts are compared without the scheme: behind a proxy that ends TLS we see http where the browser sees https. */
function isOurs(origin: string, request: Request): boolean {
  return URL.canParse(origin) && new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host)
}
