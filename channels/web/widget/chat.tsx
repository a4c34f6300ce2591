import { render } from 'preact'
import type { Language } from '../../../src/model/message.ts'
import { actsOf } from './acts.ts'
import { dress } from './dress.ts'
import { getLook, keepOf } from './keep.ts'
import { page, type Chat, type ChatOptions, type Now } from './now.ts'
import { openTalk } from './talk.ts'
import { vi } from './texts.vi.ts'
import { View, type Acts } from './view.tsx'
import { backOff } from './wire.ts'

/** Returns the way to end it. */
export function openChat(options: ChatOptions): () => void {
  const { mount } = options
  const now: Now = { look: getLook(), texts: vi, draft: '', shown: page, isMenuOpen: false, isOpen: !options.bubble, live: undefined }
  const language = () => now.look.language ?? options.lang
  let due = false
  let acts: Acts
  const chat: Chat = {
    now,
    mount,
    part: selector => mount.querySelector(selector),
    draw() {
      due = false
      render(sceneOf(options, now, acts), mount)
      if (now.isOpen) now.live?.reading?.drawn()
    },
    changed() {
      if (!due) queueMicrotask(chat.draw)
      due = true
    },
    speak() {
      now.texts = vi
      if (language() === 'en') english(chat, language)
      chat.changed()
    },
    begin() {
      if (now.live) return
      const keep = keepOf(options.office)
      const talk = openTalk({ ...options, token: keep.token, language }, keep, options.campaign, chat.changed)
      now.live = { keep, talk }
      loadLog(chat)
    },
  }
  acts = actsOf(chat)
  if (!options.bubble) chat.begin()
  chat.speak()
  chat.draw()
  return () => {
    now.live?.talk.stop()
    render(null, mount)
  }
}

function sceneOf(site: ChatOptions, { live, isOpen, ...rest }: Now, acts: Acts) {
  const view = live && <View site={site} now={{ ...rest, ...live }} acts={acts} />
  const Bubble = site.frame
  if (!Bubble) return view ?? null
  return (
    <Bubble site={site} texts={rest.texts} acts={acts} isOpen={isOpen}>
      {view}
    </Bubble>
  )
}

/** Vietnamese is always there; English is fetched when somebody reads English, and stays away without a network. */
function english({ now, changed }: Chat, language: () => Language): void {
  void import('./texts.en.ts').then(({ en }) => {
    if (language() === 'en') now.texts = en
    changed()
  }, changed)
}

/** The log's own chunk follows as soon as the box to type in stands. */
function loadLog(chat: Chat, tries = 0): void {
  import('./log.tsx').then(
    ({ Log, News, openReading, css }) => {
      const { now, mount, part, changed } = chat
      dress(mount.getRootNode() as ShadowRoot, css)
      if (now.live) now.live = { ...now.live, Log, News, reading: openReading(now.live.talk, part, changed) }
      changed()
    },
    () => setTimeout(loadLog, backOff(tries), chat, tries + 1),
  )
}
