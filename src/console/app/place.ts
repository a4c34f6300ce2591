/** Where in the page one is, as the address says it: reload, back and a second tab find it again. */

export type Place = { readonly page: 'cases' | 'search' | 'dossiers' | 'account'; readonly case: string | undefined }

export function placeIn(hash: string): Place {
  const [page = '', id = ''] = hash.replace(/^#/, '').split('/')
  if (page === 'search' || page === 'dossiers' || page === 'account') return { page, case: undefined }
  return { page: 'cases', case: page === 'case' && id !== '' ? decodeURIComponent(id) : undefined }
}

export const hashOf = ({ page, case: id }: Place): string => (id === undefined ? `#${page}` : `#case/${encodeURIComponent(id)}`)

export const go = (place: Place): void => {
  location.hash = hashOf(place)
}

export const goCase = (id: string): void => go({ page: 'cases', case: id })
export const goQueue = (): void => go({ page: 'cases', case: undefined })
