import { Down } from './icons.tsx'
import type { Reading } from './reading.ts'
import type { Texts } from './texts.vi.ts'

/** What is new, for eyes that are elsewhere in the log and for screen readers. */
export function News({ reading, texts }: { reading: Reading; texts: Texts }) {
  return (
    <>
      {reading.missed() && (
        <button type="button" class="newer" onClick={reading.toEnd}>
          <Down />
          {texts.newer}
        </button>
      )}
      <div class="hear" aria-live="polite">
        {reading.announced()}
      </div>
    </>
  )
}
