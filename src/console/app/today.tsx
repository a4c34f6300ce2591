import type { Digest, Remark, Satisfaction } from '../../model/desk.ts'
import { Managing } from './managing.tsx'
import { Unread, useRead } from './read.tsx'
import { use } from './store.ts'
import { today as say } from './texts-today.vi.ts'
import { fill, vi } from './texts.vi.ts'

/** What a lead sees to first, and how people found it. */

const states = ['new', 'held', 'waiting', 'overdue', 'escalated'] as const

export function Today() {
  const [digest, again] = useRead<Digest>('/digest')
  return (
    <Managing page="today">
      <Unread read={digest} again={again} />
      {typeof digest === 'object' && <Day digest={digest} />}
      <Found />
      <Remarks />
    </Managing>
  )
}

function Day({ digest }: { digest: Digest }) {
  const { first, now, lastDay, dossiers } = digest
  return (
    <>
      <h2>{say.first}</h2>
      {first.length === 0 && <p class="empty">{say.none}</p>}
      <ul class="results">
        {first.map(({ row, why }) => (
          <li key={row.id}>
            <a href={`#case/${row.id}`}>
              <b>{fill(vi.case.number, { n: row.number })}</b> {say.why[why]}
              {row.holder !== undefined && `, ${fill(say.heldBy, { name: row.holder.name })}`}
              <span>{row.question ?? row.procedure?.name ?? vi.reasons[row.reason]}</span>
            </a>
          </li>
        ))}
      </ul>
      <h2>{say.counts}</h2>
      <p>{states.map(state => `${say.now[state]}: ${now[state]}`).join(' · ')}</p>
      <p>{fill(say.lastDay, lastDay)}</p>
      {dossiers.length > 0 && (
        <p>
          {fill(say.dossiers, { n: dossiers.length })}. <a href="#dossiers">{say.seeDossiers}</a>
        </p>
      )}
    </>
  )
}

function Found() {
  const [found, again] = useRead<readonly Satisfaction[]>('/satisfaction')
  const offices = use(state => state.me?.offices) ?? []
  const nameOf = (slug: string | undefined): string => offices.find(one => one.slug === slug)?.name ?? slug ?? say.noOffice
  return (
    <>
      <h2>{say.satisfaction}</h2>
      <Unread read={found} again={again} />
      {typeof found === 'object' && found.length === 0 && <p class="empty">{say.nobody}</p>}
      {typeof found === 'object' && found.length > 0 && (
        <>
          <div class="wide" role="region" aria-label={say.satisfaction} tabIndex={0}>
            <table class="found">
              <thead>
                <tr>
                  {[say.month, say.office, say.kind, say.count, say.mean].map(head => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.map(({ month, office, kind, shown }) => (
                  <tr key={`${month} ${office} ${kind}`}>
                    <td>{month.split('-').map(Number).toReversed().join('/')}</td>
                    <td>{nameOf(office)}</td>
                    <td>{say.kinds[kind]}</td>
                    <td>{shown?.count ?? say.fewer}</td>
                    <td>{shown?.mean.toFixed(1).replace('.', ',') ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="none">{say.hidden}</p>
        </>
      )}
    </>
  )
}

function Remarks() {
  const [remarks, again] = useRead<readonly Remark[]>('/remarks')
  return (
    <>
      <h2>{say.remarks}</h2>
      <Unread read={remarks} again={again} />
      {typeof remarks === 'object' && remarks.length === 0 && <p class="empty">{say.noRemarks}</p>}
      {typeof remarks === 'object' && (
        <ul>
          {remarks.map(({ day, kind, word }, i) => (
            <li key={i}>
              “{word}” <span class="none">{`${day.split('-').toReversed().join('/')}, ${say.kinds[kind]}`}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
