import { openChat } from './chat.tsx'
import { dress } from './dress.ts'
import css from './style.css?inline'

/**
 * <mot-cua-chat office="slug" api="https://host" name="…" lang="vi|en" mode="page|bubble" campaign="CODE">
 * Lives in a shadow root: the page's styles do not reach in, ours do not leak out.
 */
const here = import.meta.url

class Chat extends HTMLElement {
  private stop = (): void => {}

  async connectedCallback(): Promise<void> {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    dress(root, css)
    const bubble = this.getAttribute('mode') === 'bubble'
    const frame = bubble ? await import('./bubble.tsx') : undefined
    if (!this.isConnected) return
    if (frame) dress(root, frame.css)
    const mount = root.appendChild(document.createElement('div'))
    const of = (name: string) => this.getAttribute(name) ?? ''
    // A page of our own is told by its address; a foreign page's address is none of our business.
    const asked = (name: string) => (bubble ? null : new URLSearchParams(location.search).get(name)) ?? ''
    const fit = () => this.style.setProperty('--seen', seen?.scale === 1 ? `${seen.height}px` : '')
    const seen = window.visualViewport
    // iOS slides its keyboard over the page without shrinking it: the height that is left is told to the style sheet.
    seen?.addEventListener('resize', fit)
    fit()
    const stop = openChat({
      api: new URL(of('api') || '..', here).href,
      office: of('office'),
      name: of('name'),
      campaign: of('campaign') || asked('c'),
      lang: (asked('lang') || of('lang')) === 'en' ? 'en' : 'vi',
      bubble,
      frame: frame?.Bubble,
      mount,
    })
    this.stop = () => {
      seen?.removeEventListener('resize', fit)
      stop()
      mount.remove()
    }
  }

  disconnectedCallback(): void {
    this.stop()
  }
}

if (!customElements.get('mot-cua-chat')) customElements.define('mot-cua-chat', Chat)
