/**
 * <script src="https://host/widget.js" data-office="lac-thuy" async></script>
 * All a foreign page loads at first: it fetches the chat and stands it in the corner.
 */
declare const __CHAT__: string

const script = document.currentScript as HTMLScriptElement | null
if (script) {
  const { office, name, lang, campaign } = script.dataset
  const api = new URL('.', script.src).href
  import(/* @vite-ignore */ new URL(__CHAT__, api).href).then(
    () => {
      const chat = document.createElement('mot-cua-chat')
      for (const [key, value] of Object.entries({ office, name, lang, campaign, api, mode: 'bubble' }))
        if (value) chat.setAttribute(key, value)
      document.body.append(chat)
    },
    () => {},
  )
}
