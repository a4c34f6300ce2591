import type { About, Answer } from '../model/answer.ts'
import type { Conversation, Know } from '../model/conversation.ts'
import type { Catalogue } from '../model/knowledge.ts'
import type { Search } from '../model/search.ts'
import { compose } from './compose.ts'
import { composeEmergency, composeFaq, composeGuide, composeOffice, composeUnknown, emergencyId, isGuide } from './other.ts'
import { understand } from './understand.ts'
import { openShelf, settingOf, type Shelf } from './setting.ts'

/** Answers from one catalogue. Pure: the same question, conversation and day give the same answer. */
export function openKnow(catalogue: Catalogue, search: Search): Know {
  const shelf = openShelf(catalogue)
  return {
    ask: (question, was, today) => understand(question, was, { search, setting: settingOf(shelf, was, today) }),
    tell: (about, was, today) => tell(about, was, today, shelf),
    office: slug => (slug === undefined ? undefined : shelf.offices.get(slug)),
  }
}

// A subject that the catalogue no longer has (an old button) is answered, not failed.
function tell(about: About, was: Conversation, today: string, shelf: Shelf): Answer {
  const setting = settingOf(shelf, was, today)
  switch (about.kind) {
    case 'procedure': {
      const procedure = shelf.procedures.get(about.code)
      return procedure ? compose(procedure, about, setting) : composeUnknown('no-match', setting)
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
      return composeUnknown('no-match', setting)
  }
}
