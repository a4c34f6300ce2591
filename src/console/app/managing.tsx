import type { ComponentChildren } from 'preact'
import { hashOf, type Place } from './place.ts'
import { use } from './store.ts'
import { managing as say } from './texts-manage.vi.ts'

/** What leads and admins see to, page beside page. */

type Page = Extract<Place['page'], 'team' | 'canned' | 'audit' | 'today'>

/** Of these the first is where the bar leads. */
export const managed = (role: string | undefined): readonly Page[] =>
  role === 'admin' ? ['team', 'canned', 'audit', 'today'] : role === 'lead' ? ['canned', 'audit', 'today'] : []

export function Managing({ page, children }: { page: Page; children: ComponentChildren }) {
  const role = use(state => state.me?.officer.role)
  const pages = managed(role)
  return (
    <main class="page" id="main" tabIndex={0}>
      <nav class="tabs" aria-label={say.label}>
        {pages.map(one => (
          <a key={one} href={hashOf({ page: one, case: undefined })} aria-current={one === page ? 'page' : undefined}>
            {say.pages[one]}
          </a>
        ))}
      </nav>
      <h1>{say.pages[page]}</h1>
      {pages.includes(page) ? children : <p>{say.notYours}</p>}
    </main>
  )
}
