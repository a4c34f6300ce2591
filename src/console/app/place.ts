/** Where in the page one is, as the address says it: reload, back and a second tab find it again. */

const pages = ['search', 'dossiers', 'account', 'team', 'canned', 'audit', 'today', 'campaigns', 'reports'] as const
export type Place = { readonly page: 'cases' | (typeof pages)[number]; readonly case: string | undefined }

export function placeIn(hash: string): Place {
  const [name = '', id = ''] = hash.replace(/^#/, '').split('/')
  const page = pages.find(one => one === name)
  if (page !== undefined) return { page, case: undefined }
  return { page: 'cases', case: name === 'case' && id !== '' ? decodeURIComponent(id) : undefined }
}

export const hashOf = ({ page, case: id }: Place): string => (id === undefined ? `#${page}` : `#case/${encodeURIComponent(id)}`)

export const go = (place: Place): void => {
  location.hash = hashOf(place)
}

export const goCase = (id: string): void => go({ page: 'cases', case: id })
export const goQueue = (): void => go({ page: 'cases', case: undefined })
