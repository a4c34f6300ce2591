import { fit } from './compose.tsx'
import type * as Dialogs from './dialog.tsx'
import { setLook } from './keep.ts'
import { page, type Chat } from './now.ts'
import { ownText } from './rows.ts'
import type { Acts } from './view.tsx'

/** What a person can do. Whatever goes away under a finger or a key hands its focus on. */
export function actsOf(chat: Chat): Acts {
  const { now, part, draw, changed, speak, begin } = chat
  const focus = (selector: string) => part(selector)?.focus({ preventScroll: true })
  const write = (text: string) => {
    now.draft = text
    draw()
    const area = part('textarea') as HTMLTextAreaElement | null
    if (area) fit(area)
  }
  const compose = (text: string) => {
    now.isMenuOpen = false
    write(text)
    focus('textarea')
  }
  const show = (open: boolean) => {
    now.isOpen = open
    draw()
    focus(open ? 'textarea' : '.bubble')
  }
  const dialog = dialogsOf(chat, () => compose(''))
  return {
    write(text) {
      write(text)
      now.live?.talk.types()
    },
    like(change) {
      now.look = { ...now.look, ...change }
      setLook(now.look)
      speak()
    },
    send(text) {
      now.live?.talk.say({ kind: 'text', text })
      compose('')
    },
    choose({ id, label }) {
      focus('.log')
      now.isMenuOpen = false
      now.live?.talk.say({ kind: 'choice', id, label })
    },
    edit(one) {
      now.live?.talk.out.drop(one.id)
      compose(ownText(one.body) ?? '')
    },
    ...dialog,
    more() {
      now.shown += page
      focus('.log')
      changed()
    },
    fold() {
      now.isMenuOpen = !now.isMenuOpen
      changed()
    },
    open() {
      begin()
      show(true)
    },
    close: () => show(false),
  }
}

/** Dialogs come as a chunk of their own; when one closes, focus goes back to what opened it. */
function dialogsOf(chat: Chat, begun: () => void): Pick<Acts, 'cite' | 'about'> {
  const { now, mount, part } = chat
  const over = document.createElement('div')
  const open = async (show: (dialogs: typeof Dialogs, over: Dialogs.Over) => void) => {
    const from = (mount.getRootNode() as ShadowRoot).activeElement as HTMLElement | null
    // Without a network nothing opens; the next tap tries again.
    const dialogs = await import('./dialog.tsx').catch(() => undefined)
    if (!dialogs) return
    part('.app')?.append(over)
    show(dialogs, { into: over, texts: now.texts, closed: () => from?.focus() })
  }
  return {
    cite: reply => void open((dialogs, at) => dialogs.showSources(at, reply.citations ?? [])),
    about: () => void open((dialogs, at) => dialogs.showAbout(at, chat, begun)),
  }
}
