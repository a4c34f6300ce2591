import { render, type ComponentChildren } from 'preact'
import type { Citation } from '../../../src/model/reply.ts'
import { Link } from './blocks.tsx'
import { about } from './about.ts'
import css from './dialog.css?inline'
import { Close } from './icons.tsx'
import { page, type Chat } from './now.ts'
import { dayOf } from './rows.ts'
import { dress } from './dress.ts'
import type { Texts } from './texts.vi.ts'

/** Loaded on use: what opens over the talk. */

export type Over = { readonly into: HTMLElement; readonly texts: Texts; closed(): void }

export function showSources(over: Over, citations: readonly Citation[]): void {
  const { texts } = over
  const words = about[texts.language]
  show(
    over,
    words.sources,
    citations.map((one, i) => (
      <section key={i}>
        <h3>{one.title}</h3>
        {one.place && (
          <p>
            {words.place}: {one.place}
          </p>
        )}
        <p>
          {words.asOf} <b>{dayOf(one.asOf, words.months)}</b>
        </p>
        {one.url && <Link label={words.openSource} url={one.url} />}
        <small>
          {words.version} {one.base}.{one.overlay}
        </small>
      </section>
    )),
  )
}

export function showAbout(over: Over, { now, mount, begin }: Chat, begun: () => void): void {
  const words = about[over.texts.language]
  const forget = () => {
    now.live?.talk.stop()
    now.live?.keep.forget()
    now.live = undefined
    now.shown = page
    render(null, over.into)
    render(null, mount)
    begin()
    begun()
  }
  show(
    over,
    over.texts.about,
    <>
      {words.say.map(line => (
        <p key={line}>{line}</p>
      ))}
      <button type="button" class="big" onClick={forget}>
        {words.forget}
      </button>
    </>,
  )
}

function show({ into, texts, closed }: Over, title: string, children: ComponentChildren): void {
  dress(into.getRootNode() as ShadowRoot, css)
  const shut = () => {
    render(null, into)
    closed()
  }
  // Browsers before 2022 have no modal dialogs; shown in place it can still be read and closed.
  const open = (dialog: HTMLDialogElement | null) => {
    if (!dialog || dialog.open) return
    if ('showModal' in dialog) dialog.showModal()
    else (dialog as HTMLElement).setAttribute('open', '')
  }
  render(
    <dialog ref={open} aria-labelledby="title" onClose={shut} onKeyDown={event => event.stopPropagation()}>
      <div class="bar">
        <h2 id="title">{title}</h2>
        <button type="button" class="icon" aria-label={texts.close} onClick={shut}>
          <Close />
        </button>
      </div>
      {children}
    </dialog>,
    into,
  )
}
