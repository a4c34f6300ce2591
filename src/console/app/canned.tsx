import { useRef, useState } from 'preact/hooks'
import type { Canned as Reply, CannedList } from '../../model/desk.ts'
import { isLater, post } from './api.ts'
import { Dialog } from './dialog.tsx'
import { Field, Send, Wrong, useForm, word } from './form.tsx'
import { fields, fillIn, strangeFields } from './insert.ts'
import { Managing } from './managing.tsx'
import { Unread } from './read.tsx'
import { readCanned } from './session.ts'
import { now, set, tell, use } from './store.ts'
import { canned as say } from './texts-manage.vi.ts'
import { fill, vi } from './texts.vi.ts'

/** The ready-made replies of an office, as leads change them. Each change is saved at once, and only upon what was seen. */

export function Canned() {
  const lists = use(state => state.canned)
  const offices = use(state => state.me?.offices) ?? []
  const [slug, setSlug] = useState(offices[0]?.slug ?? '')
  const [editing, setEditing] = useState<Reply | 'new' | undefined>()
  const list = lists.find(({ office }) => office === slug)
  return (
    <Managing page="canned">
      <p>{say.lead}</p>
      {offices.length > 1 && (
        <label class="field">
          <span>{say.office}</span>
          <select value={slug} onChange={event => setSlug(event.currentTarget.value)}>
            {offices.map(one => (
              <option key={one.slug} value={one.slug}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>
        <button type="button" class="main" disabled={list === undefined} onClick={() => setEditing('new')}>
          {say.add}
        </button>
      </p>
      {list === undefined ? <Unread read="failed" again={readCanned} /> : <Replies list={list} edit={setEditing} />}
      {list !== undefined && editing !== undefined && (
        <Edit list={list} was={editing === 'new' ? undefined : editing} close={() => setEditing(undefined)} />
      )}
    </Managing>
  )
}

function Replies({ list, edit }: { list: CannedList; edit: (reply: Reply) => void }) {
  const { replies } = list
  const save = async (is: readonly Reply[], words: string): Promise<void> => {
    const wrong = await saved({ ...list, replies: is })
    tell(wrong ?? words, wrong !== undefined)
  }
  if (replies.length === 0) return <p class="none">{say.none}</p>
  return (
    <ul class="cards">
      {replies.map((reply, i) => (
        <li key={reply.id}>
          <p class="name">
            <b>{reply.title}</b> {reply.key !== undefined && <kbd>/{reply.key}</kbd>}
          </p>
          <p>{reply.text}</p>
          <p class="buttons">
            <button type="button" onClick={() => edit(reply)} aria-label={`${say.edit}: ${reply.title}`}>
              {say.edit}
            </button>
            {i > 0 && (
              <button type="button" onClick={() => void save(raised(replies, i), say.saved)} aria-label={`${say.up}: ${reply.title}`}>
                {say.up}
              </button>
            )}
            <button
              type="button"
              class="risky"
              aria-label={`${say.remove}: ${reply.title}`}
              onClick={() =>
                void save(
                  replies.filter(one => one !== reply),
                  fill(say.removed, { name: reply.title }),
                )
              }
            >
              {say.remove}
            </button>
          </p>
        </li>
      ))}
    </ul>
  )
}

const raised = (replies: readonly Reply[], i: number): readonly Reply[] => {
  const [one, ...others] = [replies[i], ...replies.filter((_, at) => at !== i)]
  return one === undefined ? replies : [...others.slice(0, i - 1), one, ...others.slice(i - 1)].filter(reply => reply !== undefined)
}

/** What went wrong, or nothing; the list as the server has it stands on the page in both cases. */
async function saved({ office, version, replies }: CannedList): Promise<string | undefined> {
  const put = (list: CannedList): void => set({ canned: now().canned.map(one => (one.office === office ? list : one)) })
  const result = await post<CannedList>(`/canned/${office}`, { version, replies })
  if (result.ok) {
    put(result.data)
    return undefined
  }
  if (result.status !== 409) return isLater(result) ? vi.failed : result.say
  await readCanned()
  return say.stale
}

function Edit({ list, was, close }: { list: CannedList; was: Reply | undefined; close: () => void }) {
  const [text, setText] = useState(was?.text ?? '')
  const { isBusy, wrong, submit } = useForm(async form => {
    const key = word(form, 'key').trim().toLowerCase()
    const others = list.replies.filter(({ id }) => id !== was?.id)
    if (key !== '' && others.some(one => one.key === key)) return say.taken
    const is: Reply = {
      id: was?.id ?? `${Date.now().toString(36)}`,
      title: word(form, 'title').trim(),
      text: text.trim(),
      ...(key === '' ? {} : { key }),
    }
    const replies = was === undefined ? [...others, is] : list.replies.map(one => (one.id === was.id ? is : one))
    const problem = await saved({ ...list, replies })
    if (problem !== undefined) return problem
    tell(say.saved)
    close()
    return undefined
  })
  return (
    <Dialog title={was === undefined ? say.adding : say.editing} close={close}>
      <form onSubmit={submit}>
        <Field label={say.title} name="title" defaultValue={was?.title} maxLength={80} autofocus />
        <Field
          label={say.key}
          name="key"
          defaultValue={was?.key}
          required={false}
          maxLength={12}
          pattern="[a-zA-Z0-9]*"
          title={say.keyHint}
        />
        <Words text={text} write={setText} />
        <Preview text={text} office={list.office} />
        <Send wrong={wrong} isBusy={isBusy} label={say.save} />
      </form>
    </Dialog>
  )
}

function Words({ text, write }: { text: string; write: (text: string) => void }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const put = (field: string): void => {
    const at = area.current?.selectionStart ?? text.length
    write(`${text.slice(0, at)}${field}${text.slice(at)}`)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(at + field.length, at + field.length)
    })
  }
  const [strange] = strangeFields(text)
  return (
    <>
      <label class="field">
        <span>{say.text}</span>
        <textarea ref={area} rows={5} required maxLength={2000} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      <p class="none">{say.fields}</p>
      <div role="group" aria-label={say.fields} class="facets">
        {fields.map(field => (
          <button key={field} type="button" onClick={() => put(field)}>
            {field}
          </button>
        ))}
      </div>
      {strange !== undefined && <Wrong text={fill(say.strange, { t: strange })} />}
    </>
  )
}

function Preview({ text, office: slug }: { text: string; office: string }) {
  const me = use(state => state.me)
  const office = me?.offices.find(one => one.slug === slug)
  if (text.trim() === '') return null
  const filled = fillIn(text, {
    officer: me?.officer.name ?? '',
    office: office?.name ?? '',
    procedure: say.samples.procedure,
    hotline: office?.phones['chung'] ?? say.samples.hotline,
  })
  return (
    <section class="preview" aria-label={say.preview}>
      <h3>{say.preview}</h3>
      <p>{filled}</p>
    </section>
  )
}
