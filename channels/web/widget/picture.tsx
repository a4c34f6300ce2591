import { Component, createRef } from 'preact'
import { uuid } from './keep.ts'
import { en } from './picture.en.ts'
import { vi, type PictureTexts } from './picture.vi.ts'
import { backOff, headersOf, pauses, talkOf, type Wire } from './wire.ts'

/** Loaded on use: the button that stands there while an officer asks for pictures. What it sends is kept nowhere in this browser. */

type One = { readonly id: string; readonly file: Blob; readonly state: 'sending' | 'failed'; readonly say: string }
type Props = { readonly wire: Wire }
type State = { readonly ones: readonly One[] }

const types = 'image/jpeg,image/png,image/webp'
const mostTries = 3
const patienceMs = 90_000

export class SendPictures extends Component<Props, State> {
  override state: State = { ones: [] }
  private readonly field = createRef<HTMLInputElement>()

  private change(turn: (ones: readonly One[]) => readonly One[]): void {
    this.setState(({ ones }) => ({ ones: turn(ones) }))
  }

  private readonly drop = (id: string): void => this.change(ones => ones.filter(one => one.id !== id))

  private readonly put = async ({ id, file }: Pick<One, 'id' | 'file'>): Promise<void> => {
    this.change(ones => [...ones.filter(one => one.id !== id), { id, file, state: 'sending', say: '' }])
    const say = await post(this.props.wire, id, file)
    if (say === undefined) this.drop(id)
    else this.change(ones => ones.map(one => (one.id === id ? { ...one, state: 'failed', say } : one)))
  }

  private readonly chosen = async (): Promise<void> => {
    const { current } = this.field
    const files = [...(current?.files ?? [])]
    // The same picture may be chosen once more.
    if (current) current.value = ''
    for (const file of files) await this.put({ id: uuid(), file: await shrunk(file) })
  }

  override render() {
    const texts = this.props.wire.language() === 'en' ? en : vi
    return (
      <div class="asked" role="group" aria-label={texts.group}>
        <input ref={this.field} type="file" accept={types} multiple hidden onChange={() => void this.chosen()} />
        <button type="button" class="big" onClick={() => this.field.current?.click()}>
          {texts.send}
        </button>
        <small>{texts.secret}</small>
        {this.state.ones.map(one => (
          <Leaving key={one.id} one={one} texts={texts} again={() => void this.put(one)} drop={() => this.drop(one.id)} />
        ))}
      </div>
    )
  }
}

function Leaving({ one, texts, again, drop }: { one: One; texts: PictureTexts; again(): void; drop(): void }) {
  if (one.state === 'sending') return <p role="status">{texts.sending}</p>
  return (
    <div>
      <p role="alert">{one.say || texts.failed}</p>
      <span class="mend">
        <button type="button" onClick={again}>
          {texts.again}
        </button>
        <button type="button" onClick={drop}>
          {texts.drop}
        </button>
      </span>
    </div>
  )
}

/** What is wrong, in words; undefined once it is taken. Under one id, so that it counts once however often it is sent. */
async function post(wire: Wire, id: string, body: Blob): Promise<string | undefined> {
  let say = ''
  for (let tries = 0; tries < mostTries; tries++) {
    if (tries > 0) await pauses().wait(backOff(tries))
    const cut = new AbortController()
    const timer = setTimeout(() => cut.abort(), patienceMs)
    try {
      const headers = { ...headersOf(wire), 'content-type': body.type || 'application/octet-stream' }
      const response = await fetch(talkOf(wire, `picture?id=${id}`), { method: 'POST', headers, body, signal: cut.signal })
      if (response.ok) return undefined
      say = ((await response.json().catch(() => ({}))) as { say?: string }).say ?? ''
      if (response.status !== 429 && response.status < 500) return say
    } catch {
      // The line: once more.
    } finally {
      clearTimeout(timer)
    }
  }
  return say
}

const side = 2000

/** Drawn anew and smaller, so that it passes a weak line and says nothing of where it was taken. As it is where this browser cannot. */
async function shrunk(file: File): Promise<Blob> {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    const pen = canvas.getContext('2d')
    if (!pen) return file
    // What is transparent would become black.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return (await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.85))) ?? file
  } catch {
    return file
  }
}
