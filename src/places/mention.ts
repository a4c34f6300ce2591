import type { Names } from './names.ts'
import { chainMention, looseMention, wholeMention } from './loose.ts'
import { saidOf, type Found, type Mention, type Said } from './said.ts'
import type { Token } from './tokens.ts'
import { typedMention } from './typed.ts'

/** All places with a kind or a district behind them; where there is none, the one place that stands by itself, if any. */
export function mentionsIn(names: Names, tokens: readonly Token[], asked: boolean): readonly Mention[] {
  const said = saidOf(names, tokens, asked)
  const found = clearMentions(said)
  if (found.length > 0) return found.map(({ mention }) => mention)
  const alone = wholeMention(said) ?? firstLoose(said)
  return alone ? [alone] : []
}

/** Where clear mentions stand in the tokens: `from` inclusive, `to` exclusive. */
export function spansIn(names: Names, tokens: readonly Token[]): readonly { readonly from: number; readonly to: number }[] {
  return clearMentions(saidOf(names, tokens, false))
}

function clearMentions(said: Said): (Found & { readonly from: number })[] {
  const found: (Found & { readonly from: number })[] = []
  for (let at = 0; at < said.tokens.length; at++) {
    const next = clearMention(said, at)
    if (!next) continue
    found.push({ ...next, from: at })
    at = next.to - 1
  }
  return found
}

/** Without accents "phuong lam hoa binh" is Phương Lâm in Hòa Bình before it is phường Lâm Hóa. */
function clearMention(said: Said, at: number): Found | undefined {
  const typed = typedMention(said, at)
  return typed && (said.accented || typed.mention.hints.length > 0) ? typed : (chainMention(said, at) ?? typed)
}

function firstLoose(said: Said): Mention | undefined {
  for (let at = 0; at < said.tokens.length; at++) {
    const mention = looseMention(said, at)
    if (mention) return mention
  }
  return undefined
}
