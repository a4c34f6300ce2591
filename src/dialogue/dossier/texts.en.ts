import { states } from './states.en.ts'
import type { dossiers as vi } from './texts.vi.ts'

export const dossiers: typeof vi = {
  states,
  page: { label: 'Look-up page of the National Portal', url: 'https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html' },
  button: {
    retry: 'Send the code again',
    portal: 'Look it up myself',
    states: 'All states',
    papers: 'Forms 01 to 07',
    late: 'It is late',
    follow: 'Tell me of changes',
    agree: 'I agree',
    decline: 'No need',
    stop: 'Stop alerts',
  },
  ask: [
    'Send me the dossier code on your receipt and I will see where it stands.',
    'It usually looks like G22.99.08-260921-896048. Only the code; no identity number.',
  ],
  example: 'This trial has some invented dossiers: try code G22.99.08-261120-000001, last four digits 0001.',
  proof: [
    'To be sure this dossier is yours: send the last 4 digits of the phone number given when it was filed.',
    'If someone filed for you it may be their number. No identity number, please.',
  ],
  proofAgain: 'I need exactly 4 digits: the last four of the phone number in the dossier.',
  looking: 'Looking it up…',
  oneOnly: 'I look up the first code; send the others afterwards.',
  hidden: [
    'I find no dossier that fits both the code and the 4 digits.',
    'Compare with your receipt, then send the 4 digits or the code again; or look it up on the portal, or ask the counter.',
  ],
  locked: [
    'After several tries that did not fit I have stopped looking up here for today, to keep everyone’s dossiers private.',
    'Look it up on the portal or ask the counter.',
  ],
  whole: [
    'There are many tries that do not fit just now, so four digits are not enough to keep dossiers private.',
    'Send the whole phone number given when it was filed and I go on at once. It is locked away and deleted after 24 hours.',
  ],
  down: ['The office’s system does not answer; it is not your fault.', 'You can see it on the portal right away:'],
  slow: ['The system is slow. I write here as soon as there is a result.', 'To see it at once, use the portal:'],
  gone: ['The code you sent was deleted after 24 hours.', 'Please send it again.'],
  notLinked: 'I am not connected to the office’s system, so I cannot look for you. You can do it yourself in a minute:',
  portalSteps: code => [
    'Open the look-up page at the end of this message.',
    code === '' ? 'Type the dossier code from your receipt.' : `Paste this code into the field “mã hồ sơ”: ${code}`,
    'Type the security code shown on the page. It keeps machines out, so I cannot type it for you.',
  ],
  kept: 'The code is locked away and deleted after 24 hours.',
  heading: procedure => (procedure === undefined ? 'Your dossier' : `Dossier: ${procedure}`),
  state: (name, means) => `State: ${name}. ${means}`,
  ownLabel: label => `The office calls its state “${label}”. I do not know what that means and will not guess; please ask the counter.`,
  now: what => `What to do now: ${what}`,
  note: note => `The office writes: “${note}”`,
  fee: dong => `To be paid: ${dong} đồng.`,
  agency: agency => `Handled by: ${agency}.`,
  received: day => `Received on ${day}.`,
  filed: day => `Filed on ${day}.`,
  since: day => `In this state since ${day}.`,
  due: day => `Due on ${day}.`,
  left: (days, sure) => `${sure ? '' : 'About '}${days} working day${days === 1 ? '' : 's'} left.`,
  today: 'It is due today.',
  waitsForYou: 'The due date may move, since the dossier waits for you.',
  finished: day => `Finished on ${day}.`,
  returned: day => `Handed over on ${day}.`,
  overdue: (days, sure) => `${sure ? '' : 'About '}${days} working day${days === 1 ? '' : 's'} late.`,
  entitled:
    'When it is late the office owes you a written apology with the reason and a new date (form 04). You may ask for it: at the counter, by the number below, or let me pass it to an officer.',
  asOf: time => `From the office’s data of ${time}.`,
  statesHeading: 'The ten states of a dossier',
  stateLine: (name, means) => `${name}: ${means}`,
  follow: {
    version: '2026-11-28 en',
    purpose: 'dossier-alerts',
    what: quiet => `When this dossier changes I write to you here${quiet ? `, between ${quiet.to}:00 and ${quiet.from}:00` : ''}.`,
    kept: office =>
      `${office ?? 'The office'} keeps the dossier code, its state and this chat under seal, for these messages alone; deleted when the dossier is finished, after 180 days at the latest.`,
    here: 'The message appears on this page; open it again on this device to see it.',
    window: days =>
      `Zalo lets me write only within ${days} days of your last message. Before that ends I ask you for one word; without it the news waits until you write again.`,
    rights: 'To end it, write STOP. You may also write “show my data” or “delete my data”.',
    agree: 'Do you agree?',
    first: 'I can follow it for you. First tell me which dossier it is.',
    started: ['Noted. I write as soon as the dossier changes.', 'To end it, write STOP.'],
    declined: 'All right, I do not follow it. Send the code again whenever you need.',
    already: 'I am following this dossier already. To end it, write STOP.',
    enough: most => `At most ${most} dossiers can be followed. Write STOP to end the old ones.`,
    stopped: count =>
      count === 1
        ? 'Stopped. The code I kept for it is deleted.'
        : `Stopped for all ${count} dossiers. The codes I kept for them are deleted.`,
    none: 'I am not following any dossier of yours.',
    changed: 'A dossier that you follow has changed.',
    stopLine: 'To get no more of these, write STOP.',
    over: 'The dossier has come to its end; I stopped following it and deleted the code.',
    ended: ['180 days have passed; I stopped following your dossier and deleted the code.', 'To go on, send the code again.'],
    word: [
      'From tomorrow Zalo no longer lets me write to you first.',
      'To hear of your dossier at once, answer with one word, such as “ok”.',
    ],
  },
}
