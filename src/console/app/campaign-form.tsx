import { useState } from 'preact/hooks'
import { carriers, designs, goals, type CampaignPreview } from '../../model/campaign.ts'
import { post, type Failed } from './api.ts'
import { Field, word, Wrong } from './form.tsx'
import { use } from './store.ts'
import { carrierNames, designNames, form as say, goalNames } from './texts-campaign.vi.ts'
import { fill, vi } from './texts.vi.ts'

/** A new campaign: filled in, looked at, made. */

const dayAhead = (days: number): string => new Date(Date.now() + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10)
const usual = new Set(['leaflet', 'poster', 'loudspeaker', 'zalo-post'])

function draftIn(fields: FormData): object {
  const lines = word(fields, 'places').split('\n')
  const all = (name: string): readonly string[] => fields.getAll(name).filter(value => typeof value === 'string')
  const plain = ['office', 'name', 'from', 'to', 'goal', 'design', 'message', 'other'].map(name => [name, word(fields, name)] as const)
  return { ...Object.fromEntries(plain), places: lines, carriers: all('carriers') }
}

const whyNot = ({ status, say: words }: Failed): string => (status === 0 ? vi.failed : words)

export function CampaignForm() {
  const [preview, setPreview] = useState<CampaignPreview | undefined>()
  const [isStale, setStale] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  const send = async (form: HTMLFormElement, make: boolean): Promise<void> => {
    setBusy(true)
    setWrong('')
    const draft = draftIn(new FormData(form))
    const result = make ? await post<{ id: string }>('/campaigns', draft) : await post<CampaignPreview>('/campaigns/preview', draft)
    setBusy(false)
    if (!result.ok) return setWrong(whyNot(result))
    if ('id' in result.data) {
      location.hash = `#campaigns/${result.data.id}`
      return
    }
    setPreview(result.data)
    setStale(false)
  }
  return (
    <>
      <h1>{say.title}</h1>
      <div class="making">
        <form
          onInput={() => setStale(true)}
          onSubmit={event => {
            event.preventDefault()
            const button = (event as SubmitEvent).submitter
            void send(event.currentTarget, button?.getAttribute('value') === 'make')
          }}
        >
          <Boxes />
          <p class="lines">{wrong !== '' && <Wrong text={wrong} />}</p>
          <p class="acts">
            <button value="look" disabled={isBusy}>
              {say.look}
            </button>
            <button class="main" value="make" disabled={isBusy}>
              {say.go}
            </button>
          </p>
        </form>
        <section aria-label={say.preview} aria-live="polite">
          {preview !== undefined && <Preview preview={preview} isStale={isStale} />}
        </section>
      </div>
    </>
  )
}

function Offices() {
  const offices = use(state => state.me?.offices) ?? []
  const [only, ...others] = offices
  if (others.length === 0) return <input type="hidden" name="office" value={only?.slug ?? ''} />
  return (
    <label class="field">
      <span>{say.office}</span>
      <select name="office">
        {offices.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Boxes() {
  return (
    <>
      <Offices />
      <Field label={say.name} name="name" maxLength={80} autofocus />
      <label class="field">
        <span>{say.message}</span>
        <textarea name="message" rows={3} maxLength={160} required />
      </label>
      <label class="field">
        <span>{say.places}</span>
        <textarea name="places" rows={4} required />
      </label>
      <div class="pair">
        <Field label={say.from} name="from" type="date" defaultValue={dayAhead(0)} />
        <Field label={say.to} name="to" type="date" defaultValue={dayAhead(30)} />
      </div>
      <fieldset>
        <legend>{say.carriers}</legend>
        {carriers.map(carrier => (
          <label class="check" key={carrier}>
            <input type="checkbox" name="carriers" value={carrier} defaultChecked={usual.has(carrier)} />
            {carrierNames[carrier]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say.design}</legend>
        {designs.map((design, i) => (
          <label class="check" key={design}>
            <input type="radio" name="design" value={design} defaultChecked={i === 0} />
            {designNames[design]}
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>{say.goal}</span>
        <select name="goal">
          {goals.map(goal => (
            <option key={goal} value={goal}>
              {goalNames[goal]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{say.other}</span>
        <textarea name="other" rows={2} maxLength={160} />
      </label>
      <p class="none">{say.otherWhy}</p>
    </>
  )
}

const Preview = ({
  preview: { leaflet, poster, scripts, post: words, codes },
  isStale,
}: {
  preview: CampaignPreview
  isStale: boolean
}) => (
  <>
    {isStale && <p class="stale">{say.stale}</p>}
    <div class="pictures">
      <img src={leaflet} alt={say.leaflet} />
      <img src={poster} alt={say.poster} />
    </div>
    {scripts.map(({ seconds, syllables, takes, text }) => (
      <details key={seconds}>
        <summary>{fill(say.script, { n: seconds, s: syllables, t: takes.toLocaleString('vi-VN') })}</summary>
        <p class="lines">{text}</p>
      </details>
    ))}
    <details>
      <summary>{say.post}</summary>
      <p class="lines">{words}</p>
    </details>
    <details>
      <summary>{say.codes}</summary>
      <p>{codes.join(', ')}</p>
    </details>
  </>
)
