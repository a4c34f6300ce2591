import type { Procedure } from '../model/procedure.ts'
import type { Citation } from '../model/reply.ts'
import type { Setting } from './setting.ts'

type Citations = readonly [Citation, ...Citation[]]

/** Where a procedure's facts are written: its sources, or the catalogue itself. */
export function citeProcedure({ code, name, sources, decision, asOf }: Procedure, setting: Setting): Citations {
  const place = [`${code} ${name}`, ...(decision === undefined ? [] : [setting.texts.decision(decision)])].join('; ')
  return cite(sources, { place, asOf }, setting)
}

export function citeSources(sources: readonly string[], asOf: string, setting: Setting): Citations {
  return cite(sources, { asOf }, setting)
}

function cite(ids: readonly string[], { place, asOf }: { place?: string; asOf: string }, setting: Setting): Citations {
  const { base } = setting.shelf.catalogue
  const overlay = setting.office?.overlay ?? setting.shelf.catalogue.overlay
  const found = ids.flatMap((id): Citation[] => {
    const source = setting.shelf.sources.get(id)
    if (!source) return []
    return [{ source: id, title: source.title, ...(place && { place }), ...(source.url && { url: source.url }), asOf, base, overlay }]
  })
  const [first, ...rest] = found
  return first ? [first, ...rest] : [citeOwn('catalogue', setting.texts.catalogueSource, setting, { place, asOf })]
}

/** Something that is not in a source of its own: the catalogue, an office's own word. */
export function citeOwn(
  source: string,
  title: string,
  { shelf: { catalogue }, office }: Setting,
  { place, asOf = catalogue.published }: { place?: string | undefined; asOf?: string | undefined } = {},
): Citation {
  return { source, title, ...(place !== undefined && { place }), asOf, base: catalogue.base, overlay: office?.overlay ?? catalogue.overlay }
}
