import { InvalidArgumentError, type Command } from 'commander'
import { carriers, designs, goals } from '../model/campaign.ts'

/** `motcua campaign new|list|show|write`. */

export type CampaignCommands = {
  /** Makes a campaign and writes its files; returns what to print. */
  make(raw: Readonly<Record<string, unknown>>, out: string | undefined): Promise<string>
  list(): Promise<
    readonly { readonly id: string; readonly name: string; readonly from: string; readonly to: string; readonly office: string }[]
  >
  show(id: string): Promise<string>
  write(id: string, out: string): Promise<string>
  orExplain(command: () => Promise<void>): Promise<void>
  print(line: string): void
}

type Given = {
  name: string
  office?: string
  from: string
  to: string
  place: string[]
  out?: string
  message?: string
  other?: string
  goal: string
  design: string
  carrier: string
}

export function addCampaignCommands(motcua: Command, tools: CampaignCommands): void {
  const campaign = motcua.command('campaign').description('campaigns: codes, leaflets, posters, scripts, and where their links lead')
  campaign
    .command('new')
    .description('make a campaign; writes every carrier into a folder and prints the links')
    .requiredOption('--name <name>', 'what it is called')
    .option('--office <slug>', 'whose it is')
    .requiredOption('--from <day>', 'first day, 2026-12-01')
    .requiredOption('--to <day>', 'last day')
    .requiredOption('--place <name...>', 'hamlets, schools … each gets codes of its own')
    .option('--message <words>', 'what it calls for; the name where it is left out')
    .option('--other <words>', 'a second wording, to be compared')
    .option('--goal <goal>', goals.join(', '), oneOf(goals), 'guide')
    .option('--design <design>', designs.join(', '), oneOf(designs), 'band')
    .option('--carrier <carriers>', `${carriers.join(', ')}; with commas`, carriers.join(','))
    .option('--out <folder>', 'where the files are written')
    .action(({ place, carrier, out, message, ...given }: Given) =>
      tools.orExplain(async () => {
        const split = (text: string): string[] => text.split(',').map(part => part.trim())
        const raw = { ...given, message: message ?? given.name, places: place.flatMap(split), carriers: split(carrier) }
        tools.print(await tools.make(raw, out))
      }),
    )
  campaign
    .command('list')
    .description('all campaigns, the newest first')
    .action(() =>
      tools.orExplain(async () => {
        const all = await tools.list()
        for (const { id, name, from, to, office } of all) tools.print([id, office, `${from} – ${to}`, name].join('\t'))
        if (all.length === 0) tools.print('Chưa có chiến dịch nào.')
      }),
    )
  campaign
    .command('show')
    .argument('<id>', 'of the campaign, or one of its codes')
    .description('its codes and links')
    .action((id: string) => tools.orExplain(async () => tools.print(await tools.show(id))))
  campaign
    .command('write')
    .argument('<id>', 'of the campaign, or one of its codes')
    .requiredOption('--out <folder>', 'where the files are written')
    .description('its carriers once more')
    .action((id: string, { out }: { out: string }) => tools.orExplain(async () => tools.print(await tools.write(id, out))))
}

const oneOf =
  (all: readonly string[]) =>
  (given: string): string => {
    if (!all.includes(given)) throw new InvalidArgumentError(`There is: ${all.join(', ')}.`)
    return given
  }
