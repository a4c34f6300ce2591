import { skipped } from '../../test/support/browser.ts'
import { browsers } from './desk/browsers.ts'
import { openHouse, type Engine, type House } from './desk/house.ts'
import { race } from './desk/race.ts'
import { talks } from './desk/talks.ts'
import { through, told, type Drill, type Figure } from './drill.ts'

/**
 * The officers' desk: twenty who claim at once, cases that are talked about while lines are cut and servers killed, on one process and on
 * two, and how fast it is in real browsers.
 */
export const desk: Drill = async ({ quick, say }) => {
  const under = (engine: Engine, found: readonly Figure[]): readonly Figure[] => {
    for (const { name, value, kept } of found) say(`${engine}: ${kept === false ? '✗' : ' '} ${name}: ${value}`)
    return found.map(figure => ({ ...figure, name: `${engine}: ${figure.name}` }))
  }
  // When it is to be over soon, the browsers come into the house that is open already.
  let open: House | undefined
  const all = await through(['sqlite', 'postgres'] as const, quick, async engine => {
    say(`${engine}: officers sign in, and claim`)
    const house = await openHouse(engine, quick ? 6 : 20)
    const raced = under(engine, await race(house, quick ? 2 : 10))
    say(`${engine}: talks`)
    const size = quick ? { cases: 12, messages: 3, abreast: 6, kills: 1 } : { cases: 200, messages: 3, abreast: 20, kills: 10 }
    const talked = under(engine, await talks(house, size, say))
    if (quick && engine === 'sqlite' && skipped === undefined) open = house
    else await house.end()
    return [...raced, ...talked]
  })
  const figures = all.flat()
  if (skipped !== undefined) return [...figures, told('browsers', skipped)]
  say('browsers')
  const house = open ?? (await openHouse('sqlite', 2))
  const shown = await browsers(house, quick ? 10 : 50)
  await house.end()
  return [...figures, ...shown]
}
