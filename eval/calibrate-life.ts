import { tableOf, type LifeExperience, type Table } from '../src/answer/learnt.ts'
import { openLives } from '../src/answer/life/life.ts'
import { weigh } from '../src/answer/life/learnt.ts'
import { openSigns, type Said } from '../src/answer/life/signs.ts'
import { wholeSigns } from '../src/answer/life/whole.ts'
import { reconsider } from '../src/answer/reconsider.ts'
import { load } from '../src/knowledge/load.ts'
import type { Understood } from '../src/model/answer.ts'
import { openThinking } from './experience.ts'
import { fresh, knowledgeFolder } from './file.ts'
import { learn, type Sample } from './learn.ts'
import { lifeIn, offeredIn } from './life.ts'
import { folds, lifeGroups, lot, type Group } from './life-samples.ts'
import { columns } from './table.ts'
import { unaccented } from './rows.ts'
import { writeTable } from './written.ts'

/**
 * `node eval/calibrate-life.ts [--missed|--quick]`: learns which event of life a message tells of, and whether everything that is to be done is
 * wanted, prints how that does on messages it was not learnt from (not if it has to be quick), and writes `events.tsv` and `whole.tsv` beside the code that
 * uses them. Run it after `eval/calibrate.ts`, or when a file of `knowledge/life` has changed.
 */
const { catalogue } = load(knowledgeFolder)
const lives = catalogue.life ?? []
const ids = lives.map(({ id }) => id)
const { reader, think } = openThinking(catalogue)
const groups = lifeGroups(lives)
const heard = openLives(lives)
const read = openSigns(lives)

type Read = { readonly said: Said; readonly understood: Understood }
const known = new Map<string, Read>()
function readOnce(text: string): Read {
  const before = known.get(text)
  if (before) return before
  const first = think(text)
  const reading = first.question?.reading ?? reader.search.read(text)
  const hits = first.question?.hits ?? reader.search.find(reading).hits
  const now = { said: read({ text, tokens: reading.tokens, hits }), understood: reconsider(first, fresh, reader) }
  known.set(text, now)
  return now
}

if (!process.argv.includes('--quick')) crossed()
const all = learnLife(groups)
writeTable('life/events', all.events)
writeTable('life/whole', all.whole)

/** Asked of what was learnt without them. */
function crossed(): void {
  const judged = Array.from({ length: folds }, (_, fold) => {
    const life = learnLife(groups.filter(group => group.fold !== fold))
    const setting = { ...reader.setting, experience: { life } }
    return groups.flatMap(group => {
      if (group.fold !== fold || !group.asked) return []
      const { text, events } = group.asked
      const got = [text, unaccented(text)].map(asked => answer(asked, { ...reader, setting }))
      return [{ from: group.from, text, events, got }]
    })
  }).flat()
  const line = (name: string, at: 0 | 1): string[] => {
    const told = judged.filter(({ events }) => events.length > 0)
    const none = judged.filter(({ from, events }) => from === name && events.length === 0)
    const right = told.filter(({ events, got }) => isRight(events, got[at]))
    const false_ = none.filter(({ got }) => lifeIn(got[at] as Understood) !== undefined)
    return [name, `${right.length} of ${told.length}`, `${false_.length} of ${none.length}`]
  }
  process.stdout.write(
    `${columns([['', 'right event', 'list where none'], line('situations', 0), [...line('situations', 1), 'no accents'], line('questions', 0), [...line('questions', 1), 'no accents']])}\n`,
  )
  if (!process.argv.includes('--missed')) return
  for (const { text, events, got } of judged)
    if (!isRight(events, got[0])) process.stdout.write(`${events.join('|') || '-'}\t${sayGot(got[0])}\t${text}\n`)
}

function sayGot(got: Understood | undefined): string {
  return got ? (lifeIn(got) ?? (offeredIn(got).join('?') || got.answers[0].kind)) : ''
}

function isRight(events: readonly string[], got: Understood | undefined): boolean {
  if (!got) return false
  if (events.length > 1) return events.every(event => offeredIn(got).includes(event))
  return lifeIn(got) === events[0] && (events.length > 0 || offeredIn(got).length === 0)
}

function answer(text: string, by: typeof reader): Understood {
  const first = think(text)
  return heard.hear(text, reconsider(first, fresh, by), first, { ...by, was: fresh })
}

function learnLife(from: readonly Group[]): LifeExperience {
  const events = learnEvents(from)
  // An event is less clear in words that it was not learnt from: so it must be while learning what that says.
  const parts = 4
  const samples = Array.from({ length: parts }, (_, part) => {
    const isIn = ({ messages }: Group): boolean => lot(messages[0]?.text ?? '') % parts === part
    const without = learnEvents(from.filter(group => !isIn(group)))
    return from.filter(isIn).flatMap(({ messages }) =>
      messages.flatMap(({ text, events: told, weight }): Sample<'all' | 'one'>[] => {
        const { said, understood } = readOnce(text)
        const [first] = weigh(lives, said, { events: without, whole: tableOf(['all'], {}) })
        return first ? [{ signs: wholeSigns(said, first, understood), right: [told.length > 0 ? 'all' : 'one'], weight }] : []
      }),
    )
  }).flat()
  const whole = learn(samples, { classes: ['all', 'one'], rounds: 12, rate: 0.06, finest: 0.02, decay: 0.05, least: 4, prior: () => 0 })
  return {
    events,
    whole: tableOf(['all'], Object.fromEntries(Object.entries(whole).map(([sign, [one = 0, other = 0]]) => [sign, [one - other]]))),
  }
}

function learnEvents(from: readonly Group[]): Table<string> {
  const samples = from.flatMap(({ messages }) =>
    messages.flatMap(({ text, events, weight }) =>
      events.length > 0 ? [{ signs: readOnce(text).said.events, right: events, weight }] : [],
    ),
  )
  return tableOf(ids, learn(samples, { classes: ids, rounds: 20, rate: 0.06, finest: 0.06, decay: 0.02, least: 3, prior: signPrior }))
}

/** How much a sign of the files says for its event before anything was seen. */
function signPrior(sign: string, of: string): number {
  return sign === `s:${of}` ? 1.2 : sign === `n:${of}` ? -1 : 0
}
