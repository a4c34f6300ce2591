import type { Sent } from '../../src/model/channel.ts'

export type Failed = Extract<Sent, { ok: false }>

const minute = 60_000

/** Codes by what is to be done, after the official table. Those that mean a dead token or attachment are dealt with before. */
const classes: readonly (readonly [why: string, codes: readonly number[], what: Omit<Failed, 'ok' | 'why'>])[] = [
  ['too many calls', [-32], { again: 'later', waitMs: minute }],
  ['not sent', [-200], { again: 'unknown' }],
  ['still processing', [-214], { again: 'later', waitMs: minute }],
  ['token refused', [-216, -220, -124], { again: 'later', waitMs: minute }],
  ['the person’s limit', [-218], { again: 'later', waitMs: 10 * minute }],
  ['the package is used up', [-211], { again: 'later', waitMs: 60 * minute }],
  // The console or the purse is put right by a person; what waits is sent then.
  ['set up wrongly', [-204, -205, -209, -212, -219, -221, -223, -224, -242, -320, -321, -403], { again: 'later', waitMs: 5 * minute }],
  ['the person does not want it', [-213, -217, -227, -244], { again: 'never' }],
  ['outside the window', [-230, -231, -232], { again: 'heard' }],
  ['not to be sent', [-201, -210, -233, -235, -237, -238, -240, -241, -248, -249, -100], { again: 'never' }],
]

/** The hours in which some kinds of message are refused end at six in Viet Nam. */
const night = -234

/** What a code means for the message that was to be sent. One that is not known is tried once more. */
export function meaningOf(code: number, message: string, now: Date): Failed {
  const why = `${code} ${message}`.trim().slice(0, 120)
  if (code === night) return { ok: false, again: 'later', why: `at night: ${why}`, waitMs: untilSix(now) }
  const [name, , what] = classes.find(([, codes]) => codes.includes(code)) ?? ['not known', [], { again: 'unknown' as const }]
  return { ok: false, why: `${name}: ${why}`, ...what }
}

const day = 24 * 60 * minute
/** In ms; Viet Nam is seven hours ahead, so its six o'clock is 23:00 UTC. */
const untilSix = (now: Date): number => (23 * 60 * minute - (now.getTime() % day) + day) % day
