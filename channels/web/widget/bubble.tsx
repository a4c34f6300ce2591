import type { ComponentChildren } from 'preact'
import css from './bubble.css?inline'
import { Door } from './icons.tsx'
import type { Texts } from './texts.vi.ts'
import type { Acts, Site } from './view.tsx'

export { css }

type BubbleProps = { site: Site; texts: Texts; acts: Acts; isOpen: boolean; children: ComponentChildren }

/** The chat in the corner of somebody else's page. Nothing is connected or sent before the first tap. */
export function Bubble({ site, texts, acts, isOpen, children }: BubbleProps) {
  return (
    <>
      <div
        class="panel"
        role="dialog"
        aria-label={site.name || texts.name}
        hidden={!isOpen}
        onKeyDown={event => {
          if (event.key === 'Escape' && !event.isComposing) acts.close()
        }}
      >
        {children}
      </div>
      <button type="button" class="bubble" hidden={isOpen} onClick={acts.open}>
        <Door />
        {texts.open}
      </button>
    </>
  )
}
