import { z } from 'zod'
import type { CannedList } from '../model/desk.ts'
import { given } from '../model/given.ts'
import { canned } from './canned.vi.ts'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Handlers } from './routes.ts'

/** Ready-made replies: read by all who answer, changed by leads for their offices. */

const isOnce = (all: readonly (string | undefined)[]): boolean => {
  const given = all.filter(one => one !== undefined)
  return new Set(given).size === given.length
}

const saving = z.object({
  version: z.number().int().nonnegative(),
  replies: z
    .array(
      z.object({
        id: z.string().min(1).max(64),
        title: z.string().trim().min(1).max(80),
        text: z.string().trim().min(1).max(2000),
        key: z
          .string()
          .regex(/^[a-z0-9]{1,12}$/)
          .optional(),
      }),
    )
    .max(100)
    .refine(all => isOnce(all.map(({ id }) => id)) && isOnce(all.map(({ key }) => key))),
})

export function cannedRoutes({ canned: lists, masked, now }: ConsoleOptions): Handlers {
  const listsOf = async (offices: readonly string[]): Promise<readonly CannedList[]> => {
    const changed = await lists.of(offices)
    return offices.map(office => changed.find(one => one.office === office) ?? { office, version: 0, replies: canned })
  }
  return {
    canned: async c => c.json(await listsOf(c.get('session').officer.offices)),
    saveCanned: async c => {
      const { officer } = c.get('session')
      const office = c.req.param('office') ?? ''
      if (!officer.offices.includes(office)) return problem('missing')
      const read = saving.safeParse(await c.req.json().catch(() => undefined))
      if (!read.success) return problem('invalid')
      const { version } = read.data
      const replies = read.data.replies.map(({ key, ...one }) => ({ ...one, text: masked(one.text, 'reply'), ...given({ key }) }))
      const act = { at: now().toISOString(), officer: officer.id, what: 'canned', office }
      if (await lists.save({ office, version, replies }, act)) return c.json({ office, version: version + 1, replies })
      return problem('stale', { list: (await listsOf([office]))[0] })
    },
  }
}
