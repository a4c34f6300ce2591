import type { LifeTexts } from './texts.vi.ts'

export const lifeEn: LifeTexts = {
  heading: title => `${title}: what to do, in order`,
  deadline: text => `${text}.`,
  needs: text => `Needed first: ${text}.`,
  at: who => `Where: ${who}.`,
  nowhere: 'Where: the national list does not say; ask at the counter.',
  checking: 'Details are being checked; ask at the counter first.',
  commune: 'the commune office',
  police: 'the commune police',
  done: name => `✅ ${name}: done`,
  together: (name, say) => `All at once: ${name}. ${say}`,
  benefits: 'Afterwards you may be entitled to:',
  benefit: (name, when) => `You may be entitled to: ${name}, if ${when}.`,
  foot: 'This order is put together from the published procedures; nobody publishes it as one.',
  step: (at, of, name) => `Step ${at} of ${of}: ${name}`,
  papers: (at, name) => `${at}. ${name}`,
  share: 'Send this list',
  whole: 'See the whole list',
  asNeeded: title => `${title}: all that is to be done`,
  which: 'Which of these shall I list the steps for first?',
}
