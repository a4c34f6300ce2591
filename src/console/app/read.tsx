import { useEffect, useState } from 'preact/hooks'
import { get } from './api.ts'
import { vi } from './texts.vi.ts'

/** A page that shows what it has read. */

export type Read<T> = T | 'loading' | 'failed'

/** Reads at once and whenever `path` is another; `again` reads anew and shows what was there meanwhile. */
export function useRead<T extends object>(path: string): readonly [read: Read<T>, again: () => Promise<void>] {
  const [read, setRead] = useState<Read<T>>('loading')
  const look = async (): Promise<void> => {
    const result = await get<T>(path)
    setRead(was => (result.ok ? result.data : typeof was === 'object' ? was : 'failed'))
  }
  useEffect(() => {
    setRead('loading')
    void look()
  }, [path])
  return [read, look]
}

/** What is said instead, while there is nothing to show. */
export function Unread({ read, again }: { read: Read<object>; again: () => Promise<void> }) {
  if (read === 'loading') return <p role="status">{vi.loading}</p>
  if (read !== 'failed') return null
  return (
    <div role="alert">
      <p>{vi.failed}</p>
      <button type="button" onClick={() => void again()}>
        {vi.retry}
      </button>
    </div>
  )
}
