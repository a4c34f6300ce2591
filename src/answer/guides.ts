import type { Answer, GuideName, Understood } from '../model/answer.ts'
import type { GuideAtHand, Know, Sayable } from '../model/conversation.ts'
import { citeSources } from './cite.ts'
import { composeGuide } from './other.ts'
import type { Likest } from './likest.ts'
import { commonSetting, type Setting, type Shelf } from './setting.ts'

/** Which failure of which guide a complaint tells of, and the guides themselves. */

/** From here a complaint opens its failure although a guide was already meant; without one it must be surer and say little else. */
const sure = { meant: 0.42, alone: 0.66, explained: 0.55, outright: 0.85 }

export type Branches = {
  hear(question: string, understood: Understood, setting: Setting): Understood
  guide: Know['guide']
}

export function openBranches(shelf: Shelf, likest: Likest): Branches {
  const guides = new Map((shelf.catalogue.guides ?? []).map(guide => [guide.id, guide]))
  const rows = [...guides.values()].flatMap(({ id, title, phrases, failures }): Sayable[] => [
    { id, phrases: [title, ...phrases] },
    ...failures.map(failure => ({ id: `${id}#${failure.id}`, phrases: [failure.label, ...failure.phrases] })),
  ])
  const hotlines = new Map(shelf.catalogue.hotlines.map(line => [line.id, line]))
  return {
    hear(question, understood, setting) {
      const found = rows.length === 0 || understood.intent === 'emergency' ? undefined : likest(question, rows)
      if (!found) return understood
      return opens(found, understood)
        ? { ...understood, intent: `guide:${nameIn(found.id)}`, answers: [composeBranch(found.id, setting)] }
        : understood
    },
    guide(id) {
      const guide = guides.get(id)
      if (!guide) return undefined
      const setting = commonSetting(shelf, guide.asOf)
      return { guide, phones: hotlines, citations: citeSources(guide.sources, guide.asOf, setting) } satisfies GuideAtHand
    },
  }
}

function opens({ id, score, explained }: NonNullable<ReturnType<Likest>>, { intent, answers }: Understood): boolean {
  if (intent.startsWith('guide:')) return score >= sure.meant && (id.includes('#') || score >= sure.alone)
  // Said in the guide's own words, and nothing besides: even where a procedure has a like name.
  if (score >= sure.outright && explained >= sure.outright) return true
  const told = answers.some(answer => answer.kind === 'found' && answer.about.kind !== 'guide' && answer.about.kind !== 'faq')
  return !told && score >= sure.alone && explained >= sure.explained
}

function nameIn(id: string): GuideName {
  return id.split('#')[0] as GuideName
}

function composeBranch(id: string, setting: Setting): Answer {
  const answer = composeGuide(nameIn(id), setting)
  return answer.kind === 'found' ? { ...answer, about: { kind: 'guide', id } } : answer
}
