import { Component } from 'preact'
import type { Choice, Reply } from '../../../src/model/reply.ts'
import type { Said } from '../../../src/model/talk.ts'
import { Blocks, Sources } from './blocks.tsx'
import css from './log.css?inline'
import { en } from './log.en.ts'
import { vi, type LogTexts } from './log.vi.ts'
import { Person } from './icons.tsx'
import type { SendPictures } from './picture.tsx'
import { active, choicesOf, isAsked, ownText, type Pending } from './rows.ts'
import type { Talk } from './talk.ts'
import type { Wire } from './wire.ts'
import type { Language } from '../../../src/model/message.ts'

export { News } from './news.tsx'
export { openReading } from './reading.ts'
export { css }

export type LogProps = {
  talk: Talk
  language: Language
  api: string
  /** How many of the newest rows are drawn. */
  shown: number
  choose(choice: Choice): void
  cite(reply: Reply): void
  edit(pending: Pending): void
}

/** Loaded as soon as the first line can be typed: everything that was said, drawn. */
export function Log(props: LogProps) {
  const { talk, shown } = props
  const texts = props.language === 'en' ? en : vi
  const rows = talk.rows()
  const pending = talk.out.list().filter(one => ownText(one.body) !== undefined)
  const now = active(rows, pending)
  const typing = talk.busy() || talk.out.list().some(one => one.state === 'sent' && Date.now() - one.at < 60_000)
  return (
    <>
      {rows.slice(-shown).map(row => (
        <Row key={row.number} {...props} texts={texts} row={row} isActive={row.number === now} />
      ))}
      {pending.map(one => (
        <Waiting key={one.id} {...props} texts={texts} one={one} />
      ))}
      {isAsked(rows) && <Asked wire={talk.wire} />}
      {(typing || talk.typing()) && rows.length > 0 && (
        <p class="typing">
          <i />
          <i />
          <i />
          <span>{talk.typing() ? texts.officerTyping : texts.typing}</span>
        </p>
      )}
    </>
  )
}

/** Few are ever asked: the button comes when it is needed. */
class Asked extends Component<{ wire: Wire }, { Send?: typeof SendPictures }> {
  override componentDidMount(): void {
    // Without a network it stays away; the next time the talk is opened it is tried again.
    void import('./picture.tsx').then(({ SendPictures: Send }) => this.setState({ Send })).catch(() => {})
  }
  override render() {
    const { Send } = this.state
    return Send ? <Send wire={this.props.wire} /> : null
  }
}

type Worded = LogProps & { texts: LogTexts }

function Row(props: Worded & { row: Said; isActive: boolean }) {
  const { row, texts, isActive } = props
  if (row.by === 'citizen') {
    const text = row.body.kind === 'image' ? texts.picture : ownText(row.body)
    return text === undefined ? null : <Mine texts={texts} text={text} foot={clock(row.at)} />
  }
  const officer = row.by === 'officer'
  return (
    <div class={officer ? 'row officer' : 'row'} role="group" aria-label={officer ? `${texts.officer} ${row.name}` : texts.assistant}>
      {officer && (
        <p class="who">
          <Person />
          {texts.officer} · <b>{row.name}</b> · {clock(row.at)}
        </p>
      )}
      <div class="card">
        <Blocks reply={row.reply} api={props.api} />
        <Sources reply={row.reply} texts={texts} show={() => props.cite(row.reply)} />
      </div>
      {isActive && (
        <div class="choices" role="group" aria-label={texts.choices}>
          {choicesOf(row).map(choice => (
            <button type="button" key={choice.id} onClick={() => props.choose(choice)}>
              {choice.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

function Mine({ texts, text, foot }: { texts: LogTexts; text: string; foot: string }) {
  return (
    <div class="row mine" role="group" aria-label={texts.you}>
      <p class="card">{text}</p>
      <small>{foot}</small>
    </div>
  )
}

function Waiting({ one, talk, texts, edit }: Worded & { one: Pending }) {
  const under = talk.out.under()
  const text = ownText(one.body) ?? ''
  if (one.state === 'sent') return <Mine texts={texts} text={text} foot={clock(new Date(one.at).toISOString())} />
  const sending = under?.id === one.id
  const foot = one.state === 'refused' ? texts.refused : sending ? (under.slow ? texts.slow : texts.sending) : texts.waiting
  return (
    <div class={`row mine ${one.state}`} role="group" aria-label={texts.you}>
      <p class="card">{text}</p>
      <small role="status">
        {foot} {one.say}
      </small>
      {one.state === 'refused' && (
        <span class="mend">
          <button type="button" onClick={() => edit(one)}>
            {texts.edit}
          </button>
          <button type="button" onClick={() => talk.out.drop(one.id)}>
            {texts.drop}
          </button>
        </span>
      )}
    </div>
  )
}

const clock = (iso: string) => new Date(iso).toTimeString().slice(0, 5)
