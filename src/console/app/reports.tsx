import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Unread } from './read.tsx'

/** The reports, fetched when somebody opens them: who answers citizens all day need not carry the charts. */
export function Reports() {
  const [found, setFound] = useState<{ readonly Page: FunctionComponent } | 'loading' | 'failed'>('loading')
  const look = (): Promise<void> =>
    import('./report-page.tsx').then(
      ({ ReportPage }) => setFound({ Page: ReportPage }),
      () => setFound('failed'),
    )
  useEffect(() => void look(), [])
  return (
    <main class="page reports" id="main" tabIndex={0}>
      {typeof found === 'object' ? <found.Page /> : <Unread read={found} again={look} />}
    </main>
  )
}
