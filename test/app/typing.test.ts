import { expect, it } from 'vitest'
import { typingMeanwhile } from '../../src/app/typing.ts'
import type { Channel } from '../../src/model/channel.ts'
import type { Job } from '../../src/model/store.ts'

const channelOf = (typing: Channel['typing']): Channel => ({
  name: 'x',
  account: 'x:1',
  can: { text: 100, choices: 0, label: 10, pictures: false, markup: false },
  receive: () => Promise.reject(new Error('not called')),
  ...(typing && { typing }),
})
const job: Job = { id: 'j1', kind: 'look-up', data: null, account: 'x:1', chat: '77', tries: 0 }

it('shows that somebody is at it while a job of a chat is worked', async () => {
  const order: string[] = []
  const channel = channelOf(chat => Promise.resolve(void order.push(`typing ${chat}`)))
  const doing = () => Promise.resolve(void order.push('done'))
  const { 'look-up': lookUp } = typingMeanwhile({ 'look-up': doing }, new Map([['x:1', channel]]))
  await lookUp?.(job)
  expect(order).toEqual(['typing 77', 'done'])
})

it('is not needed for the job: a channel without it, or one that fails, changes nothing', async () => {
  const doing = () => Promise.resolve({ what: 'looked-up' as const, data: 1 })
  for (const typing of [undefined, () => Promise.reject(new Error('down'))]) {
    const { 'look-up': lookUp } = typingMeanwhile({ 'look-up': doing }, new Map([['x:1', channelOf(typing)]]))
    expect(await lookUp?.(job)).toEqual({ what: 'looked-up', data: 1 })
    expect(await lookUp?.({ ...job, account: 'nobody:1' })).toEqual({ what: 'looked-up', data: 1 })
  }
})
