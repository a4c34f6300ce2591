import type { About, Facet } from '../model/answer.ts'
import { readChoice } from '../model/choice.ts'
import type { Block, Choice, Reply } from '../model/reply.ts'
import { officerChoice } from './officer.ts'
import { told, type Outcome, type Scene } from './scene.ts'
import type { Texts } from './texts.ts'
import { explain as asksWhy, neither, notSure } from './wishes.vi.ts'

/**
 * Ways out of a question back: `w:<codes>:<facet>` explains how the choices differ; `u0:`, `u1:`, `u2:` say "I am not sure", before
 * and after the explanation, and once more. Each leads one step further, the last to a person: never a loop.
 */
type Aid = { readonly step: 'w' | 'u0' | 'u1' | 'u2'; readonly codes: readonly string[]; readonly facet: string }

const aidId = /^(w|u[012]):([\d.,]{8,50}):([a-z]{2,10})$/
/** An id is at most 64 bytes, and more than four things are not explained in one breath. */
const most = 4

/** The choices of a question back, and below them the ways out of it. One thing alone is not explained against others. */
export function withAids(choices: readonly Choice[], say: Texts): Choice[] {
  const abouts = choices.map(({ id }) => readChoice(id))
  const named = abouts.flatMap(about => (about !== undefined && typeof about !== 'string' && about.kind === 'procedure' ? [about] : []))
  const [first, second] = named
  if (first === undefined || second === undefined) return [...choices]
  const aid = { codes: named.slice(0, most).map(({ code }) => code), facet: first.facet }
  const others = choices.filter(({ id }) => id !== 'none')
  return [
    ...others,
    { id: idOf({ step: 'w', ...aid }), label: say.button.explain },
    { id: idOf({ step: 'u0', ...aid }), label: say.button.notSure },
  ]
}

function idOf({ step, codes, facet }: Aid): string {
  return `${step}:${codes.join(',')}:${facet}`
}

function readAid(id: string): Aid | undefined {
  const [, step, codes = '', facet = ''] = aidId.exec(id) ?? []
  if (step === undefined) return undefined
  return { step: step as Aid['step'], codes: codes.split(',').slice(0, most), facet }
}

/** A tapped way out. Undefined for any other button. */
export function tapAid(scene: Scene, id: string): Outcome | undefined {
  const aid = readAid(id)
  return aid && follow(scene, aid)
}

/** "Khác gì nhau", "không biết nữa", typed while a question back stands open; an explanation is given of an answer as well. */
export function hearAid(scene: Scene, words: string): Outcome | undefined {
  const { was } = scene
  const open = was.turns <= was.offered.until ? was.offered.choices : []
  const aids = open.flatMap(({ id }) => readAid(id) ?? [])
  const why = asksWhy.test(words)
  if (why) {
    const aid = aids.find(({ step }) => step === 'w') ?? aids[0]
    if (aid) return follow(scene, { ...aid, step: 'w' })
    return aboutIt(scene)
  }
  if (notSure.test(words)) {
    const aid = aids.find(({ step }) => step !== 'w')
    return aid ? follow(scene, aid) : aboutIt(scene)
  }
  const last = aids[0]
  return last && neither.test(words) ? atLast(scene, last) : undefined
}

/** Of an answer, or of the one thing just offered: what the matter is for, and who does it. */
function aboutIt(scene: Scene): Outcome | undefined {
  const { offered, turns } = scene.was
  const isOpen = turns <= offered.until && offered.choices.some(({ id }) => id === 'none')
  const about = isOpen ? offered.choices.map(({ id }) => readChoice(id)).find(isProcedure) : scene.was.about
  return about?.kind === 'procedure' ? explained(scene, { step: 'w', codes: [about.code], facet: about.facet }) : undefined
}

function isProcedure(about: ReturnType<typeof readChoice>): about is Extract<About, { kind: 'procedure' }> {
  return about !== undefined && typeof about !== 'string' && about.kind === 'procedure'
}

function follow(scene: Scene, aid: Aid): Outcome | undefined {
  switch (aid.step) {
    case 'w':
      return explained(scene, aid)
    case 'u0':
      return byResult(scene, aid) ?? explained(scene, aid)
    case 'u1':
      return byResult(scene, aid) ?? atLast(scene, aid)
    case 'u2':
      return atLast(scene, aid)
  }
}

/** How the choices differ, and the choices again. */
function explained(scene: Scene, aid: Aid): Outcome | undefined {
  const { know, was, today, say } = scene
  const found = know.explain(aid.codes, was, today)
  if (!found) return undefined
  const [only] = aid.codes
  const isOne = aid.codes.length === 1 || found.lines.length === 1
  const head: Block = { kind: 'heading', text: isOne ? say.explainOne : say.explainMany }
  const question: Block[] = isOne ? [] : [{ kind: 'paragraph', text: found.family ?? say.whichNearest }]
  const choices = isOne
    ? [...labelled(scene, [`p:${only}:documents`]), officerChoice(say)]
    : [...labelled(scene, choicesOf(aid)), { id: idOf({ ...aid, step: 'u1' }), label: say.button.stillNotSure }]
  const reply: Reply = {
    blocks: [head, { kind: 'list', ordered: false, items: found.lines }, ...question],
    citations: found.citations,
    choices,
  }
  return told(reply, 'explained')
}

/** An easier question: not what it is called, but what one has in hand afterwards. */
function byResult(scene: Scene, aid: Aid): Outcome | undefined {
  const { know, was, today, say } = scene
  const found = know.explain(aid.codes, was, today)
  if (!found?.results) return undefined
  const results = found.results.map(({ id, label }) => ({ id: withSide(id, aid.facet), label }))
  const reply: Reply = {
    blocks: [{ kind: 'paragraph', text: say.byResult }],
    citations: found.citations,
    choices: [...results, { id: idOf({ ...aid, step: 'u2' }), label: say.button.stillNotSure }],
  }
  return told(reply, 'unsure.results')
}

/** What holds whichever it is, and a person. */
function atLast({ know, was, today, say }: Scene, aid: Aid): Outcome {
  const found = know.explain(aid.codes, was, today)
  const same: Block[] = (found?.same ?? []).map(text => ({ kind: 'paragraph', text }))
  const [first, ...more] = say.leaveItToOfficer
  const reply: Reply = {
    blocks: [{ kind: 'paragraph', text: first }, ...same, ...more.map((text): Block => ({ kind: 'paragraph', text }))],
    ...(found && same.length > 0 && { citations: found.citations }),
    choices: [
      officerChoice(say, 'low-trust'),
      { id: 'hotline', label: say.button.hotline },
      { id: idOf({ ...aid, step: 'w' }), label: say.button.seeAgain },
    ],
  }
  return told(reply, 'unsure.officer')
}

function choicesOf({ codes, facet }: Aid): string[] {
  return codes.map(code => `p:${code}:${facet}`)
}

/** Labels of the buttons now on the screen, else of the procedures themselves. */
function labelled({ was, know }: Scene, ids: readonly string[]): Choice[] {
  return ids.flatMap((id): Choice[] => {
    const shown = was.offered.choices.find(choice => choice.id === id)
    if (shown) return [shown]
    const about = readChoice(id)
    if (about === undefined || typeof about === 'string' || about.kind !== 'procedure') return []
    const label = know.nameOf(about.code, was)
    return label === undefined ? [] : [{ id, label }]
  })
}

function withSide(id: string, facet: string): string {
  const about = readChoice(id)
  return about !== undefined && typeof about !== 'string' && about.kind === 'procedure' ? `p:${about.code}:${facet as Facet}` : id
}
