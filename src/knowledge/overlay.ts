import type { Office, Patch } from '../model/office.ts'
import type { OverlayPatch } from '../model/version.ts'

/** Patches for the office named "*" hold for all. */
const everyOffice = '*'

/** The offices with their overlays laid over: a later patch of the same fact takes the place of an earlier one. `overlay` counts patches and undoings. */
export function overlaid(offices: readonly Office[], patches: readonly OverlayPatch[]): readonly Office[] {
  return offices.map(office => {
    const mine = patches.filter(patch => patch.office === office.slug || patch.office === everyOffice)
    const standing = mine.filter(({ undone }) => !undone)
    return { ...standing.reduce((now, { patch }) => laid(now, patch), office), overlay: mine.length + mine.length - standing.length }
  })
}

function laid(office: Office, { kind, ...rest }: Patch): Office {
  const patch = { kind, ...rest } as Patch
  switch (patch.kind) {
    case 'fee':
      return { ...office, fees: [...office.fees.filter(fee => fee.code !== patch.code || fee.when !== patch.when), bare(patch)] }
    case 'time':
      return { ...office, times: [...office.times.filter(time => time.code !== patch.code || time.when !== patch.when), bare(patch)] }
    case 'contact':
      return { ...office, contacts: [...office.contacts.filter(({ field }) => field !== patch.field), bare(patch)] }
    case 'notice':
      return { ...office, notices: [...office.notices, bare(patch)] }
    case 'withdraw':
      return { ...office, withdrawn: [...office.withdrawn.filter(({ code }) => code !== patch.code), bare(patch)] }
  }
}

function bare<T extends Patch>({ kind: _, ...fact }: T): Omit<T, 'kind'> {
  return fact
}
