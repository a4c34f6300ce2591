import { resolve } from 'node:path'
import { z } from 'zod'
import type { QuietHours } from '../model/dossier.ts'
import { ConfigError } from '../model/error.ts'

/** Which system is asked where a dossier stands. */

type Variable<T = string> = { readonly about: string; readonly usual: string; readonly secret?: true; readonly check: z.ZodType<T, string> }
const variable = (about: string, usual = ''): Variable => ({ about, usual, check: z.string() })
const address = (about: string): Variable => ({
  about,
  usual: '',
  check: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })], 'an address such as https://api.example.gov.vn')
    .transform(url => url.replace(/\/+$/, '')) as z.ZodType<string, string>,
})

export const dossierVariables = {
  DOSSIERS: {
    about:
      'link: people look on the national portal. file: an export of the one-stop software in DOSSIERS_FOLDER. igate, vxp: that system is asked. Empty: link, or the invented export while the only office is the example.',
    usual: '',
    check: z.enum(['', 'link', 'file', 'igate', 'vxp']),
  },
  DOSSIERS_FOLDER: variable('Folder into which the export (XLSX or CSV) is put; read again whenever it changes.', './dossiers'),
  DOSSIERS_STATES: variable(
    'YAML file with the system’s own labels: "label: state", one of the ten states; what holds for one agency’s codes alone below its letter and number (H28:). Empty for none.',
  ),
  DOSSIERS_URL: address('igate: the address of its API. vxp: the adapter’s address, without /mapi.'),
  DOSSIERS_ID: variable('igate: client id. vxp: user name.'),
  DOSSIERS_SECRET: { ...variable('igate: client secret. vxp: password. Given by the province in a written agreement.'), secret: true },
  DOSSIERS_TOKEN_URL: address('igate: the token endpoint of its sign-in server (OpenID Connect).'),
  DOSSIERS_PHONE: variable('igate: where the phone number stands in an answer.', 'applicant.data.phoneNumber'),
  DOSSIERS_DSTCODE: variable('vxp: whom the adapter forwards to.', 'VN:GOV:000.00.00.G22:vpcpdvcprovider'),
  DOSSIERS_AGENCY: variable('vxp: the agency’s own code (madonvi).'),
  DOSSIERS_QUIET: {
    about: 'Hours (in Viet Nam) in which no change is told; empty for none.',
    usual: '21-7',
    check: z.string().regex(/^(?:(?:1?\d|2[0-3])-(?:1?\d|2[0-3]))?$/, 'two hours such as 21-7'),
  },
  DOSSIERS_POLL_MINUTES: {
    about: 'igate, vxp: a followed dossier is asked about again after so many minutes.',
    usual: '60',
    check: z.string().regex(/^\d+$/, 'a whole number').transform(Number).pipe(z.number().min(5).max(1440)) as z.ZodType<number, string>,
  } satisfies Variable<number>,
} as const satisfies Record<string, Variable | Variable<number>>

export type DossierSettings = {
  readonly source: '' | 'link' | 'file' | 'igate' | 'vxp'
  readonly folder: string
  readonly states: string | undefined
  readonly url: string
  readonly id: string
  readonly secret: string
  readonly tokenUrl: string
  readonly phone: string
  readonly to: string
  readonly agency: string
  readonly pollMinutes: number
  readonly quiet: QuietHours | undefined
}

/** Throws ConfigError naming the variable that the chosen system lacks. */
export function dossiersIn(values: {
  readonly [K in keyof typeof dossierVariables]: z.output<(typeof dossierVariables)[K]['check']>
}): DossierSettings {
  const needed = needs[values.DOSSIERS] ?? []
  const missing = needed.find(name => values[name] === '')
  if (missing !== undefined)
    throw new ConfigError(`${missing} must be set where DOSSIERS is ${values.DOSSIERS}. ${dossierVariables[missing].about}`)
  return {
    source: values.DOSSIERS,
    folder: resolve(values.DOSSIERS_FOLDER),
    states: values.DOSSIERS_STATES === '' ? undefined : resolve(values.DOSSIERS_STATES),
    url: values.DOSSIERS_URL,
    id: values.DOSSIERS_ID,
    secret: values.DOSSIERS_SECRET,
    tokenUrl: values.DOSSIERS_TOKEN_URL,
    phone: values.DOSSIERS_PHONE,
    to: values.DOSSIERS_DSTCODE,
    agency: values.DOSSIERS_AGENCY,
    pollMinutes: values.DOSSIERS_POLL_MINUTES,
    quiet: quietIn(values.DOSSIERS_QUIET),
  }
}

const needs: Readonly<Record<string, readonly (keyof typeof dossierVariables)[]>> = {
  igate: ['DOSSIERS_URL', 'DOSSIERS_TOKEN_URL', 'DOSSIERS_ID', 'DOSSIERS_SECRET', 'DOSSIERS_PHONE'],
  vxp: ['DOSSIERS_URL', 'DOSSIERS_DSTCODE', 'DOSSIERS_AGENCY', 'DOSSIERS_ID', 'DOSSIERS_SECRET'],
}

function quietIn(text: string): QuietHours | undefined {
  const [from, to] = text === '' ? [] : text.split('-').map(Number)
  return from === undefined || to === undefined || from === to ? undefined : { from, to }
}
