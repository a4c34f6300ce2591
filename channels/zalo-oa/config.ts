import { z } from 'zod'
import { ConfigError } from '../../src/model/error.ts'
import { hostsSetting } from '../../src/model/hosts.ts'
import type { Json } from '../../src/model/message.ts'

/** Ids of Zalo are larger than a number can hold exactly. */
const id = (name: string) => z.string(`${name} is text: put it in quotes`).regex(/^\d{5,25}$/, `${name} is a number of 5 to 25 digits`)

const configSchema = z.object({
  appId: id('ZALO_OA_APP_ID'),
  /** For tokens. The key below is another one. */
  appSecret: z.string('ZALO_OA_APP_SECRET is missing: the app’s page, "Khóa bí mật"').min(8),
  id: id('ZALO_OA_ID'),
  /** For the signature of webhooks. */
  key: z.string('ZALO_OA_KEY is missing: the app’s webhook page, "OA Secret Key"').min(8),
  api: z.url().default('https://openapi.zalo.me'),
  oauth: z.url().default('https://oauth.zaloapp.com'),
  /** Where the app's console has the proof of the app secret switched on. */
  proof: z.enum(['yes', 'no'], 'ZALO_OA_PROOF is yes or no').default('no'),
  /** Hosts, with all below them, from which pictures that an officer asked for are fetched; with commas. */
  pictures: hostsSetting('ZALO_OA_PICTURES').default(['zdn.vn']),
  office: z.string().optional(),
  /** A paid template, approved by Zalo, that may go to who has been silent for a week: it asks them to write. Absent: none is sent. */
  template: z
    .string('ZALO_OA_TEMPLATE is text: put it in quotes')
    .regex(/^\d{1,20}$/, 'ZALO_OA_TEMPLATE is the template’s number')
    .optional(),
  /** The template's parameters and what stands for each, the same for everybody. */
  templateData: z
    .preprocess(
      given => (typeof given === 'string' ? jsonIn(given) : given),
      z.record(z.string(), z.string(), 'ZALO_OA_TEMPLATE_DATA is JSON such as {"don_vi":"UBND xã Mẫu"}'),
    )
    .default({}),
  /** The platform bears 4,000 calls a minute for an app; what one OA may is said by its package. */
  perSecond: z.coerce.number('ZALO_OA_PER_SECOND is a number').positive().default(20),
})
export type Config = z.output<typeof configSchema>

/** Throws ConfigError naming the setting and the fix. */
export function readConfig(given: { readonly [name: string]: Json }): Config {
  const seen = configSchema.safeParse(given)
  if (!seen.success) throw new ConfigError(`zalo-oa: ${z.prettifyError(seen.error)}`)
  return { ...seen.data, api: root(seen.data.api), oauth: root(seen.data.oauth) }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const root = (url: string): string => url.replace(/\/+$/, '')
