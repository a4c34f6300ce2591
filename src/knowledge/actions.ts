import type { Guide } from '../model/guide.ts'
import { problem, type Finding } from './find.ts'
import type { Row } from './guides.ts'
import type { Located } from './shape.ts'

/** Words that tell the reader to do something with his hands or feet. */
const acts =
  'bấm|ấn|mở|gõ|nhập|điền|chọn|quét|gọi|mang|đem|cầm|cài|tải|đăng nhập|đặt|chụp|gửi|nộp|ký|đến|ra|tới|vào|đưa|áp|tắt|bật|lắp|rút|in|xóa|gỡ|chuyển'
const begins = new RegExp(`^(?:anh/chị |hãy |rồi )?(?:${acts})(?![\\p{L}])`, 'iu')
const joined = new RegExp(`(?:rồi|sau đó|xong|tiếp theo)(?: thì| lại)? (?:${acts})(?![\\p{L}])`, 'iu')
const longest = 25

/** At most 25 words a sentence, one action a step. A step that needs two actions is two steps. */
export function checkActions(at: Located<Guide>, rows: readonly Row[]): Finding[] {
  const whole = [...at.value.help, ...at.value.done]
  return [
    ...cutInTwo(at, rows),
    ...whole.flatMap(text => tooLong(text).map(sentence => problem(at, [], long(sentence)))),
    ...rows.flatMap(({ step, path }) => [...oneAction(at, step.text, [...path, 'text']), ...oneAction(at, step.simple ?? [], [...path, 'simple']), ...lengths(at, { step, path })]),
  ]
}

/** `[Khi nộp, chọn …]` without quotes is two texts, the second of which begins in the middle of a sentence. */
function cutInTwo(at: Located<Guide>, rows: readonly Row[]): Finding[] {
  const { help, helpEn = [], done, doneEn = [] } = at.value
  const all = [{ texts: [...help, ...helpEn, ...done, ...doneEn], path: [] as Row['path'] }, ...rows.map(({ step, path }) => ({ texts: [...step.text, ...(step.simple ?? []), ...(step.en ?? [])], path }))]
  return all.flatMap(({ texts, path }) =>
    texts
      .filter(text => /^\p{Ll}/u.test(text))
      .map(text => problem(at, [...path, 'text'], `begins in the middle of a sentence: "${start(text)} …"; a sentence with a comma needs quotes inside [ ]`)),
  )
}

function lengths(at: Located<Guide>, { step, path }: Row): Finding[] {
  const said = [...step.text, ...(step.simple ?? []), ...(step.en ?? []), step.why ?? '', step.brief ?? '']
  return said.flatMap(text => tooLong(text).map(sentence => problem(at, [...path, 'text'], long(sentence))))
}

function oneAction(at: Located<Guide>, texts: readonly string[], path: Row['path']): Finding[] {
  const sentences = texts.flatMap(sentencesOf)
  const acting = sentences.filter(sentence => begins.test(sentence))
  const double = sentences.find(sentence => joined.test(sentence))
  if (double !== undefined) return [problem(at, path, `does two things in "${start(double)} …"; one action a step`)]
  return acting.length > 1 ? [problem(at, path, `holds ${acting.length} actions, the second is "${start(acting[1] ?? '')} …"; one action a step`)] : []
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;:?])\s+/).map(sentence => sentence.trim())
}

function tooLong(text: string): string[] {
  return sentencesOf(text).filter(sentence => sentence.split(/\s+/).length > longest)
}

const start = (sentence: string): string => sentence.split(/\s+/).slice(0, 6).join(' ')
const long = (sentence: string): string => `has a sentence over ${longest} words, it begins "${start(sentence)} …"; cut in two`
