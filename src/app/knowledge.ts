import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Beyond } from '../answer/beyond.ts'
import { openKnow } from '../answer/know.ts'
import type { Config } from '../config.ts'
import { currentCatalogue } from '../knowledge/current.ts'
import { overlaid } from '../knowledge/overlay.ts'
import type { Know } from '../model/conversation.ts'
import type { Catalogue } from '../model/knowledge.ts'
import type { Search } from '../model/search.ts'
import type { Store } from '../model/store.ts'
import { openNational } from '../national/national.ts'
import { openPlaces } from '../places/places.ts'
import { passagesOf } from '../search/documents.ts'
import { openSearch, openSearchAside } from '../search/search.ts'
import type { Semantic } from '../search/semantic.ts'
import { dayIn } from '../model/vietnam.ts'

/** What the build makes: browser parts, the knowledge snapshot, stripped sources. */
export const dist = join(import.meta.dirname, '../../dist')

/** The knowledge folder as it stands. The build leaves a snapshot; an edited folder gets a new one beside the data. */
export function folderCatalogue(config: Config, today: string): Promise<Catalogue> {
  return currentCatalogue(config.knowledgeDir, [join(dist, 'knowledge.json'), join(config.dataDir, 'knowledge.json')], today)
}

export async function openKnowledge(config: Config, today: string): Promise<{ readonly catalogue: Catalogue; readonly know: Know }> {
  const catalogue = await folderCatalogue(config, today)
  return { catalogue, know: openKnow(catalogue, openSearch(catalogue), openBeyond(config)) }
}

/** Places and the national list, where the folder has them. */
function openBeyond({ knowledgeDir }: Config): Beyond | undefined {
  const [places, national] = [join(knowledgeDir, 'places.tsv'), join(knowledgeDir, 'national.tsv')]
  if (!existsSync(places) || !existsSync(national)) return undefined
  return { places: openPlaces(readFileSync(places)), national: openNational(readFileSync(national)) }
}

/** The whole national list by name, for imports. `specific`: a procedure of one province alone. */
export function nationalNames({
  knowledgeDir,
}: Config): readonly { readonly code: string; readonly name: string; readonly specific: boolean }[] {
  const file = join(knowledgeDir, 'national.tsv')
  if (!existsSync(file)) return []
  const [head = '', ...lines] = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
  const province = head.split('\t').indexOf('province')
  return lines.map(line => {
    const cells = line.split('\t')
    return { code: cells[0] ?? '', name: cells[1] ?? '', specific: (cells[province] ?? '') !== '' }
  })
}

export type Knowing = {
  /** What answers are read from now. One answer uses one value of it from beginning to end. */
  now(): Know
  readonly catalogue: Catalogue
  close(): void
}

type KnowingTools = {
  readonly store: Store
  now(): Date
  failed(error: unknown, where: string): void
  readonly semantic?: Semantic | undefined
}

/** Follows what is published: a new base or a changed overlay is answered from without a restart. */
export async function startKnowing(config: Config, { store, now, failed, semantic }: KnowingTools): Promise<Knowing> {
  const folder = await folderCatalogue(config, dayIn(now()))
  const beyond = openBeyond(config)
  let stamp = ''
  let indexed: { readonly base: number; readonly search: Search } | undefined
  let know: Know | undefined
  let catalogue = folder
  const load = async (): Promise<Know> => {
    const seen = await store.versions.stamp()
    if (know !== undefined && seen === stamp) return know
    const { base, patches } = await store.versions.published()
    catalogue = base?.catalogue ?? folder
    // The index is built from the base alone: a notice or a withdrawal costs nothing.
    if (indexed?.base !== catalogue.base) {
      indexed = { base: catalogue.base, search: await openSearchAside(catalogue, setImmediate, semantic?.meaning) }
      // Nobody waits for vectors: until they are there, words alone are searched.
      void semantic?.index(passagesOf(catalogue)).catch((error: unknown) => failed(error, 'vectors'))
    }
    know = openKnow({ ...catalogue, offices: overlaid(catalogue.offices, patches) }, indexed.search, beyond)
    stamp = seen
    return know
  }
  let current = await load()
  let loading = Promise.resolve()
  const close = store.onWake(({ topic }) => {
    if (topic !== 'knowledge' && topic !== 'any') return
    loading = loading
      .then(async () => {
        current = await load()
      })
      .catch((error: unknown) => failed(error, 'knowledge'))
  })
  return { now: () => current, catalogue, close }
}
