import type { Asked } from './facet.ts'

/** The same in English. Where `words.yaml` reads an English word in Vietnamese ("documents"), the pattern has what it is read as. */
export const askedEn: readonly Asked[] = [
  {
    facet: 'documents',
    level: 3,
    lines: `
    what|which * documents|papers|paperwork|proof|evidence|giấy, giấy tờ do|does|should|must|are|will|we|need|needed|required|the|would|can,
    what ** bring|need|prepare|submit|provide|show|needed|required, bring, required documents, documents needed|required
  `,
  },
  { facet: 'documents', level: 1, lines: `how, what` },
  { facet: 'overview', level: 2, lines: `what does ** mean, what * difference, what is a|an` },
  {
    facet: 'fee',
    level: 3,
    lines: `how much, fee|fees|cost|costs|price|charge|charges|charged, lệ phí, free, expensive, for|of free, have|need to pay`,
  },
  { facet: 'fee', level: 2, lines: `pay` },
  {
    facet: 'time',
    level: 3,
    lines: `
    how long, how soon|quickly|fast, how many days|weeks|working, bao lâu, when * ready|get|receive|collect, when will, when can ** get|collect|receive|pick|expect,
    same day, right away, straight away, immediately, while i wait
  `,
  },
  { facet: 'where', level: 3, lines: `where, which office|floor|counter|police|agency|ward|commune|place|window, to whom, which công an` },
  { facet: 'online', level: 2, lines: `online, internet, website, ~vneid, from home` },
  { facet: 'steps', level: 3, lines: `steps, process, step by` },
  {
    facet: 'conditions',
    level: 1,
    lines: `
    ^ can|may|must|should|is|are|do|does|did|will, can|may|must i|we|he|she|they|my|the|a|someone|foreigners, do|does i|we|he|she|they need|have, can be, have to, is it possible|ok|necessary,
    necessary, possible
  `,
  },
  {
    facet: 'conditions',
    level: 3,
    lines: `
    deadline, by when, within how, how old, how long ** valid|good|expire, bao lâu ** valid|good|expire, valid, what age|income|area, which|what conditions|requirements, điều kiện, allowed|eligible|requirements|qualify|permitted|entitled|fined|penalty|fine,
    too late
  `,
  },
  {
    facet: 'who',
    level: 3,
    lines: `
    who, both * come|go|sign|be|present|together|apply|there, in person, on * behalf, someone else, for|by someone, can|could|may|must|does|should|do my|our|his|her|the|both|a ** come|go|sign|collect|pick|there|apply|register|present ** for|in|me|us|there|together|myself,
    do it myself, be there, for me $
  `,
  },
  { facet: 'form', level: 3, lines: `form|forms|template, mẫu tờ khai` },
  {
    facet: 'result',
    level: 3,
    lines: `what * receive, what * get $, what * get after|when|once|at, what certificate|paper ** get|receive`,
  },
  { facet: 'benefit', level: 3, lines: `how much|many ** get|receive|paid|support|entitled, how much ** allowance|benefit|pension` },
  { facet: 'benefit', level: 1, lines: `allowance|benefit|benefits` },
  { facet: 'law', level: 3, lines: `which|what law|decree|regulation|circular, legal basis, according to * law` },
]
