import { useState } from 'preact/hooks'
import { campaignSteps, type CampaignView, type Comparison, type ShownSteps } from '../../model/campaign.ts'
import { post } from './api.ts'
import { Field, useForm, whyNot, word, Wrong } from './form.tsx'
import { Unread, useRead } from './read.tsx'
import { carrierNames, goalNames, shown as say, stepNames } from './texts-campaign.vi.ts'
import { fill, vi } from './texts.vi.ts'
import { dayOf } from './times.ts'

/** One campaign: how far people came, its codes with what to print, and the meetings held. */

export function CampaignPage({ id }: { id: string }) {
  const [view, again] = useRead<CampaignView>(`/campaigns/${id}`)
  if (typeof view !== 'object') return <Unread read={view} again={again} />
  return (
    <>
      <h1>{view.name}</h1>
      <p>{view.message}</p>
      <p>{fill(say.dates, { from: dayOf(view.from), to: dayOf(view.to), goal: goalNames[view.goal] })}</p>
      {view.files.length > 0 && (
        <p class="downloads">
          {say.all}:{' '}
          {view.files.map(file => (
            <Download
              key={file}
              id={id}
              file={file}
              label={fill(isCut(file) ? say.cutPdf : say.pdf, { carrier: carrierNames[carrierOf(file)] })}
            />
          ))}
        </p>
      )}
      <Numbers view={view} />
      {view.comparison !== undefined && <Compared of={view.comparison} />}
      <Sessions view={view} again={again} />
    </>
  )
}

const isCut = (file: string): boolean => file.endsWith('-cat.pdf')
const carrierOf = (file: string): keyof typeof carrierNames => file.replace(/(?:-cat)?\.pdf$/, '') as keyof typeof carrierNames

const Download = ({ id, file, label }: { id: string; file: string; label: string }) => (
  <a href={`/desk/api/campaigns/${id}/files/${file}`} download={file}>
    {label}
  </a>
)

function Numbers({ view }: { view: CampaignView }) {
  return (
    <section>
      <h2>{say.numbers}</h2>
      <p>{view.until === undefined ? say.notYet : fill(say.until, { day: dayOf(view.until) })}</p>
      <div class="wide" tabIndex={0} role="region" aria-label={say.numbers}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.code}</th>
              <th scope="col">{say.where}</th>
              {campaignSteps.map(step => (
                <th scope="col" key={step}>
                  {stepNames[step]}
                </th>
              ))}
              <th scope="col">{say.files}</th>
            </tr>
          </thead>
          <tbody>
            <tr class="total">
              <th scope="row" colSpan={2}>
                {say.total}
              </th>
              <Cells steps={view.total} />
              <td />
            </tr>
            {view.codes.map(one => (
              <tr key={one.code}>
                <th scope="row">{one.code}</th>
                <td>
                  {view.places[one.place]}, {carrierNames[one.carrier]}
                  {view.other !== undefined && ` (${say.wording[one.wording]})`}
                </td>
                <Cells steps={one.steps} />
                <td class="downloads">
                  {one.files.map(file => (
                    <Download key={file} id={view.id} file={file} label={file.split('.')[1]?.toUpperCase() ?? file} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="none">{say.why}</p>
    </section>
  )
}

const Cells = ({ steps }: { steps: ShownSteps }) => (
  <>
    {campaignSteps.map(step => (
      <td key={step} class="number">
        {steps[step] ?? (
          <span title={say.hidden}>
            <span aria-hidden="true">{say.few}</span>
            <span class="hear">{say.hidden}</span>
          </span>
        )}
      </td>
    ))}
  </>
)

const points = (share: number): string => (Math.round(share * 1000) / 10).toLocaleString('vi-VN')

function Compared({ of }: { of: Comparison }) {
  const told = (): string => {
    if (of.kind === 'few') return say.fewCompared
    const { difference, low, high } = of
    if (low <= 0 && high >= 0) return fill(say.even, { low: points(low), high: points(high) })
    const [from, to] = difference > 0 ? [low, high] : [-high, -low]
    return fill(say.ahead, { n: difference > 0 ? 1 : 2, d: points(Math.abs(difference)), low: points(from), high: points(to) })
  }
  return (
    <section>
      <h2>{say.compared}</h2>
      <p>{told()}</p>
    </section>
  )
}

function Sessions({ view, again }: { view: CampaignView; again: () => Promise<void> }) {
  const [sent, setSent] = useState(0)
  const { isBusy, wrong, submit } = useForm(async fields => {
    const [place, heads] = [Number(word(fields, 'place')), Number(word(fields, 'heads'))]
    const result = await post(`/campaigns/${view.id}/sessions`, { place, heads, day: word(fields, 'day') })
    if (!result.ok) return whyNot(result, result.say)
    setSent(sent + 1)
    await again()
    return undefined
  })
  return (
    <section>
      <h2>{say.sessions}</h2>
      {view.sessions.length === 0 && <p class="none">{say.noSession}</p>}
      <ul>
        {view.sessions.map(({ id, day, place, heads }) => (
          <li key={id}>{fill(say.session, { day: dayOf(day), place: view.places[place] ?? '', n: heads.toLocaleString('vi-VN') })}</li>
        ))}
      </ul>
      <form onSubmit={submit} key={sent}>
        <label class="field">
          <span>{say.place}</span>
          <select name="place">
            {view.places.map((place, i) => (
              <option key={place} value={i}>
                {place}
              </option>
            ))}
          </select>
        </label>
        <Field label={say.day} name="day" type="date" />
        <Field label={say.heads} name="heads" inputMode="numeric" pattern="[0-9]{1,4}" title={say.heads} />
        {wrong !== '' && <Wrong text={wrong} />}
        <button disabled={isBusy}>{isBusy ? vi.loading : say.note}</button>
      </form>
    </section>
  )
}
