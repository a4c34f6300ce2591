import { now, set, watch } from './store.ts'
import { saveLikes, type Likes } from './keep.ts'
import { vi } from './texts.vi.ts'

/** Being told: the number in the title, a sound, a notice of the desktop. */

export function like(change: Partial<Likes>): void {
  const likes = { ...now().likes, ...change }
  saveLikes(likes)
  set({ likes })
}

export async function allowNotices(): Promise<boolean> {
  if (!('Notification' in globalThis)) return false
  return (await Notification.requestPermission()) === 'granted'
}

export function countInTitle(): void {
  watch(() => {
    const { list, waitingForMe, gate } = now()
    const count = gate === 'in' ? list.counts.new + waitingForMe : 0
    const title = `${count > 0 ? `(${count}) ` : ''}${vi.desk} · ${vi.brand}`
    if (document.title !== title) document.title = title
  })
}

let heldOff = 0

/** `tag`: of several tabs, and of several messages of one case, one notice is shown. It names no words of the talk. */
export function notify(text: string, tag: string): void {
  const { likes } = now()
  if (likes.sound && Date.now() > heldOff) {
    heldOff = Date.now() + 3000
    void inOneTab(ring)
  }
  if (likes.notices && document.visibilityState === 'hidden' && 'Notification' in globalThis && Notification.permission === 'granted') {
    const notice = new Notification(vi.desk, { body: text, tag, lang: 'vi' })
    notice.onclick = () => {
      window.focus()
      location.hash = tag
      notice.close()
    }
  }
}

/** With several tabs open only one of them sounds. */
async function inOneTab(act: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) return act()
  await navigator.locks.request('desk-sound', { ifAvailable: true }, lock => (lock === null ? undefined : act()))
}

let audio: AudioContext | undefined

/** Two short tones made here, so that no file is loaded. Browsers stay silent until the page was touched once. */
async function ring(): Promise<void> {
  try {
    audio ??= new AudioContext()
    if (audio.state === 'suspended') await Promise.race([audio.resume(), new Promise(after => setTimeout(after, 200))])
    if (audio.state !== 'running') return
    for (const [i, pitch] of [660, 880].entries()) {
      const from = audio.currentTime + i * 0.16
      const tone = audio.createOscillator()
      const volume = audio.createGain()
      tone.frequency.value = pitch
      volume.gain.setValueAtTime(0.12, from)
      volume.gain.exponentialRampToValueAtTime(0.001, from + 0.15)
      tone.connect(volume).connect(audio.destination)
      tone.start(from)
      tone.stop(from + 0.16)
    }
    await new Promise(after => setTimeout(after, 1500))
  } catch {
    // No loudspeaker.
  }
}
