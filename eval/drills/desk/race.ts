import { newCitizen } from '../citizen.ts'
import { none, told, type Figure } from '../drill.ts'
import type { House } from './house.ts'

/** All officers claim the same new case at once: one has it, all others are told who. */
export async function race(house: House, rounds: number): Promise<readonly Figure[]> {
  const { admin, others } = house.officers
  let [wrong, untold] = [0, 0]
  for (let n = 0; n < rounds; n += 1) {
    await newCitizen(house.any).ask('cho toi gap can bo')
    const row = (await admin.list('?view=new')).rows[0]
    if (row === undefined) throw new Error('no new case')
    const answers = await Promise.all(others.map(desk => desk.act(row.id, { kind: 'claim', version: row.version })))
    const bodies = (await Promise.all(answers.map(answer => answer.json()))) as {
      row?: { holder?: { id: string } }
      holder?: { id: string }
    }[]
    const winners = answers.flatMap(({ status }, i) => (status === 200 ? [bodies[i]?.holder?.id] : []))
    const { row: after } = await admin.view(row.id)
    if (winners.length !== 1 || winners[0] !== after.holder?.id) wrong += 1
    untold += answers.filter(({ status }, i) => status !== 200 && bodies[i]?.row?.holder?.id !== after.holder?.id).length
  }
  return [
    told('officers who claim at once', others.length),
    told('cases claimed so', rounds),
    none('cases without exactly one winner', wrong),
    none('losers who were not told who has it', untold),
  ]
}
