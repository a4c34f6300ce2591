import type { Config } from '../config.ts'
import { dayIn } from '../model/vietnam.ts'
import { openData } from './data.ts'
import { filingIn } from './dossier-source.ts'
import { folderCatalogue } from './knowledge.ts'
import type { Reporting } from './reporting.ts'

/** Reports from the command line. `slugs`: of all offices. */
export async function withReports(config: Config, work: (reporting: Reporting, slugs: readonly string[]) => Promise<void>): Promise<void> {
  const { openReporting } = await import('./reporting.ts')
  const catalogue = await folderCatalogue(config, dayIn(new Date()))
  // Opening brings the tables up to date; reports only read them.
  await (await openData(config)).close()
  const filing = await filingIn(config, catalogue)
  const reporting = openReporting({
    config,
    catalogue: () => catalogue,
    filing: () => filing && Promise.resolve(filing),
    now: () => new Date(),
  })
  try {
    await work(
      reporting,
      catalogue.offices.map(({ slug }) => slug),
    )
  } finally {
    await reporting.close()
  }
}
