import { Busy } from '../model/aside.ts'
import { send, type Asset } from './assets.ts'
import { problem } from './texts.ts'

/** The office's figures for everyone: `/so-lieu` and `/so-lieu/<office>`. */
export type PublicPages = {
  /** Without an office: the one there is, or the list of all. Undefined where there is no such page. */
  page(office: string | undefined): Promise<{ readonly page: Asset; readonly policy: string } | undefined>
}

/** Longer than any office's slug. */
const longest = 40
/** Whole months stand still; a correction is there within the hour. */
const cache = 'public, max-age=3600'

export async function published(pages: PublicPages, request: Request, office: string | undefined): Promise<Response | undefined> {
  if (office !== undefined && office.length > longest) return undefined
  const found = await pages.page(office).catch(busy)
  if (found === 'busy') return problem('busy', request, { 'retry-after': '10' })
  return found && send(found.page, request, { 'cache-control': cache, 'content-security-policy': found.policy })
}

/** Many offices' figures are asked for at once, before any of them was made today. */
function busy(error: unknown): 'busy' {
  if (error instanceof Busy) return 'busy'
  throw error
}
