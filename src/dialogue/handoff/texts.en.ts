import { pictures } from './pictures.en.ts'
import type { handoff as vi } from './texts.vi.ts'

/** What is said to who waits for an officer, and afterwards. */
export const handoff: typeof vi = {
  ahead: count =>
    count === 0 ? 'Nobody is waiting before you.' : `${count} ${count === 1 ? 'person is' : 'people are'} waiting before you.`,
  usually: minutes => `Lately an officer has answered after about ${minutes} minutes.`,
  closedNow: (when, example) =>
    example ? `The office is closed now and opens ${when} (example hours).` : `The office is closed now and opens ${when}.`,
  today: clock => `at ${clock} today`,
  tomorrow: clock => `at ${clock} tomorrow`,
  onDay: (clock, weekday, day) => `at ${clock} on ${weekday}, ${day}`,
  mayLeavePhone: 'To be called back, type your phone number here; it is sealed, and deleted when this is done.',
  phoneTaken:
    'I have noted the number for an officer to call. It is sealed, only the officer in charge may open it, and it is deleted when this is done, after 14 days at the latest.',
  claimed: name => (name === '' ? 'An officer has taken your request.' : `Officer ${name} has taken your request.`),
  picture: name => `Picture from the officer: ${name}`,
  file: name => `File from the officer: ${name}`,
  offer: {
    upset: 'You have every reason to be annoyed: you have not been helped yet. To have an officer see to it, tap “Pass it to an officer”.',
    'low-trust': 'I did not get your last questions right. If you like, let an officer answer: tap “Pass it to an officer”.',
  },
  waitingReads: 'I have nothing on this. Your request for an officer is still waiting; the officer will read this message too.',
  dangerFirst: 'In danger call 113, 114 or 115 first; do not wait for a message here.',
  directed: office =>
    office === ''
      ? 'Your request has gone to the place in charge; an officer there will answer here.'
      : `Your request has gone to ${office}; an officer there will answer here.`,
  late: 'No officer could answer you within the time meant for it; we are sorry. Your request is kept, and I have reminded the officers.',
  closed: 'The officer has finished this request. If anything is still unclear, just write again.',
  noReply: 'This request is closed because there was no word from you. If you need it, just write.',
  merged: number => `This request was joined with request ${number}; the officer answers there.`,
  rate: 'How was it? Tap one button, or none.',
  rateGuide: 'Did this guide help you? Tap one button, or none.',
  scores: ['Not satisfied', 'Not quite satisfied', 'It was all right', 'Satisfied', 'Very satisfied'],
  rated: 'Thank you. To add a word, tap the button below and type; you need not.',
  addWord: 'Add a word',
  askWord: 'Please type your remark. Do not write any ID number.',
  wordTaken: 'I have noted your remark. Thank you.',
  pictures,
}
