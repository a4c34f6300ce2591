import type { CaseView } from '../../model/desk.ts'
import type { Body } from '../../model/message.ts'
import type { Said } from '../../model/talk.ts'
import { useAtEnd } from './at-end.ts'
import { Blocks } from './blocks.tsx'
import { Down } from './icons.tsx'
import { saveDraft, draftOf } from './keep.ts'
import { drop, flush, type Outgoing } from './outgoing.ts'
import { Sent } from './pictures.tsx'
import { set, use, type Typing } from './store.ts'
import { fill, vi } from './texts.vi.ts'
import { dayMark, when } from './times.ts'

/** What was said, by whom, and what is on its way. */

const say = vi.case

export function Talk({ view, typing }: { view: CaseView; typing: Typing | undefined }) {
  const { talk, row } = view
  const outgoing = use(state => state.outgoing).filter(one => one.case === row.id && one.kind === 'reply')
  const me = use(state => state.me?.officer.name) ?? ''
  const last = talk.at(-1)?.number ?? 0
  const { box, rows, isBelow, down, scrolled } = useAtEnd(row.id, [last, outgoing.length, typing?.by].join(' '))
  return (
    <div class="talking">
      <div ref={box} class="talk" role="log" aria-label={say.talk} aria-live="off" tabIndex={0} onScroll={scrolled}>
        <div ref={rows} class="spoken">
          {talk.map((said, i) => (
            <Row key={said.number} view={view} said={said} before={talk[i - 1]} me={me} />
          ))}
          {outgoing.map(one => (
            <Leaving key={one.ref} one={one} />
          ))}
          {typing !== undefined && (
            <p class="typing">{typing.by === 'citizen' ? say.typingCitizen : fill(say.typingOfficer, { name: typing.name })}</p>
          )}
        </div>
      </div>
      {isBelow && (
        <button type="button" class="below" onClick={down}>
          <Down /> {say.toEnd}
        </button>
      )}
    </div>
  )
}

function Row({ view, said, before, me }: { view: CaseView; said: Said; before: Said | undefined; me: string }) {
  const isNewDay = before === undefined || dayMark(before.at) !== dayMark(said.at)
  return (
    <>
      {isNewDay && <p class="day">{dayMark(said.at)}</p>}
      <article class={`said ${said.by}`}>
        <p class="who">
          {whoOf(said, me)} <time dateTime={said.at}>{when(said.at)}</time>
        </p>
        <div class="bubble">{said.by === 'citizen' ? <Words view={view} body={said.body} /> : <Blocks reply={said.reply} />}</div>
      </article>
    </>
  )
}

function whoOf(said: Said, me: string): string {
  if (said.by === 'citizen') return say.citizen
  if (said.by === 'assistant') return say.assistant
  return said.name === me ? say.you : fill(say.officer, { name: said.name })
}

function Words({ view, body }: { view: CaseView; body: Body }) {
  if (body.kind === 'image') return <Sent view={view} body={body} />
  if (body.kind === 'choice') return <p>{body.label ?? body.id}</p>
  if (body.kind !== 'text') return <p class="source">{say.body[body.kind]}</p>
  const hidden = [...new Set((body.hidden ?? []).map(({ kind }) => say.hiddenKinds[kind] ?? kind))].join(', ')
  return (
    <>
      <p>{body.text}</p>
      {hidden !== '' && <p class="source">{fill(say.body.hidden, { t: hidden })}</p>}
    </>
  )
}

function Leaving({ one }: { one: Outgoing }) {
  const isUp = use(state => state.isUp)
  const state = one.state === 'refused' ? say.refused : one.state === 'sent' ? say.sentNow : isUp ? say.sending : say.kept
  return (
    <article class={`said officer leaving ${one.state}`}>
      <p class="who">{say.you}</p>
      <div class="bubble">
        <p>{one.text}</p>
      </div>
      <p class="fate">
        {state} {one.say}
      </p>
      {one.state === 'refused' && <Refused one={one} />}
    </article>
  )
}

export const Refused = ({ one }: { one: Outgoing }) => (
  <p class="fate">
    <button type="button" onClick={() => editAgain(one)}>
      {say.edit}
    </button>
    <button type="button" onClick={() => drop(one.ref)}>
      {say.drop}
    </button>
  </p>
)

/** The words go back into the box they came from. */
function editAgain({ ref, case: id, kind, text }: Outgoing): void {
  const draft = draftOf(id)
  saveDraft(id, { ...draft, [kind]: [draft[kind], text].filter(Boolean).join('\n') })
  drop(ref)
  set({ writing: kind })
  dispatchEvent(new Event('desk-draft'))
  void flush()
}
