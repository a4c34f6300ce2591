import type { Command } from 'commander'
import type { Catalogue } from '../model/knowledge.ts'
import { ConfigError } from '../model/error.ts'
import { patchSchema } from '../model/office.ts'
import type { Store } from '../model/store.ts'
import type { Doer, Versions } from '../model/version.ts'

/** `motcua draft / review / publish / history / rollback`, and the patches of an office. */

export type House = {
  /** Opens the store, hands it over, closes it. */
  withStore(work: (store: Store) => Promise<void>): Promise<void>
  folder(): Promise<Catalogue>
  describe(was: Catalogue | undefined, now: Catalogue): string
  print(line: string): void
}

type Who = { readonly by: string; readonly note?: string }
type Patching = Who & {
  readonly from?: string
  readonly until?: string
  readonly when?: string
  readonly code?: readonly string[]
  readonly decision?: string
  readonly why?: string
}

export function addVersionCommands(motcua: Command, house: House): void {
  addBaseCommands(motcua, house)
  addOverlayCommands(motcua, house)
}

function addBaseCommands(motcua: Command, { withStore, folder, describe, print }: House): void {
  const versions = (work: (versions: Versions) => Promise<void>) => withStore(store => work(store.versions))
  signed(motcua.command('draft'))
    .description('store the knowledge folder as a draft and print what it would change')
    .action((who: Who) =>
      versions(async all => {
        const now = await folder()
        const was = (await all.published()).base?.catalogue
        print(describe(was, now))
        print(`draft ${await all.draft(now, now.base, doer(who))}: another person reviews it with "motcua review"`)
      }),
    )
  signed(motcua.command('diff').argument('<number>'))
    .description('print what a version would change')
    .action((number: string) =>
      versions(async all => {
        const now = await all.read(whole(number))
        if (now === undefined) throw new ConfigError(`there is no version ${number}`)
        print(describe((await all.published()).base?.catalogue, now))
      }),
    )
  signed(motcua.command('review').argument('<number>'))
    .description('say that a draft was read and is right; not by the one who made it')
    .action((number: string, who: Who) => versions(async all => said(print, number, await all.review(whole(number), doer(who)))))
  signed(motcua.command('publish').argument('<number>'))
    .description('answer from a reviewed version, at once and everywhere')
    .action((number: string, who: Who) => versions(async all => said(print, number, await all.publish(whole(number), doer(who)))))
  signed(motcua.command('rollback').argument('<number>'))
    .description('answer from an earlier published version again')
    .action((number: string, who: Who) => versions(async all => said(print, number, await all.rollback(whole(number), doer(who)))))
  motcua
    .command('history')
    .description('list the versions and who did what')
    .action(() =>
      versions(async all => {
        for (const one of await all.list())
          print(`${one.current ? '→' : ' '} ${one.number}  ${one.state}  by ${one.madeBy}, ${one.madeAt.slice(0, 16)}  ${one.note}`)
        for (const act of await all.acts(50))
          print(`  ${act.at.slice(0, 16)}  ${act.by}: ${act.what} ${act.office ?? ''} ${act.number}  ${act.note ?? ''}`)
      }),
    )
}

function addOverlayCommands(motcua: Command, { withStore, folder, print }: House): void {
  const patch = (office: string, value: object, who: Who): Promise<void> =>
    withStore(async store => {
      const { offices } = (await store.versions.published()).base?.catalogue ?? (await folder())
      if (office !== '*' && !offices.some(({ slug }) => slug === office))
        throw new ConfigError(`there is no office "${office}": ${offices.map(({ slug }) => slug).join(', ')}, or * for all`)
      const read = patchSchema.safeParse(value)
      if (!read.success) throw new ConfigError(read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
      print(`${office}: change ${await store.versions.patch(office, read.data, doer(who))} holds now`)
    })
  signed(dated(motcua.command('notice').argument('<office>').argument('<text>')))
    .description('say something above the answers of an office (* for all), at once')
    .option('--code <code...>', 'only above these procedures')
    .action((office: string, text: string, of: Patching) => patch(office, { kind: 'notice', text, codes: of.code ?? [], ...term(of) }, of))
  signed(dated(motcua.command('withdraw').argument('<office>').argument('<code>')))
    .description('tell nothing of a procedure any more, at once')
    .requiredOption('--why <text>', 'what is said instead')
    .action((office: string, code: string, of: Patching) => patch(office, { kind: 'withdraw', code, why: of.why, ...term(of) }, of))
  signed(dated(motcua.command('fee').argument('<office>').argument('<code>').argument('<dong>')))
    .description('a fee that the province or the office sets')
    .requiredOption('--decision <text>', 'the decision that sets it')
    .option('--when <text>', 'the case it holds for')
    .action((office: string, code: string, dong: string, of: Patching) =>
      patch(office, { kind: 'fee', code, dong: whole(dong), decision: of.decision, ...caseOf(of), ...term(of) }, of),
    )
  signed(dated(motcua.command('time').argument('<office>').argument('<code>').argument('<unit>').argument('[amount]')))
    .description('a time limit the office keeps: same-day, or so many working-day, day, hour, month')
    .requiredOption('--decision <text>', 'the decision that sets it')
    .option('--when <text>', 'the case it holds for')
    // eslint-disable-next-line max-params
    .action((office: string, code: string, unit: string, amount: string | undefined, of: Patching) =>
      patch(
        office,
        {
          kind: 'time',
          code,
          unit,
          ...(amount === undefined ? {} : { amount: whole(amount) }),
          decision: of.decision,
          ...caseOf(of),
          ...term(of),
        },
        of,
      ),
    )
  signed(motcua.command('undo').argument('<office>').argument('<number>'))
    .description('take a change of an office back')
    .action((office: string, number: string, who: Who) =>
      withStore(async store => said(print, `${office} ${number}`, await store.versions.undo(office, whole(number), doer(who)))),
    )
}

const signed = (command: Command): Command => command.requiredOption('--by <name>', 'who does this').option('--note <text>', 'why')
const dated = (command: Command): Command =>
  command.option('--from <date>', 'first day, YYYY-MM-DD').option('--until <date>', 'last day, YYYY-MM-DD')
const caseOf = ({ when }: Patching): object => (when === undefined ? {} : { when })
const term = ({ from, until }: Patching): object => ({ ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) })
const doer = ({ by, note }: Who): Doer => ({ by, at: new Date().toISOString(), ...(note === undefined ? {} : { note }) })

function whole(text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new ConfigError(`"${text}" is not a whole number`)
  return Number(text)
}

const refusals: Readonly<Record<string, string>> = {
  'same-person': 'the one who made a draft cannot review it: another person must read it',
  'no-draft': 'is not a draft',
  'not-reviewed': 'has not been reviewed',
  'never-published': 'was never published',
  'no-patch': 'is not a change that holds',
}

function said(print: (line: string) => void, what: string, outcome: string): void {
  const refusal = refusals[outcome]
  if (refusal !== undefined) throw new ConfigError(`${what}: ${refusal}`)
  print(`${what}: ${outcome}`)
}
