/** What stands around the name of a place where somebody says no more than where he lives or comes from. Written folded. */
export const homeWords: ReadonlySet<string> = new Set(
  (
    'toi tui em minh con chau bac co chu anh chi ong ba nha chung bon ' +
    'da vang a uh um thi ma la thuoc o tai ben dang hien song sinh que goc quan nguoi dan tan duoi tren ngoai trong mien ' +
    'tinh huyen thanh pho tp xa phuong thi tran dac khu cu moi nay day nhe oi'
  ).split(' '),
)

/** Whatever name follows one of these is that of a place. Syntax: see pattern.ts. */
export const origin = `quê|gốc, nguyên quán`
