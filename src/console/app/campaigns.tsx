import './campaign.css'
import { useEffect, useState } from 'preact/hooks'
import type { CampaignRow } from '../../model/campaign.ts'
import { CampaignForm } from './campaign-form.tsx'
import { CampaignPage } from './campaign-page.tsx'
import { Unread, useRead } from './read.tsx'
import { campaigns as say } from './texts-campaign.vi.ts'
import { fill } from './texts.vi.ts'
import { dayOf } from './times.ts'

/** Campaigns: the list, a new one, and one with its codes and numbers. Which, the address says: `#campaigns/new`. */
export function Campaigns() {
  const inside = useInside()
  return (
    <main class="page campaigns" id="main" tabIndex={0}>
      {inside === '' && <All />}
      {inside !== '' && (
        <p>
          <a href="#campaigns">{say.back}</a>
        </p>
      )}
      {inside === 'new' && <CampaignForm />}
      {inside !== '' && inside !== 'new' && <CampaignPage id={inside} />}
    </main>
  )
}

const insideOf = (hash: string): string => /^#campaigns\/([\w-]+)/.exec(hash)?.[1] ?? ''

function useInside(): string {
  const [inside, set] = useState(insideOf(location.hash))
  useEffect(() => {
    const follow = (): void => set(insideOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return inside
}

function All() {
  const [all, again] = useRead<readonly CampaignRow[]>('/campaigns')
  return (
    <>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <p>
        <a class="button main" href="#campaigns/new">
          {say.create}
        </a>
      </p>
      <Unread read={all} again={again} />
      {typeof all === 'object' && all.length === 0 && <p class="empty">{say.none}</p>}
      {typeof all === 'object' && (
        <ul class="cards">
          {all.map(({ id, name, from, to, places, codes }) => (
            <li key={id}>
              <a href={`#campaigns/${id}`}>
                <b>{name}</b>
              </a>
              <p>{fill(say.row, { from: dayOf(from), to: dayOf(to), places, codes })}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
