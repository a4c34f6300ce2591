import type { EventName, Json } from '../../model/message.ts'
import type { Block } from '../../model/reply.ts'
import { late, withoutCase } from '../officer.ts'
import { paragraphs, silent, type Outcome, type Scene } from '../scene.ts'
import { closedWords } from './rate.ts'

/** What happens to the case of a talk, told in it. Events of another case concern nobody here. */

type CaseEvent = Extract<EventName, 'case-claimed' | 'case-directed' | 'case-late' | 'case-closed'>

export function aroundCase(scene: Scene, what: CaseEvent, data: Json): Outcome {
  const { was, say } = scene
  if (isOtherCase(scene, data)) return silent
  switch (what) {
    case 'case-claimed':
      return claimed(scene, textIn(data, 'name'))
    case 'case-directed':
      // Whoever takes it there is announced anew.
      return { ...notice(say.handoff.directed(textIn(data, 'office'))), now: { ...withoutPictures(was), mode: 'bot' } }
    case 'case-late':
      return was.case === undefined ? silent : late(scene)
    case 'case-closed':
      return closed(scene, data)
  }
}

const notice = (line: string): Outcome => ({ replies: [paragraphs([line])], effects: [], policy: 'notice' })

/** Told once a case: who hands it on to a colleague makes no noise. */
function claimed({ was, say }: Scene, name: string): Outcome {
  const now = { ...was, mode: 'officer' as const }
  if (name === '' || was.mode === 'officer' || was.case === undefined) return { ...silent, now }
  return { ...notice(say.handoff.claimed(name)), now }
}

/** Whoever has it next asks anew, should he need any. */
function withoutPictures({ pictures: _, ...was }: Scene['was']): Scene['was'] {
  return was
}

function closed(scene: Scene, data: Json): Outcome {
  const { was } = scene
  const words = closedWords(scene, data) ?? silent
  const beside = was.case === undefined ? [] : [{ kind: 'beside' as const, case: was.case }]
  return { ...words, effects: [...words.effects, ...beside], now: withoutCase(words.now ?? was) }
}

function isOtherCase({ was }: Scene, data: Json): boolean {
  const named = textIn(data, 'case')
  return named !== '' && named !== was.case
}

/** `data`: `{ name, text, files? }`; paragraphs are parted by empty lines. */
export function officerSaid({ say }: Scene, data: Json): Outcome {
  const lines = textIn(data, 'text')
    .split(/\n\s*\n/)
    .map(text => text.trim())
    .filter(text => text !== '')
    .map((text): Block => ({ kind: 'paragraph', text }))
  const said = [...lines, ...filesIn(data).map(file => blockOf(file, say))]
  if (said.length === 0) return silent
  const name = Array.from(textIn(data, 'name')).slice(0, 80).join('')
  return { replies: [{ blocks: [{ kind: 'heading', text: say.officerNamed(name) }, ...said] }], effects: [] }
}

type Sent = { readonly file: string; readonly name: string; readonly picture: boolean }

const blockOf = ({ file, name, picture }: Sent, say: Scene['say']): Block =>
  picture ? { kind: 'picture', file, alt: say.handoff.picture(name) } : { kind: 'file', file, label: say.handoff.file(name) }

function filesIn(data: Json): readonly Sent[] {
  const files = typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as { readonly files?: Json }).files : undefined
  if (!Array.isArray(files)) return []
  return files.flatMap((one: Json): Sent[] => {
    const [file, name] = [textIn(one, 'file'), textIn(one, 'name')]
    return file === '' ? [] : [{ file, name, picture: (one as { readonly picture?: Json }).picture === true }]
  })
}

function textIn(data: Json, key: string): string {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return ''
  const value = (data as { readonly [name: string]: Json })[key]
  return typeof value === 'string' ? value.trim() : ''
}
