import { expect, it } from 'vitest'
import { takeTogether } from '../../../src/store/postgres/together.ts'
import type { Incoming } from '../../../src/model/message.ts'

const at = '2026-11-22T00:00:00.000Z'
const message = (id: string): Incoming => ({
  account: 'a',
  channel: 'test',
  id,
  chat: 'c',
  sender: { id: 's' },
  at,
  body: { kind: 'text', text: id },
})

/** A disk whose commits end when told. */
function slowDisk(refuses: (id: string) => boolean = () => false) {
  const commits: string[][] = []
  const ends: (() => void)[] = []
  const store = async (messages: readonly Incoming[]): Promise<void> => {
    const ids = messages.map(({ id }) => id)
    await new Promise<void>(resolve => ends.push(resolve))
    if (ids.some(refuses)) throw new Error('refused')
    commits.push(ids)
  }
  const endNext = async (): Promise<void> => {
    while (ends.length === 0) await Promise.resolve()
    ends.shift()?.()
  }
  return { store, commits, endNext }
}

it('writes alone what comes alone, and together what comes while the disk is busy', async () => {
  const disk = slowDisk()
  const take = takeTogether(disk.store)
  const first = take([message('1')], [], at)
  const others = [take([message('2')], [], at), take([message('3'), message('4')], [], at)]
  await disk.endNext()
  await first
  await disk.endNext()
  await Promise.all(others)
  expect(disk.commits).toEqual([['1'], ['2', '3', '4']])
})

it('refuses only the message that cannot be stored, not its neighbours', async () => {
  const disk = slowDisk(id => id === 'bad')
  const take = takeTogether(disk.store)
  const first = take([message('1')], [], at)
  const results = Promise.allSettled([take([message('2')], [], at), take([message('bad')], [], at), take([message('3')], [], at)])
  for (let i = 0; i < 5; i += 1) await disk.endNext()
  await first
  expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(disk.commits).toEqual([['1'], ['2'], ['3']])
})

it('goes on after a failure', async () => {
  const disk = slowDisk(id => id === 'bad')
  const take = takeTogether(disk.store)
  const bad = take([message('bad')], [], at)
  await Promise.all([expect(bad).rejects.toThrow('refused'), disk.endNext()])
  const good = take([message('good')], [], at)
  await disk.endNext()
  await good
  expect(disk.commits).toEqual([['good']])
})
