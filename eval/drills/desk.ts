import { skipped } from '../../test/support/browser.ts'
import { browsers } from './desk/browsers.ts'
import { openHouse, type Engine } from './desk/house.ts'
import { race } from './desk/race.ts'
import { talks } from './desk/talks.ts'
import { told, type Drill, type Figure } from './drill.ts'

/**
 * The officers' desk: twenty who claim at once, cases that are talked about while lines are cut and servers killed, on one process and on
 * two, and how fast it is in real browsers.
 */
export const desk: Drill = async ({ quick, say }) => {
  const figures: Figure[] = []
  const under = (engine: Engine, more: readonly Figure[]): void => {
    for (const { name, value, kept } of more) say(`  ${kept === false ? '✗' : ' '} ${name}: ${value}`)
    figures.push(...more.map(figure => ({ ...figure, name: `${engine}: ${figure.name}` })))
  }
  for (const engine of ['sqlite', 'postgres'] as const) {
    say(`${engine}: officers sign in, and claim`)
    const house = await openHouse(engine, quick ? 8 : 20)
    under(engine, await race(house, quick ? 2 : 10))
    say(`${engine}: talks`)
    const size = quick ? { cases: 12, messages: 3, abreast: 6, kills: 1 } : { cases: 200, messages: 3, abreast: 20, kills: 10 }
    under(engine, await talks(house, size, say))
    await house.end()
  }
  if (skipped !== undefined) return [...figures, told('browsers', skipped)]
  say('browsers')
  const house = await openHouse('sqlite', 2)
  figures.push(...(await browsers(house, quick ? 10 : 50)))
  await house.end()
  return figures
}
