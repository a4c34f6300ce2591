import type { About, Answer } from '../model/answer.ts'
import type { Conversation, Know } from '../model/conversation.ts'
import type { Catalogue } from '../model/knowledge.ts'
import type { Search } from '../model/search.ts'
import { openAmong } from './among.ts'
import { composeNational, lookBeyond, type Beyond } from './beyond.ts'
import { compose } from './compose.ts'
import { explain } from './explain.ts'
import { factsOf, readFacts, sayFacts } from './facts.ts'
import { readCount } from './figures.ts'
import { saidHome } from './home.ts'
import { listed } from './listed.ts'
import { besideHarm, composeEmergency, composeFaq, composeGuide, composeOffice, composeUnknown, emergencyId, isGuide } from './other.ts'
import { listFor } from './checklist/list.ts'
import { openBranches, type Branches } from './guides.ts'
import { openLives } from './life/life.ts'
import { openLikest } from './likest.ts'
import { composePlace } from './place.ts'
import { reconsider } from './reconsider.ts'
import type { Reader } from './question.ts'
import { understand, type Heard } from './understand.ts'
import { openShelf, settingOf, type Setting } from './setting.ts'

/** Answers from one catalogue. Pure: the same question, conversation and day give the same answer. */
export function openKnow(catalogue: Catalogue, search: Search, beyond?: Beyond): Know {
  const shelf = openShelf(catalogue)
  const likest = openLikest(search)
  const branches = openBranches(shelf, likest)
  const among = openAmong(catalogue.offices, beyond?.places)
  const lives = openLives(catalogue.life ?? [], beyond?.national)
  const firstThought = openFirstThought(branches, beyond)
  return {
    ...(among && { among }),
    ask(question, was, today) {
      const reader = { search, setting: settingOf(shelf, was, today), likest }
      const { harm, ...first } = firstThought(question, was, reader)
      const understood = lives.hear(question, reconsider(first, was, reader), first, { ...reader, was })
      return harm ? besideHarm(harm, understood, reader.setting) : understood
    },
    // A guide that is no more would only offer itself again.
    tell: (about, was, today) => {
      const setting = settingOf(shelf, was, today)
      const isGone = about.kind === 'guide' && branches.guide(about.id) === undefined
      if (about.kind === 'life') return lives.tell(about.id, was, setting)
      return isGone ? composeUnknown('no-match', setting) : tell(about, setting, beyond)
    },
    listed: (was, today) => listed(settingOf(shelf, was, today)),
    learn: text => {
      const { tokens } = search.read(text)
      return { facts: factsOf(readFacts(tokens)), count: readCount(tokens) }
    },
    recount: was => sayFacts(was.facts, was.language === 'en'),
    nameOf: (code, was) => {
      const procedure = shelf.procedures.get(code)
      return was.language === 'en' ? procedure?.english : procedure?.short
    },
    explain: (codes, was, today) => explain(codes, settingOf(shelf, was, today)),
    guide: branches.guide,
    life: (id, cases, was) => lives.atHand(id, cases, settingOf(shelf, was, catalogue.published)),
    checklists: [...branches.interviews.values()].map(({ checklist }) => checklist),
    list(id, answers, was, today) {
      const interview = branches.interviews.get(id)
      return interview === undefined
        ? { kind: 'gone' }
        : listFor(interview.checklist, interview.guide, answers, settingOf(shelf, was, today))
    },
    likest,
    calendar: catalogue.calendar ?? [],
    office: slug => (slug === undefined ? undefined : shelf.offices.get(slug)),
  }
}

/** What patterns, search, places and the guides' complaints make of a message, before experience has its say. */
export function openFirstThought(branches: Branches, beyond?: Beyond): (question: string, was: Conversation, reader: Reader) => Heard {
  return (question, was, reader) => {
    const understood = understand(question, was, reader)
    const all = beyond === undefined ? understood : withPlaces(question, understood, was, { reader, beyond })
    return branches.hear(question, all, was, reader.setting)
  }
}

function withPlaces(text: string, first: Heard, was: Conversation, { reader, beyond }: { reader: Reader; beyond: Beyond }): Heard {
  return saidHome(text, first, { was, reader, places: beyond.places }) ?? lookBeyond(text, first, was, { reader, beyond })
}

// A subject that the catalogue no longer has (an old button) is answered, not failed.
function tell(about: Exclude<About, { kind: 'life' }>, setting: Setting, beyond: Beyond | undefined): Answer {
  const { shelf } = setting
  switch (about.kind) {
    case 'procedure': {
      const procedure = shelf.procedures.get(about.code)
      return procedure ? compose(procedure, { ...about, count: setting.count }, setting) : composeUnknown('no-match', setting)
    }
    case 'faq': {
      if (about.id === emergencyId) return composeEmergency(undefined, setting)
      const entry = shelf.faq.get(about.id)
      return entry ? composeFaq(entry, setting) : composeUnknown('no-match', setting)
    }
    case 'guide':
      return isGuide(about.id, setting) ? composeGuide(about.id, setting) : composeUnknown('no-match', setting)
    case 'office':
      return composeOffice(shelf.offices.get(about.id), setting)
    case 'national':
    case 'place':
      return beyond === undefined ? composeUnknown('no-match', setting) : tellBeyond(about, setting, beyond)
  }
}

function tellBeyond(about: Exclude<About, { kind: 'procedure' | 'life' }>, setting: Setting, beyond: Beyond): Answer {
  return about.kind === 'national' ? composeNational(about.code, setting, beyond) : composePlace(beyond.places.byId(about.id), setting)
}
