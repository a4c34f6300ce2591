import type { Texts } from './texts.vi.ts'

/** In characters, as the server counts them. */
const longest = 4000

type Props = { texts: Texts; draft: string; write(text: string): void; send(text: string): void }

export function Compose({ texts, draft, write, send }: Props) {
  const left = longest - draft.trim().length
  const submit = (event: Event) => {
    event.preventDefault()
    const text = draft.trim()
    if (text && left >= 0) send(text)
  }
  return (
    <form class="compose" onSubmit={submit}>
      <textarea
        rows={1}
        value={draft}
        aria-label={texts.ask}
        aria-describedby="secret"
        placeholder={texts.write}
        enterkeyhint="send"
        autocomplete="off"
        onInput={event => write(event.currentTarget.value)}
        onKeyDown={event => {
          // While a Telex or VNI keyboard is still composing a letter, Enter belongs to it (229: what older browsers report).
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) submit(event)
        }}
      />
      <button class="send">{texts.send}</button>
      {left < 200 && (
        <small role="status" class={left < 0 ? 'over' : ''}>
          {(left < 0 ? texts.tooLong : texts.long).replace('{n}', String(Math.abs(left)))}
        </small>
      )}
    </form>
  )
}

/** As tall as what is written, up to what the style sheet allows. */
export function fit(area: HTMLTextAreaElement): void {
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
}
