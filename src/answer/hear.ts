import type { Conversation } from '../model/conversation.ts'
import type { Hit, Reading, Search } from '../model/search.ts'
import { alikeNamed } from './alike.ts'
import { preferApart, tellApart } from './apart.ts'
import { copiedIn, purposeIn } from './aside.ts'
import { distinct } from './decide.ts'
import { preferDeeds } from './deeds.ts'
import { calibration } from './calibration.ts'
import { readFacet, type AskedFor } from './facet.ts'
import { citiesIn, countriesIn, isForm, preferForeign } from './foreign.ts'
import { readIntents, type Wanted } from './intent.ts'
import { likelyMatters, type Likelihoods } from './matter.ts'
import { offeredOf } from './pool.ts'
import type { Question, Reader } from './question.ts'
import { retell } from './retell.ts'
import type { Shelf } from './setting.ts'
import { preferUsual } from './usual.ts'

/** What a message may be about and what it asks for, before anything is decided. */
export function hear(
  text: string,
  reading: Reading,
  { search, setting, was }: Omit<Reader, 'likest'> & { readonly was: Conversation },
): Question {
  const { tokens } = reading
  const asked = readFacet(tokens)
  const beside = [...purposeOf(reading, asked, search), ...copiedIn(tokens, asked)]
  const quiet = new Set([...asked.quiet, ...countriesIn(tokens), ...citiesIn(tokens), ...beside])
  const sought = retell({ reading, quiet }, search)
  const { hits: all, content } = search.find(sought.reading, { quiet: sought.quiet })
  // A wish is often said in the very words that only ask elsewhere ("bao giờ tôi được lấy").
  const [like] = search.find(reading, { only: 'wish' }).hits
  const wishes = readIntents(tokens)
  const own = preferUsual(preferDeeds(distinct(all, setting.shelf), { tokens, quiet }, setting.shelf), setting.shelf)
  const matters = likelyMatters(tokens, setting.experience?.matters)
  const apart = tellApart(own, { tokens, quiet, matters }, setting.shelf, { search, by: setting.experience?.ranked })
  // What was learnt was learnt from messages that stand for themselves.
  const isAlone = was.about === undefined && offeredOf(was, setting.shelf).length === 0
  const found = isAlone ? preferApart(own, apart) : own
  const hits = preferForeign(found, tokens, setting.shelf, isForeignTalk(was, setting.shelf))
  return {
    reading,
    asked,
    hits,
    apart: inPlaceOf(found[0], hits[0], apart),
    matters: alsoFor(hits[0], found[0], matters),
    alike: alikeNamed({ reading, quiet, asked, hits, apart }, search, setting),
    beside: { wish: like?.score ?? 0, content },
    like,
    wishes,
    wanted: wishes[0] ?? dossierNamed(text),
    was,
  }
}

/** What a paper is wanted for, where the paper itself is named: else the purpose is the matter ("khám sức khỏe để kết hôn"). */
function purposeOf(reading: Reading, asked: AskedFor, search: Search): readonly number[] {
  const purpose = purposeIn(reading.tokens, asked)
  const [from] = purpose
  if (from === undefined) return purpose
  const [before] = search.find(reading, { quiet: asked.quiet, to: from - 1, limit: 1 }).hits
  return before !== undefined && before.score >= calibration.sure ? purpose : []
}

/** Told of a foreign side, and not yet of another matter since: whoever asks of an allowance next has left the marriage behind. */
function isForeignTalk({ facts, about }: Conversation, { procedures }: Shelf): boolean {
  if (facts['foreign'] !== 'yes') return false
  return about === undefined || (about.kind === 'procedure' && isForm(procedures.get(about.code)))
}

/** A form that took another's place is as likely as that one was. */
function inPlaceOf(before: Hit | undefined, now: Hit | undefined, apart: Question['apart']): Question['apart'] {
  const known = before && apart.get(before.id)
  return known === undefined || now === undefined || now === before || now.id === before?.id ? apart : new Map([...apart, [now.id, known]])
}

/** And its words are as likely to mean it. */
function alsoFor(now: Hit | undefined, before: Hit | undefined, matters: Likelihoods): Likelihoods {
  if (now === undefined || before === undefined || now.id === before.id) return matters
  const known = matters.get(before.id)
  const both = known && Math.min(1, known + (matters.get(now.id) ?? 0))
  return { get: name => (name === now.id ? both : matters.get(name)), values: () => matters.values() }
}

/** Codes of dossiers end in a date and a number: "000.00.12.H28-210715-0001". */
function dossierNamed(text: string): Wanted | undefined {
  return /[\w.]{5,30}-\d{6,8}-\d{3,6}/.test(text) ? { intent: 'dossier', level: 3, at: new Set() } : undefined
}
