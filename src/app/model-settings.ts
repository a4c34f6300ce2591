import { z } from 'zod'
import { ConfigError } from '../model/error.ts'

/** Which language model may help, if any. Off unless MODEL says otherwise. */

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/, 'a whole number').transform(Number).pipe(z.number().min(least).max(most)) as z.ZodType<number, string>
const price = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, 'a number such as 4000 or 0.15')
  .transform(Number) as z.ZodType<number, string>

export const modelVariables = {
  MODEL: {
    about:
      'A language model that may rewrite a muddled question into a query and draft replies for officers: provider:name, as ollama:qwen2.5:3b on your own machine or openai:… for whatever speaks that protocol. Empty: none. Needs "motcua add model".',
    usual: '',
    check: z.string().regex(/^(?:[a-z-]{2,30}:\S{1,100})?$/, 'provider:name, as ollama:qwen2.5:3b'),
  },
  MODEL_URL: {
    about: 'Where it is reached. Empty: ollama on this machine; the provider’s own address for others.',
    usual: '',
    check: z
      .union([z.literal(''), z.url({ protocol: /^https?$/ })], 'an address such as http://127.0.0.1:11434')
      .transform(url => url.replace(/\/+$/, '')) as z.ZodType<string, string>,
  },
  MODEL_KEY: { about: 'The provider’s key; none for ollama.', usual: '', secret: true, check: z.string() },
  MODEL_FOR: {
    about: 'What it may do: rewrite questions that search is unsure of, draft for officers, or both.',
    usual: 'both',
    check: z.enum(['both', 'rewrite', 'draft']),
  },
  MODEL_PRICE_IN: { about: 'What a million tokens that it reads cost, in the currency you count in.', usual: '0', check: price },
  MODEL_PRICE_OUT: { about: 'What a million tokens that it writes cost.', usual: '0', check: price },
  MODEL_CALLS_PER_DAY: {
    about: 'After so many calls in a day it is left alone until the next.',
    usual: '2000',
    check: whole(1, 1_000_000),
  },
} as const

/** `name`: as the provider calls it. Prices are those of a million tokens. */
export type ModelSettings = {
  readonly provider: string
  readonly name: string
  readonly url: string | undefined
  readonly key: string | undefined
  readonly rewrites: boolean
  readonly drafts: boolean
  readonly price: { readonly in: number; readonly out: number }
  readonly callsPerDay: number
}

/** Undefined where none is wanted. Throws ConfigError where something would go out in clear. */
export function modelIn(values: { readonly [K in keyof typeof modelVariables]: z.output<(typeof modelVariables)[K]['check']> }):
  ModelSettings | undefined {
  const [provider = '', ...rest] = values.MODEL.split(':')
  if (provider === '') return undefined
  if (values.MODEL_KEY !== '' && values.MODEL_URL.startsWith('http:') && !isHere(values.MODEL_URL))
    throw new ConfigError('MODEL_URL must be https where MODEL_KEY is set and the address is not this machine’s.')
  return {
    provider,
    name: rest.join(':'),
    url: values.MODEL_URL === '' ? undefined : values.MODEL_URL,
    key: values.MODEL_KEY === '' ? undefined : values.MODEL_KEY,
    rewrites: values.MODEL_FOR !== 'draft',
    drafts: values.MODEL_FOR !== 'rewrite',
    price: { in: values.MODEL_PRICE_IN, out: values.MODEL_PRICE_OUT },
    callsPerDay: values.MODEL_CALLS_PER_DAY,
  }
}

/** Whether what is sent there stays on this machine. */
const isHere = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)

/** Whether questions leave the machine. */
export const leavesHouse = ({ provider, url }: Pick<ModelSettings, 'provider' | 'url'>): boolean =>
  url === undefined ? provider !== 'ollama' : !isHere(url)
