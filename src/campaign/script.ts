import type { CampaignCode, Campaign } from '../model/campaign.ts'
import { daySaid, digitsSaid, aloud, syllablesIn } from './spoken.vi.ts'
import type { Desk } from './desk.ts'
import { saidCode } from './codes.ts'

/**
 * What is read out over a loudspeaker. The time is counted at four syllables a second: people who read Vietnamese aloud at their usual
 * pace say a little over five (Pellegrino, Coupé and Marsico 2011), and who reads into a loudspeaker that echoes between houses reads
 * about a quarter slower. That quarter is our estimate: read it aloud once with a watch.
 */
export const syllablesASecond = 4

/** `seconds`: what was asked for; `takes`: what it takes by the count. */
export type Script = { readonly seconds: number; readonly syllables: number; readonly takes: number; readonly text: string }

/** `rank`: the higher, the sooner it is left out. */
type Sentence = { readonly text: string; readonly rank: number }

/** The longest script that fits; the sentences that carry the message and the code stay whatever they take. */
export function scriptOf(campaign: Campaign, code: CampaignCode, desk: Desk, seconds: number): Script {
  const sentences = sentencesOf(campaign, code, desk)
  const ranks = [...new Set(sentences.map(({ rank }) => rank))].toSorted((a, b) => b - a)
  for (const most of ranks) {
    const script = told(sentences, most, seconds)
    if (script.takes <= seconds || most === 0) return script
  }
  return told(sentences, 0, seconds)
}

function told(sentences: readonly Sentence[], most: number, seconds: number): Script {
  const text = sentences.filter(({ rank }) => rank <= most).map(sentence => sentence.text)
  const syllables = syllablesIn(text.join(' '))
  return { seconds, syllables, takes: Math.ceil((syllables / syllablesASecond) * 10) / 10, text: text.join('\n') }
}

function sentencesOf(campaign: Campaign, { code, place, wording }: CampaignCode, desk: Desk): readonly Sentence[] {
  const message = aloud(wording === 'b' ? (campaign.other ?? campaign.message) : campaign.message)
  const said = saidCode(code, campaign.places[place] ?? '', desk.short)
  const [phone] = desk.phones
  const ended = /[.!?…]$/.test(message) ? message : `${message}.`
  return [
    { text: `Kính thưa bà con ${aloud(campaign.places[place] ?? '')}.`, rank: 0 },
    { text: `${aloud(desk.short)} xin thông báo.`, rank: 3 },
    { text: ended, rank: 0 },
    { text: 'Bà con cần hỏi giấy tờ, lệ phí, nơi nộp, xin mở Zalo hoặc quét mã trên tờ rơi.', rank: 2 },
    { text: `Khi trò chuyện, bà con nhắn mã: ${said}.`, rank: 0 },
    { text: 'Máy trả lời ngay, không mất phí. Việc khó có cán bộ trả lời.', rank: 4 },
    { text: 'Không ai hỏi bà con mã ô tê pê, mật khẩu hay ảnh căn cước. Ai hỏi là giả mạo.', rank: 5 },
    // A number that is made up is not called out.
    ...(phone === undefined || desk.example ? [] : [{ text: `Bà con cũng có thể gọi số ${digitsSaid(phone.number)}.`, rank: 6 }]),
    { text: `Chiến dịch kéo dài đến hết ${daySaid(campaign.to)}.`, rank: 7 },
    { text: 'Ai chưa quen dùng điện thoại, xin nhờ con cháu làm giúp.', rank: 8 },
    { text: `Xin nhắc lại: ${ended}`, rank: 9 },
    { text: `Xin nhắc lại, mã là: ${said}.`, rank: 1 },
    { text: 'Xin cảm ơn bà con đã lắng nghe.', rank: 2 },
  ]
}
