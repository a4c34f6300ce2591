import { Close, Door } from './icons.tsx'
import type { Texts } from './texts.vi.ts'

/** Times the usual size of the letters. */
export const sizes = [1, 1.15, 1.35, 1.6]
const most = sizes.length - 1

type Props = {
  texts: Texts
  name: string
  size: number
  isOpen: boolean
  fold(): void
  setSize(size: number): void
  swap(): void
  about(): void
  close: (() => void) | undefined
}

/** Who is speaking, and how to read it: on a narrow screen the settings wait behind a button. */
export function Head({ texts, name, size, isOpen, fold, setSize, swap, about, close }: Props) {
  return (
    <header class={isOpen ? 'head open' : 'head'}>
      <Door />
      <h2>
        <span>{name}</span>
        <small>{texts.machine}</small>
      </h2>
      <button type="button" class="gear" aria-expanded={isOpen} onClick={fold}>
        {texts.menu}
      </button>
      {close && (
        <button type="button" class="icon" aria-label={texts.close} onClick={close}>
          <Close />
        </button>
      )}
      <div class="tools">
        <button type="button" aria-label={texts.smaller} aria-disabled={size === 0} onClick={() => setSize(Math.max(0, size - 1))}>
          A−
        </button>
        <button type="button" aria-label={texts.larger} aria-disabled={size === most} onClick={() => setSize(Math.min(most, size + 1))}>
          A+
        </button>
        <button type="button" onClick={swap}>
          {texts.other}
        </button>
        <button type="button" aria-haspopup="dialog" onClick={about}>
          {texts.about}
        </button>
      </div>
    </header>
  )
}
