import type { Answer, GuideName, Intent } from '../model/answer.ts'
import type { Danger } from './danger.ts'
import { composeEmergency, composeGuide, composeOffice, composeUnknown, isGuide, say } from './other.ts'
import type { Setting } from './setting.ts'

/** The answer to what is wanted besides a procedure. The dialogue may do more: look a dossier up, open a case. */
export function wishAnswer(intent: Intent, setting: Setting, danger?: Danger): Answer {
  const { texts } = setting
  const guide = guideOf(intent, setting)
  if (guide) return composeGuide(guide, setting)
  if (intent === 'dossier') return say(texts.dossier, 'case-specific')
  if (intent === 'officer') return say(texts.toOfficer, 'case-specific')
  if (intent === 'feedback') return say(texts.feedback, 'case-specific')
  if (intent === 'place') return say(texts.placeAsk, 'no-match')
  if (intent === 'smalltalk') return say(texts.small.fine, 'out-of-scope')
  if (intent === 'office') return composeOffice(setting.office, setting)
  return intent === 'emergency' ? composeEmergency(danger, setting) : composeUnknown('out-of-scope', setting)
}

function guideOf(intent: Intent, setting: Setting): GuideName | undefined {
  const name = intent.replace('guide:', '')
  return intent.startsWith('guide:') && isGuide(name, setting) ? name : undefined
}
