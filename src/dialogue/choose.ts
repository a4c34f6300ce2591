import type { About } from '../model/answer.ts'
import { readChoice } from '../model/choice.ts'
import { tellAccount } from './campaign.ts'
import { chooseList } from './checklist/choose.ts'
import { leave } from './guide/talk.ts'
import { chooseLife } from './life/talk.ts'
import { openGuide, resume, tapGuide } from './guide/walk.ts'
import { ask, tellAll } from './answering.ts'
import { chooseDossier } from './dossier/dossier.ts'
import { tapRate } from './handoff/rate.ts'
import { callOfficer, contactBlocks, officerChoice, reasonIn, withdrawCase } from './officer.ts'
import { askOffice, needsOffice, tapOffice } from './office.ts'
import { askForget, forget, showData } from './own.ts'
import { tapAid } from './unsure.ts'
import { examples, paragraphs, told, type Outcome, type Scene } from './scene.ts'

/** A tapped button. Buttons live for ever, so an old one works as a new one does; ids come back from outside, so any text is possible. */
export function choose(scene: Scene, id: string): Outcome {
  const why = reasonIn(id)
  if (why !== undefined) return callOfficer(scene, why)
  const own = ownChoices.get(id)
  if (own) return own(scene)
  for (const tap of taps) {
    const tapped = tap(scene, id)
    if (tapped) return tapped
  }
  const about = readChoice(id)
  return about === undefined || typeof about === 'string' ? lost(scene) : tell(scene, about)
}

/** Who knows the button; undefined where it is another's. */
const taps: readonly ((scene: Scene, id: string) => Outcome | undefined)[] = [
  (scene, id) => tapOffice(scene, id, choose),
  tapGuide,
  chooseList,
  chooseLife,
  tapExample,
  tapAid,
  chooseDossier,
  tapRate,
]

function tapExample(scene: Scene, id: string): Outcome | undefined {
  const example = /^q:(\d{1,2})$/.exec(id)?.[1]
  const question = example === undefined ? undefined : scene.say.examples[Number(example)]
  return question === undefined ? undefined : ask(scene, question)
}

const ownChoices: ReadonlyMap<string, (scene: Scene) => Outcome> = new Map([
  ['resume', resume],
  ['leave', leave],
  ['withdraw', withdrawCase],
  ['hotline', hotline],
  ['ask-forget', askForget],
  ['forget', forget],
  ['keep', ({ say }: Scene) => told(paragraphs([say.keptAll]), 'forget.not')],
  ['data', showData],
  ['has-account', tellAccount],
  ['topics', ({ say }: Scene) => told(paragraphs([say.topics], examples(say)), 'topics')],
  ['none', ({ say }: Scene) => told(paragraphs(say.noneOfThese, [officerChoice(say, 'unknown')]), 'none')],
])

function tell(scene: Scene, about: About): Outcome {
  const opened = about.kind === 'guide' ? openGuide(scene, about.id) : undefined
  return opened ?? tellAll(scene, [scene.know.tell(about, scene.was, scene.today)])
}

function hotline(scene: Scene): Outcome {
  const { was, know, say } = scene
  if (needsOffice(scene)) return askOffice(scene, 'hotline')
  const [first, ...more] = contactBlocks(know.office(was.office), say)
  if (!first) return told(paragraphs([say.noOfficePhone]), 'hotline')
  return told({ blocks: [first, ...more], choices: [officerChoice(say)] }, 'hotline')
}

function lost({ was, say }: Scene): Outcome {
  return told(paragraphs([say.lostButton], was.offered.choices.length > 0 ? was.offered.choices : examples(say)), 'lost-button')
}
