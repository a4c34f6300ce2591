import { render } from 'preact'
import { leaveCase, readCase, sawSoon } from './cases.ts'
import { listenToKeys } from './keys.ts'
import { countInTitle } from './notices.ts'
import { placeIn } from './place.ts'
import { begin, watchLine } from './session.ts'
import { Shell } from './shell.tsx'
import { now, set } from './store.ts'

/** The officers' page. */

function follow(): void {
  const place = placeIn(location.hash)
  set({ place, dialog: undefined })
  if (place.case === undefined) return leaveCase()
  if (now().gate === 'in' && now().open?.id !== place.case) void readCase(place.case)
}

addEventListener('hashchange', follow)
document.addEventListener('visibilitychange', sawSoon)
watchLine()
countInTitle()
listenToKeys()
const root = document.querySelector('#desk')
if (root !== null) {
  root.replaceChildren()
  render(<Shell />, root)
}
void begin()
