import type { SheetTexts } from './texts.vi.ts'

export const sheetEn: SheetTexts = {
  heading: 'Papers to bring',
  bring: 'Bring',
  maybe: 'The counter decides; bring them if you have them',
  leave: 'Not needed',
  notes: 'Please note',
  place: 'Where',
  counter: 'Go to',
  hours: 'Opening hours',
  fee: 'Fee',
  time: 'How long',
  made: day => `Made on ${day} from the answers given in the talk. Made by a machine; not a paper of any authority.`,
  names: (names, more) => `${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  source: (titles, more) => `Source: ${titles.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  over: 'Please turn over: where to go, the fee, how long it takes.',
  print: 'Print this page',
  picture: 'Open as a picture',
  howTo:
    'Press “Print this page” and choose A5, on both sides if there are two pages. If you cannot print, save the picture and send it to a print shop.',
  ticked: 'have it',
  gone: 'This list no longer opens',
  goneWhy: 'Its address is older than 30 days, or incomplete. Go back to the talk and type “my list”.',
}
