import { claim, mayDecide } from './acts.tsx'
import { insertFacet, write } from './compose.tsx'
import { show } from './list.ts'
import { go, goCase, goQueue } from './place.ts'
import { now, set, type View } from './store.ts'

/** The keyboard. Single letters work outside boxes only, and can be turned off. */

const views: { readonly [key: string]: View } = { 1: 'new', 2: 'mine', 3: 'waiting', 4: 'closed' }

const isBusy = (event: KeyboardEvent): boolean =>
  now().gate !== 'in' || now().hasExpired || event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]') !== null

export function listenToKeys(): void {
  addEventListener('keydown', event => {
    if (isBusy(event)) return
    if (event.altKey && !event.ctrlKey && /^Digit[1-5]$/.test(event.code)) return insert(event)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isInBox = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
    if (event.key === 'Escape') return away(isInBox)
    if (!isInBox && now().likes.letters) letter(event)
  })
}

function letter(event: KeyboardEvent): void {
  const run = letters[event.key.toLowerCase()]
  if (run === undefined) return
  event.preventDefault()
  run()
}

function insert(event: KeyboardEvent): void {
  const row = now().open?.view?.row
  if (row === undefined) return
  event.preventDefault()
  void insertFacet(row, Number(event.code.at(-1)) - 1)
}

/** Out of the box first, then out of the case. */
function away(isInBox: boolean): void {
  const { open } = now()
  if (isInBox && document.activeElement instanceof HTMLElement) {
    const heading = document.querySelector<HTMLElement>('#case-title')
    if (heading === null) document.activeElement.blur()
    else heading.focus()
    return
  }
  if (open === undefined) return
  const { id } = open
  goQueue()
  requestAnimationFrame(() => lineOf(id)?.focus())
}

const lineOf = (id: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)

function step(by: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('.rows a')]
  const at = lines.findIndex(line => line === document.activeElement)
  const from = at >= 0 ? at : lines.findIndex(line => line.dataset['id'] === now().open?.id)
  const to = lines[from < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, from + by))]
  to?.focus()
  const isWide = matchMedia('(min-width: 60rem)').matches
  const id = to?.dataset['id']
  // Beside the list there is room for the case; going through it shows each.
  if (isWide && now().open !== undefined && id !== undefined) goCase(id)
}

const withRow = (run: (row: NonNullable<NonNullable<ReturnType<typeof now>['open']>['view']>['row']) => void) => (): void => {
  const row = now().open?.view?.row
  if (row !== undefined) run(row)
}

const decided = (dialog: 'snooze' | 'assign' | 'close') => withRow(row => (mayDecide(row) ? set({ dialog }) : undefined))
const answering = (dialog: 'canned' | 'procedure') =>
  withRow(row => (row.holder?.id === now().me?.officer.id ? set({ dialog }) : undefined))

const letters: { readonly [key: string]: () => void } = {
  j: () => step(1),
  k: () => step(-1),
  arrowdown: () => step(1),
  arrowup: () => step(-1),
  n: withRow(row => void claim(row)),
  t: withRow(() => write('reply')),
  g: withRow(() => write('note')),
  m: answering('canned'),
  c: answering('procedure'),
  h: decided('snooze'),
  o: decided('assign'),
  x: decided('close'),
  '/': () => go({ page: 'search', case: undefined }),
  '?': () => set({ dialog: 'help' }),
  ...Object.fromEntries(
    Object.entries(views).map(([key, view]) => [
      key,
      () => {
        goQueue()
        show(view)
        requestAnimationFrame(() => document.querySelector<HTMLElement>('.views [aria-current]')?.focus())
      },
    ]),
  ),
}
