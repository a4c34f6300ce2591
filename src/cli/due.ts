/** Dossiers that are late or nearly so, for an officer's terminal. */

type Due = {
  readonly code: string
  readonly dossier: { readonly label: string; readonly procedure?: string | undefined; readonly due?: string | undefined }
  readonly days: number
  readonly sure: boolean
  readonly waits: boolean
}

/** One line each, late ones first. */
export function describeDue(list: readonly Due[]): string {
  if (list.length === 0) return 'No dossier is late or due soon.'
  const lines = list.map(({ code, dossier, days, sure, waits }) => {
    const about = sure ? '' : 'about '
    const when = days < 0 ? `${about}${-days} working day(s) late` : days === 0 ? 'due today' : `${about}${days} working day(s) left`
    return [dossier.due, when, code, dossier.label, dossier.procedure ?? '', waits ? 'waits for the citizen' : ''].join('\t')
  })
  return [`${list.filter(({ days }) => days < 0).length} late, ${list.filter(({ days }) => days >= 0).length} due soon`, ...lines].join(
    '\n',
  )
}
