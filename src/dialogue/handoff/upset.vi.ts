import { fold } from '../../model/fold.ts'

/** Signs that somebody is upset, in words and in how they are written. Over folded text: "thủ tục", "bức ảnh" and "bàn chân" are none. */

const very = '(?:qua|lam|that|ghe|thiet|vo cung|het suc|roi|ne|nha|vay)'
const feels = new RegExp(
  `(?:^| )(?:(?:buc|tuc) (?:minh|boi|xuc|gian|dien|muon|${very})|tuc gian|gian (?:du|${very})|buc xuc|chan (?:nan|${very}|ngay|khong)|met (?:moi|${very}|voi)|uat uc|ap uc|that vong|phat (?:dien|cau|khung|chan)|` +
    `vo ly|vo trach nhiem|quan lieu|hach sach|hanh (?:dan|nguoi|toi|ha)|qua dang|chiu (?:het noi|khong noi|ko noi)|mat thoi gian|angry|furious|fed up|frustrat\\w*|ridiculous|unacceptable|sick of)(?: |$)`,
)
/** Again and again, and nothing came of it. */
const vain =
  /(?:^| )(?:hoai|mai|nhieu lan|bao nhieu lan|may lan|lan nao cung|suot|n lan|\d+ lan)(?: \S+){0,5} (?:khong|ko|k|chua|chang|cha)(?: (?:ai|co ai|duoc|xong|noi|thay|tra loi|hieu))(?: |$)/

const shortest = 12

export function isAngry(text: string): boolean {
  const words = fold(text)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return feels.test(words) || vain.test(words) || isShouted(text) || /[!?]{3,}/.test(text)
}

/** Most of it in capitals. One word in them, or the name of a form, is none. */
function isShouted(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '')
  const capitals = letters.replace(/\P{Lu}/gu, '')
  return letters.length >= shortest && capitals.length / letters.length > 0.8
}
