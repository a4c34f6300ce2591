import type { Choice, Reply } from '../../../src/model/reply.ts'
import { Compose } from './compose.tsx'
import { Head, sizes } from './head.tsx'
import type { Look } from './keep.ts'
import type { Log } from './log.tsx'
import type { News } from './news.tsx'
import type { Reading } from './reading.ts'
import type { Pending } from './rows.ts'
import type { Talk } from './talk.ts'
import type { Texts } from './texts.vi.ts'

/** The whole widget as a function of what is known; who changes it is in `chat.tsx`. */

export type Shown = {
  readonly talk: Talk
  readonly texts: Texts
  readonly look: Look
  readonly draft: string
  readonly shown: number
  readonly isMenuOpen: boolean
  /** Absent while their chunk is on the way. */
  readonly Log?: typeof Log
  readonly reading?: Reading
  readonly News?: typeof News
}
export type Acts = {
  like(change: Partial<Look>): void
  write(draft: string): void
  send(text: string): void
  choose(choice: Choice): void
  cite(reply: Reply): void
  edit(pending: Pending): void
  more(): void
  fold(): void
  about(): void
  open(): void
  close(): void
}
export type Site = { readonly api: string; readonly name: string; readonly bubble: boolean }

export function View({ site, now, acts }: { site: Site; now: Shown; acts: Acts }) {
  const { talk, reading, texts, look, News } = now
  return (
    <div class={site.bubble ? 'app' : 'app wide'} lang={texts.language} style={{ '--size': sizes[look.size] }}>
      <div class="scroll" onScroll={() => reading?.scrolled()}>
        <Head
          texts={texts}
          name={site.name || texts.name}
          size={look.size}
          isOpen={now.isMenuOpen}
          fold={acts.fold}
          setSize={size => acts.like({ size })}
          swap={() => acts.like({ language: texts.language === 'vi' ? 'en' : 'vi' })}
          about={acts.about}
          close={site.bubble ? acts.close : undefined}
        />
        <Past site={site} now={now} acts={acts} />
      </div>
      {reading && News && <News reading={reading} texts={texts} />}
      {!talk.up() && (
        <p class="banner" role="status">
          {navigator.onLine ? texts.lost : texts.offline}
        </p>
      )}
      <Compose texts={texts} draft={now.draft} write={acts.write} send={acts.send} />
      <p class="secret" id="secret">
        {texts.secret}
      </p>
    </div>
  )
}

/** Screen readers are told of new answers below, one by one; the log itself would repeat everything. */
function Past({ site, now, acts }: { site: Site; now: Shown; acts: Acts }) {
  const { talk, texts, shown, Log } = now
  return (
    <div class="log" role="log" aria-live="off" aria-label={texts.log} tabIndex={0}>
      {talk.rows().length > shown && (
        <button type="button" class="older" onClick={acts.more}>
          {texts.older}
        </button>
      )}
      {(!Log || talk.rows().every(row => row.by === 'citizen')) && <Hello texts={texts} />}
      {Log && (
        <Log talk={talk} language={texts.language} api={site.api} shown={shown} choose={acts.choose} cite={acts.cite} edit={acts.edit} />
      )}
    </div>
  )
}

function Hello({ texts }: { texts: Texts }) {
  return (
    <div class="row">
      <div class="card">
        <p>{texts.hello}</p>
        <div class="bones" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      </div>
    </div>
  )
}
