import { plain } from './rows.ts'
import type { Talk } from './talk.ts'

/** Where the reader is: keeps the newest question in view, never pulls away someone who scrolled up, and says what is new for screen readers. */
export type Reading = {
  /** A row came while the person was reading further up. */
  missed(): boolean
  announced(): string
  scrolled(): void
  toEnd(): void
  /** To be called after each drawing. */
  drawn(): void
}

export function openReading(talk: Talk, part: (selector: string) => HTMLElement | null, changed: () => void): Reading {
  let atEnd = true
  let missed = false
  let announced = ''
  let placed = ''
  let heard = -1

  const toEnd = () => {
    const box = part('.scroll')
    const head = part('.head')
    const [last, before] = [...(box?.querySelectorAll<HTMLElement>('.row') ?? [])].reverse()
    if (!box || !head || !last) return
    // An answer is read from the question down, not from its last line up.
    const top = before?.classList.contains('mine') ? before : last
    const cover = getComputedStyle(head).position === 'sticky' ? head.clientHeight : 0
    box.scrollTop = top.offsetTop - cover - 12
    missed = false
  }
  const listen = () => {
    const rows = talk.rows()
    if (heard >= 0) {
      const fresh = rows.flatMap(row => (row.number > heard && row.by !== 'citizen' ? [plain(row.reply.blocks)] : []))
      if (fresh.length > 0) {
        announced = fresh.join('. ')
        changed()
      }
    }
    if (talk.loaded()) heard = rows.at(-1)?.number ?? 0
  }
  // A picture that arrives late pushes down what the reader had in view.
  part('.scroll')?.addEventListener('load', () => atEnd && toEnd(), true)
  return {
    missed: () => missed,
    announced: () => announced,
    toEnd,
    scrolled() {
      const box = part('.scroll')
      if (!box) return
      atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80
      if (atEnd && missed) {
        missed = false
        changed()
      }
    },
    drawn() {
      const own = talk.out.list().length
      // The drawing of the log counts too: it may come after the first rows.
      const now = `${talk.rows().length} ${own} ${part('.row:not(:first-child)') ? 1 : 0} ${talk.loaded()}`
      if (now === placed) return
      placed = now
      if (atEnd || own > 0) toEnd()
      else {
        missed = true
        changed()
      }
      listen()
    },
  }
}
