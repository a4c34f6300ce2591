import { recordsText } from '../cli/records.vi.ts'
import type { Config } from '../config.ts'
import { folderCatalogue } from './knowledge.ts'
import { leavesHouse } from './model-settings.ts'

/** The records of processing personal data, as the program is set up. */
export async function recordsOf(config: Config, today: string): Promise<string> {
  const { offices } = await folderCatalogue(config, today)
  return recordsText({
    offices: offices.map(({ name, contacts }) => ({
      name,
      phones: contacts.filter(({ fictitious }) => fictitious !== true).map(({ phone }) => phone),
    })),
    channels: ['web', ...new Set(config.accounts.map(({ channel }) => channel))],
    database: config.database.startsWith('postgres') ? 'postgres' : 'sqlite',
    dossiers: config.dossiers.source ?? '',
    ...(config.model !== undefined && leavesHouse(config.model) ? { model: `${config.model.provider}:${config.model.name}` } : {}),
    keepTalkDays: config.keepTalkDays,
    today,
  })
}
