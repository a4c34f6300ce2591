/** What people say about a checklist, over folded text (lower case, no accents, single blanks), Vietnamese and English side by side. */

/** They want to prepare a dossier, and say so. */
export const prepares =
  /(?:^| )(?:(?:chuan bi|soan|lap|gom|sap|len)(?: (?:san|du|day du|toan bo|cho|giup|gium|toi|em|minh|tui))* (?:bo )?(?:ho so|giay to|danh sach|checklist)|check ?list|danh sach (?:giay to|ho so)(?: can)?|prepare (?:for|(?:the |my )?(?:papers|documents|dossier)))(?: |$)/

/** "Mang gì": who asks so is about to set out. */
export const brings = /(?:^| )(?:mang|dem|cam|xach)(?: theo)? (?:gi|chi|nhung|giay|du)(?: |$)/
export const ofOneself = /^di |(?:^| )(?:em|toi|tui|minh|chau|tao|bac|nha|vo chong|gia dinh)(?: |$)/

/** The list that was made. */
export const showsList =
  /^(?:(?:cho|toi|em|minh|xem|mo|coi|gui) )*(?:lai )?(?:danh sach|checklist|list|ho so da soan)(?: (?:cua )?(?:toi|em|minh|tui))?(?: (?:dau|lai|di|nao))*$|^(?:con thieu|thieu)(?: (?:giay|giay to))?(?: (?:gi|nao|nhung gi))+(?: nua| vay| the)*$|^(?:show )?(?:me )?(?:my |the )?list$|^what is missing$/

/** A paper is there by now. */
export const has = /^(?:toi |em |minh |tui |con |da |nay )*(?:da (?:co|xin|lam|photo|chuan bi|lay|in)|co|xin|lam|photo|lay|i have|got) /
export const hasNow = /(?: (?:roi|xong|r|xong roi|san roi|day roi)| already)$/
export const hasAll =
  /^(?:toi |em |minh )?(?:(?:da )?(?:co|chuan bi|gom) (?:du|day du|het)(?: (?:giay|giay to|ho so|het|ca))*(?: roi)?|du (?:het |ca |giay )*roi|i have (?:them all|everything|all of them))$/
/** It is not, after all. */
export const lacksIt = /^(?:toi |em |minh |thuc ra |that ra |nham )*(?:chua co|khong co|mat|chua xin|chua lam|i do not have|i don t have) /

/** What was answered before was wrong. */
export const corrects =
  /(?:^| )(?:nham|quen|sua(?: lai)?|doi(?: lai)?|that ra|thuc ra|a khong|luc nay|hoi nay|noi lai|noi sai|chon sai|khong phai|actually|correction|i meant)(?: |$)/
/** Of a correction only these words stand for the answer. */
export const correcting =
  /(?:^| )(?:nham|quen|sua(?: lai)?(?: thanh| la)?|doi(?: lai)?(?: thanh| la)?|that ra|thuc ra|a khong|luc nay|hoi nay|noi lai|noi sai|chon sai|actually|correction|i meant)(?= |$)/g
