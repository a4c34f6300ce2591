import type { Block, Reply } from '../model/reply.ts'
import { shortDay } from './dossier/tell.ts'
import { contactBlocks, officerChoice, withoutCase } from './officer.ts'
import { paragraphs, told, withChoices, type Outcome, type Scene } from './scene.ts'

/** Answers that need no knowledge of procedures. */

export function complaint({ was, know, say }: Scene): Outcome {
  // Said just now: who is still angry wants a person, not the same list again.
  const said = was.offered.choices.some(choice => choice.id === 'officer:complaint') && was.turns <= was.offered.until
  if (said || was.case !== undefined) {
    const line = was.case === undefined ? say.complaintAgain : say.complaintNoted
    return told(paragraphs([line], was.case === undefined ? [officerChoice(say, 'complaint')] : []), 'complaint.again')
  }
  const reply: Reply = {
    blocks: [
      { kind: 'paragraph', text: say.complaint },
      { kind: 'list', ordered: true, items: say.complaintSteps },
      { kind: 'link', ...say.portal },
      { kind: 'phone', ...say.portalPhone },
      ...contactBlocks(know.office(was.office), say).filter(block => block.kind === 'phone' && block.number !== say.portalPhone.number),
    ],
    choices: [officerChoice(say, 'complaint')],
  }
  return told(reply, 'complaint')
}

export function emergency({ say: texts }: Scene): Outcome {
  const say = texts.emergency
  const reply: Reply = {
    blocks: [
      { kind: 'phone', ...say.police },
      { kind: 'phone', ...say.fire },
      { kind: 'phone', ...say.doctor },
      { kind: 'paragraph', text: say.after },
    ],
    choices: [officerChoice(texts, 'safety')],
  }
  return told(reply, 'emergency')
}

export function askForget({ was, say }: Scene): Outcome {
  const lines = was.following === undefined ? say.forgetAsk : ([...say.forgetAsk, say.forgetAskFollows] as const)
  return told(
    paragraphs(lines, [
      { id: 'forget', label: say.button.forget },
      { id: 'keep', label: say.button.keep },
    ]),
    'forget.asked',
  )
}

export function forget({ was, know, say }: Scene): Outcome {
  const { about: _about, earlier: _earlier, together: _together, count: _count, ...rest } = withoutCase(was)
  const { at: _at, list: _list, campaign: _campaign, marked: _marked, learnt: _learnt, asking: _asking, ...known } = rest
  const { dossier: _dossier, proven: _proven, following: _following, ...others } = known
  const { asked: _asked, rating: _rating, ...unasked } = others
  const { office: _office, ...nowhere } = unasked
  const withdrawn = was.case === undefined ? [] : [{ kind: 'withdraw' as const, case: was.case }]
  return {
    replies: [paragraphs(was.following === undefined ? [say.forgotten] : [say.forgotten, say.forgottenFollows])],
    effects: [...withdrawn, { kind: 'forget' }, { kind: 'count', event: 'forget' }],
    // Where an account speaks for several offices, the person has told which.
    now: { ...(know.among ? nowhere : unasked), facts: {}, offered: { choices: [], until: 0 } },
  }
}

export function showData({ was, know, say }: Scene): Outcome {
  const facts = know.recount(was)
  const items = [
    ...(was.about ? [say.dataItems.about] : []),
    ...(was.at ? [say.dataItems.guide] : []),
    ...(was.list ? [say.dataItems.list] : []),
    ...(was.case === undefined ? [] : [say.dataItems.case]),
    ...(was.dossier === undefined && was.proven === undefined ? [] : [say.dataItems.dossier]),
    ...(was.following === undefined ? [] : was.following.map(({ since }) => say.dataItems.following(since && shortDay(since)))),
    ...(was.campaign === undefined ? [] : [say.dataItems.campaign]),
    ...(was.office === undefined ? [] : [say.dataItems.office]),
    ...(facts.length > 0 ? [say.dataItems.facts(facts)] : []),
  ]
  const now: Block[] = items.length > 0 ? [{ kind: 'paragraph', text: say.dataNow(items) }] : []
  const reply = withChoices(
    { blocks: [{ kind: 'heading', text: say.dataHeading }, { kind: 'list', ordered: false, items: say.dataKept }, ...now] },
    [{ id: 'ask-forget', label: say.button.forget }],
  )
  return told(reply, 'data')
}

export function insulted({ say }: Scene): Outcome {
  return told(paragraphs(say.insulted, [officerChoice(say, 'upset')]), 'insulted')
}

export function aboutMachine({ say }: Scene): Outcome {
  return told(paragraphs([say.areYouMachine], [officerChoice(say)]), 'machine')
}
