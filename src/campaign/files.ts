import type { Campaign, CampaignCode } from '../model/campaign.ts'
import { consent, post as words } from './carriers.vi.ts'
import { saidCode } from './codes.ts'
import type { Desk } from './desk.ts'
import type { Press } from './press.ts'
import { qrSvg } from './qr.ts'
import { scriptOf, syllablesASecond, type Script } from './script.ts'
import { sheetOf, type Place } from './sheet.ts'

/** The files of a code: what it needs to be spread, by the kind of its carrier. */

export const fileKinds = ['pdf', 'svg', 'png', 'txt'] as const
export type FileKind = (typeof fileKinds)[number]
export type File = { readonly bytes: Uint8Array; readonly type: string }

const types: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
}

/** Paper has a sheet, a voice and a post have words; every code has its QR, since a session or a post may show it. */
export const kindsOf = ({ carrier }: Pick<CampaignCode, 'carrier'>): readonly FileKind[] =>
  carrier === 'loudspeaker' ? ['txt'] : carrier === 'zalo-post' ? ['txt', 'svg', 'png'] : ['pdf', 'svg', 'png']

type Making = {
  readonly campaign: Campaign
  readonly code: CampaignCode
  readonly desk: Desk
  readonly place: Place
  readonly press: Press
}

/** Undefined where a carrier has no file of this kind. */
export async function fileOf({ campaign, code, desk, place, press }: Making, kind: FileKind): Promise<File | undefined> {
  if (!kindsOf(code).includes(kind)) return undefined
  const made = async (): Promise<Uint8Array> => {
    switch (kind) {
      case 'pdf':
        return press.make({
          kind: 'pdf',
          sheets: [sheetOf(campaign, code, desk, place)],
          title: `${campaign.name} (${code.code})`,
          at: campaign.madeAt,
        })
      case 'svg':
        return bytes(qrSvg(place.link))
      case 'png':
        return press.make({ kind: 'qr', text: place.link, width: 1024 })
      case 'txt':
        return bytes(code.carrier === 'loudspeaker' ? scriptsText(scriptsOf(campaign, code, desk)) : postOf(campaign, code, desk, place))
    }
  }
  return { bytes: await made(), type: types[kind] }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export const scriptsOf = (campaign: Campaign, code: CampaignCode, desk: Desk): readonly Script[] =>
  [30, 60].map(seconds => scriptOf(campaign, code, desk, seconds))

const scriptsText = (scripts: readonly Script[]): string =>
  `${scripts.map(({ seconds, syllables, takes, text }) => `BÀI ĐỌC ${seconds} GIÂY (${syllables} tiếng, khoảng ${takes.toLocaleString('vi-VN')} giây)\n\n${text}`).join('\n\n\n')}\n\n\nThời gian tính theo ${syllablesASecond} tiếng một giây. Đọc thử một lần có bấm giờ trước khi phát.\n`

/** What is copied into a group or onto a page. */
export function postOf(campaign: Campaign, { code, place: at, wording }: CampaignCode, desk: Desk, place: Place): string {
  const message = wording === 'b' ? (campaign.other ?? campaign.message) : campaign.message
  const [phone] = desk.phones
  return `${[
    message,
    '',
    `${words.link} ${place.link}`,
    words.code(code, saidCode(code, campaign.places[at] ?? '', desk.short)),
    '',
    words.safe,
    ...(phone === undefined ? [] : [`${phone.label}: ${phone.number}`]),
    desk.name,
    ...(desk.example ? [words.example] : []),
    '',
    consent,
  ].join('\n')}\n`
}
