import { resolve } from 'node:path'
import { z } from 'zod'

/** Which system is asked where a dossier stands. */

type Variable = { readonly about: string; readonly usual: string; readonly secret?: true; readonly check: z.ZodType<string, string> }
const variable = (about: string, usual = ''): Variable => ({ about, usual, check: z.string() })

export const dossierVariables = {
  DOSSIERS: {
    about:
      'link: people look on the national portal. file: an export of the one-stop software in DOSSIERS_FOLDER. Empty: link, or the invented export while the only office is the example.',
    usual: '',
    check: z.enum(['', 'link', 'file']),
  },
  DOSSIERS_FOLDER: variable('Folder into which the export (XLSX or CSV) is put; read again whenever it changes.', './dossiers'),
  DOSSIERS_STATES: variable('YAML file with the system’s own labels: "label: state", one of the ten states; empty for none.'),
} as const satisfies Record<string, Variable>

export type DossierSettings = { readonly source: '' | 'link' | 'file'; readonly folder: string; readonly states: string | undefined }

export function dossiersIn(values: {
  readonly [K in keyof typeof dossierVariables]: z.output<(typeof dossierVariables)[K]['check']>
}): DossierSettings {
  return {
    source: values.DOSSIERS,
    folder: resolve(values.DOSSIERS_FOLDER),
    states: values.DOSSIERS_STATES === '' ? undefined : resolve(values.DOSSIERS_STATES),
  }
}
