import type { Asked } from './facet.ts'

/** The same in English. */
export const askedEn: readonly Asked[] = [
  {
    facet: 'documents',
    level: 3,
    lines: `
    what|which * documents|papers|paperwork|giấy, documents|papers|paperwork, what * bring|need, bring
  `,
  },
  { facet: 'documents', level: 1, lines: `how|where do|can|to, how` },
  { facet: 'fee', level: 3, lines: `how much, fee|fees|cost|costs|price|charge` },
  {
    facet: 'time',
    level: 3,
    lines: `how long does|will|would it|this|that take, how long, how many days, when * ready|get|receive|collect`,
  },
  { facet: 'where', level: 3, lines: `where do|should|can|must i go|file|apply, where, which office|floor|counter, to whom` },
  { facet: 'online', level: 2, lines: `online, internet, ~vneid` },
  { facet: 'steps', level: 3, lines: `steps` },
  {
    facet: 'conditions',
    level: 1,
    lines: `^ can|may|must|should|is|are|do|does|did|will, can|may|must i|we|he|she|my|the, do i|we need, can be`,
  },
  { facet: 'conditions', level: 3, lines: `deadline, allowed|eligible|requirements|fined|penalty` },
  { facet: 'who', level: 3, lines: `who` },
  { facet: 'form', level: 3, lines: `form|forms|template` },
  { facet: 'benefit', level: 3, lines: `allowance|benefit` },
  { facet: 'law', level: 3, lines: `law|decree|regulation` },
]
