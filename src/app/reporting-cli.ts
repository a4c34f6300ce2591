import type { Config } from '../config.ts'
import type { Period } from '../model/report.ts'
import { dayIn } from '../model/vietnam.ts'
import { openData } from './data.ts'
import { filingIn } from './dossier-source.ts'
import { folderCatalogue } from './knowledge.ts'
import type { Reporting } from './reporting.ts'

/** `leaderPage`: the month's page as PDF; undefined for a week or a quarter. */
type AtTerminal = Pick<Reporting, 'period' | 'make' | 'file'> & {
  leaderPage(period: Period, office: string): Promise<Uint8Array | undefined>
}

/** Reports from the command line. `slugs`: of all offices. */
export async function withReports(config: Config, work: (reporting: AtTerminal, slugs: readonly string[]) => Promise<void>): Promise<void> {
  const [{ openReporting }, { openFaces }] = await Promise.all([import('./reporting.ts'), import('./faces.ts')])
  const catalogue = await folderCatalogue(config, dayIn(new Date()))
  // Opening brings the tables up to date; reports only read them.
  await (await openData(config)).close()
  const counted = await filingIn(config, catalogue)
  const [filing, now] = [() => counted && Promise.resolve(counted), () => new Date()]
  const reporting = openReporting({ config, catalogue: () => catalogue, filing, now })
  const faces = openFaces({ config, knowing: { catalogue }, dossiers: { filing }, now })
  const leaderPage: AtTerminal['leaderPage'] = async ({ kind, of }, office) => {
    const file = await faces.file('pdf', kind, of, office)
    return file !== 'none' && 'body' in file && file.body instanceof Uint8Array ? file.body : undefined
  }
  try {
    await work(
      { ...reporting, leaderPage },
      catalogue.offices.map(({ slug }) => slug),
    )
  } finally {
    await Promise.all([reporting.close(), faces.close()])
  }
}
