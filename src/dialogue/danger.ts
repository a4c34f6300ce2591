import type { Answer, Understood } from '../model/answer.ts'

/** The emergency numbers, whole or beside something else. */
export function isEmergency(answer: Answer): answer is Extract<Answer, { kind: 'found' }> {
  return answer.kind === 'found' && answer.about.kind === 'faq' && answer.about.id === 'emergency'
}

/** Someone is in danger, or harm is told of. */
export function isDanger({ intent, answers }: Understood): boolean {
  return intent === 'emergency' || answers.some(isEmergency)
}
