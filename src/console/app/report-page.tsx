import './report.css'
import { useEffect, useState } from 'preact/hooks'
import { allOffices, type ReportView } from '../../model/desk.ts'
import { periodKinds, type PeriodKind, type Report } from '../../model/report.ts'
import { besideText, fewWhy, firstMeasures, valueText } from '../../model/report-words.vi.ts'
import { get } from './api.ts'
import { Unread, type Read } from './read.tsx'
import { ReportSection } from './report-section.tsx'
import { use } from './store.ts'
import { reports as say } from './texts-report.vi.ts'

/** What was asked of an office and how it went: one week, month or quarter. Which, the address says: `#reports/mau/month/2026-10`. */

type Asked = { readonly office: string; readonly kind: PeriodKind; readonly of: string }

function askedIn(hash: string, usual: string): Asked {
  const [, office = '', kind = '', of = ''] = hash.replace(/^#/, '').split('/')
  return { office: office || usual, kind: periodKinds.find(one => one === kind) ?? 'month', of }
}

const hashOf = ({ office, kind, of }: Asked): string => `#reports/${office}/${kind}${of === '' ? '' : `/${of}`}`

function useAsked(): Asked {
  const usual = use(state => state.me?.offices[0]?.slug) ?? ''
  const [asked, set] = useState(askedIn(location.hash, usual))
  useEffect(() => {
    const follow = (): void => set(askedIn(location.hash, usual))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [usual])
  return asked
}

export function ReportPage() {
  const asked = useAsked()
  const isHis = use(state => state.me?.officer.role) !== 'officer'
  return (
    <>
      <h1>{say.title}</h1>
      {isHis ? (
        <>
          <p>{say.lead}</p>
          <Picking asked={asked} />
          <One key={hashOf(asked)} asked={asked} />
        </>
      ) : (
        <p>{say.notYours}</p>
      )}
    </>
  )
}

function Picking({ asked }: { asked: Asked }) {
  const offices = use(state => state.me?.offices) ?? []
  const seesAll = use(state => state.me?.seesAll) ?? false
  const go = (change: Partial<Asked>): void => {
    location.hash = hashOf({ ...asked, ...change })
  }
  return (
    <form class="picking" aria-label={say.pick} onSubmit={event => event.preventDefault()}>
      {offices.length > 1 && (
        <label class="field">
          <span>{say.office}</span>
          <select value={asked.office} onChange={event => go({ office: event.currentTarget.value })}>
            {seesAll && <option value={allOffices}>{say.all}</option>}
            {offices.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="field">
        <span>{say.kind}</span>
        <select value={asked.kind} onChange={event => go({ kind: event.currentTarget.value as PeriodKind, of: '' })}>
          {periodKinds.map(kind => (
            <option key={kind} value={kind}>
              {say.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
    </form>
  )
}

const queryOf = ({ office, kind, of }: Asked): string => new URLSearchParams({ office, kind, ...(of === '' ? {} : { of }) }).toString()

/** `say`: why there is no such report. */
type Refused = { readonly say: string }

function useReport(query: string): readonly [read: Read<ReportView | Refused>, again: () => Promise<void>] {
  const [read, set] = useState<Read<ReportView | Refused>>('loading')
  const look = async (): Promise<void> => {
    const result = await get<ReportView>(`/reports?${query}`)
    set(result.ok ? result.data : result.status === 400 || result.status === 404 ? { say: result.say } : 'failed')
  }
  useEffect(() => void look(), [query])
  return [read, look]
}

function One({ asked }: { asked: Asked }) {
  const [read, again] = useReport(queryOf(asked))
  if (typeof read === 'string') return <Unread read={read} again={again} />
  if ('say' in read) {
    return (
      <div role="alert">
        <p>{read.say}</p>
        <p>
          <a href={hashOf({ ...asked, of: '' })}>{say.latest}</a>
        </p>
      </div>
    )
  }
  const { report } = read
  return (
    <>
      <Head view={read} asked={asked} />
      {isEmpty(report) ? (
        <p class="empty">{say.empty}</p>
      ) : (
        <>
          <Figures report={report} />
          {report.sections.map(section => (
            <ReportSection key={section.id} section={section} view={read} />
          ))}
          <p class="none">{fewWhy}</p>
          {report.notes.slice(report.isOver ? 0 : 1).map(note => (
            <p class="none" key={note}>
              {note}
            </p>
          ))}
        </>
      )}
    </>
  )
}

const isEmpty = ({ until, sections }: Report): boolean => until === undefined || sections.length === 0

function Head({ view: { report, page, periods }, asked }: { view: ReportView; asked: Asked }) {
  const { office, title, period, before, after, isOver, notes } = report
  const exact = { ...asked, of: period.of }
  return (
    <>
      <h2 class="title">
        {title}
        <small>{office?.name ?? say.all}</small>
      </h2>
      {/* The first note says how far a period under way is counted. */}
      {!isOver && <p class="partial">{notes[0]}</p>}
      <nav class="steps" aria-label={say.steps}>
        <a href={hashOf({ ...asked, of: before.of })}>← {say.earlier}</a>
        {after !== undefined && <a href={hashOf({ ...asked, of: after.of })}>{say.later} →</a>}
        <label>
          {say.jump}{' '}
          <select
            value={period.of}
            onChange={({ currentTarget: { value } }) => {
              location.hash = hashOf({ ...asked, of: value })
            }}
          >
            {periods.map(({ of, title: name }) => (
              <option key={of} value={of}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </nav>
      <p class="downloads">
        {say.file}:{' '}
        {(['xlsx', 'csv', ...(period.kind === 'month' ? (['pdf'] as const) : [])] as const).map(kind => (
          <a key={kind} href={`/desk/api/reports/file.${kind}?${queryOf(exact)}`} download>
            {say.files[kind]}
          </a>
        ))}
        {page !== undefined && (
          <a href={page} target="_blank" rel="noopener">
            {say.page}
          </a>
        )}
        <button type="button" class="quiet" onClick={() => print()}>
          {say.print}
        </button>
      </p>
    </>
  )
}

function Figures({ report }: { report: Report }) {
  const known = firstMeasures(report)
  if (known.length === 0) return null
  return (
    <ul class="figures" aria-label={say.figures}>
      {known.map(measure => (
        <li key={`${measure.label} ${measure.unit}`}>
          {measure.label}
          <b>{valueText(measure, measure.value)}</b>
          <span>{besideText(measure)}</span>
        </li>
      ))}
    </ul>
  )
}
