/**
 * How people ask for something that concerns the talk itself, over folded text (lower case, no accents, single blanks, no
 * punctuation). Vietnamese and English side by side: people mix them.
 */
const me = '(?:toi|tui|em|minh|con|chau|bac|co|chu|anh|chi|me|my)'
const someone = '(?:can bo|nguoi that|nhan vien|nguoi tu van|chuyen vien|officer|human|person|someone|agent|real person|staff)'

/** Says that it wants a person, in whatever words. */
export const person =
  /(?:^| )(?:can bo|nguoi|nhan vien|chuyen vien|lanh dao|chu tich|bi thu|ai do|gap|goi|tu van|officer|human|person|someone|staff|agent|talk|speak|call)(?: |$)/

export const officer = new RegExp(
  `^(?:(?:${me}|cho|xin|muon|duoc|can|hay|lam on|giup|vui long|please|i|want|to|can|need|a|an|the) ){0,6}` +
    `(?:gap|noi chuyen(?: voi)?|chat voi|tro chuyen voi|chuyen(?: cho| sang| qua| den| toi)?|ket noi(?: voi| den| toi)?|lien he(?: voi)?|talk to|speak to|speak with|chat with)` +
    `(?: truc tiep)?(?: (?:voi|mot|1|a|an|the)){0,2} ${someone}(?: (?:that|tu van|ho tro|truc|phu trach|tu phap|ho tich|dia chinh|xa|phuong|duoc khong|duoc ko|dc k|dc ko|duoc|khong|mot cua|giup|dum|di|a|voi|nhe|ngay|nha|${me}|now|please)){0,6}$|^${someone}$`,
)

export const withdraw = new RegExp(
  `^(?:thoi|huy|rut|khong can|ko can|k can|khoi|dung|cancel|no need|never mind|i do not need|no longer need)(?: \\S+){0,4} (?:${someone}|yeu cau|request)(?: \\S+){0,3}$`,
)

/** Enough while a request is waiting. */
const letting = '(?: (?:thoi|khoi|khong|ko|k|can|nua|dau|a|nhe|em|anh|chi))'
export const withdrawBriefly = new RegExp(`^(?:thoi|khoi)${letting}{1,5}$|^(?:khong|ko|k) can${letting}{1,4}$`)

export const forget = new RegExp(
  `(?:^| )(?:xoa|huy|delete|erase|forget)(?: (?:het|toan bo|tat ca|cac|giup|dum|ho|all|of|${me})){0,4} ` +
    `(?:(?:du lieu|thong tin|lich su|tin nhan|doan chat|hoi thoai|cuoc tro chuyen|data|history|chat|conversation|messages)(?: (?:chat|tro chuyen|tin nhan|ca nhan|hoi thoai))?)` +
    `(?: (?:cua|ve) ${me}| nay| di| nhe| a| giup ${me}| about me){0,3}$`,
)

export const data = new RegExp(
  `(?:xem|biet|show|see)(?: \\S+){0,3} (?:du lieu|data)(?: da luu)?(?: (?:cua|ve|about|on) ${me}|$)|(?:luu|giu) (?:gi|nhung gi|thong tin gi|du lieu gi|thong tin|du lieu)(?: gi)? (?:cua|ve) ${me}(?: khong| ko| k| vay)?$|what (?:do|data do) you (?:keep|store|know)(?: \\S+){0,3}$`,
)

export const machine = new RegExp(
  `^(?:(?:da|a|oi|cho hoi|${me}) ){0,3}(?:ban|may|ong|ad|day|ben kia|${me})? ?(?:la|co phai|phai|co phai la) (?:ai|may|nguoi|robot|bot|tro ly|chatbot|con nguoi|can bo|nguoi that)(?: (?:that|vay|the|ha|a|khong|ko|k|hay|may|nguoi|robot|bot|ai|dang|tra loi|thiet)){0,6}$` +
    `|(?:nguoi|nguoi that) hay (?:la )?(?:may|robot|bot|ai)(?: |$)|(?:may|robot|bot) hay (?:la )?(?:nguoi|can bo)(?: |$)|^(?:are you|is this) (?:a |an )?(?:real )?(?:human|robot|bot|machine|person|ai)(?: |$)|^am i (?:talking|speaking|chatting|writing) (?:to|with) (?:a |an )?(?:real )?(?:human|robot|bot|machine|person|ai|computer|officer)(?: |$)|^who are you$`,
)

/** Wants another place than the one that is spoken of. */
export const changeOffice = new RegExp(
  `^(?:(?:${me}|cho|xin|muon|duoc|can|hay|lam on|giup|please|i|want|to) ){0,5}(?:(?:doi|chon lai|chon|thay|chuyen)(?: (?:lai|sang|qua))? ` +
    `(?:xa|phuong|xa phuong|noi|noi nop|don vi|co quan|dia phuong)|change (?:the |my )?(?:office|commune|ward|place)|(?:other|another) (?:office|commune|ward))` +
    `(?: (?:khac|di|nhe|a|giup|voi|dum|please|${me}))*$`,
)

/** "Đổi sang xã Lạc Thủy": the group is the place. */
export const toOffice = new RegExp(
  `^(?:(?:${me}|cho|xin|muon|can) ){0,4}(?:(?:doi|chuyen)(?: lai)? (?:sang|qua|thanh) |doi (?=(?:xa|phuong|dac khu) )|change (?:office |commune |ward )?to |switch to )((?:\\S+ ?){1,7})$`,
)

/** Says where one lives, by the way. */
export const atHome = /(?:^| )(?:o|tai|thuoc|in|at) (?:xa|phuong|dac khu|thi tran|tt|p|x|commune|ward) /

/** What stands around the name of a place in an answer to "where?". */
export const fillers = new RegExp(
  `(?:^| )(?:(?:${me}|o|tai|ben|dang|song|nha|thi|da|vang|uh|la|thuoc|tinh|huyen|thanh pho|xa|phuong|thi tran|dac khu|nhe|a|nha|oi|day|cu|moi|nay|i|live|in|am|from|commune|ward)(?= |$) ?)+`,
  'g',
)

/** Someone leaves a phone number and wants to be called. */
export const callBack =
  /(?:^| )(?:goi (?:lai|dien)|dien lai|lien he lai|lien lac lai|alo lai)(?: |$)|(?:^| )(?:goi|lien he|lien lac) (?:cho|voi) (?:toi|tui|em|minh|con|chau|bac|co|chu|anh|chi)(?: |$)|call me/

/** Wants to be told when a dossier moves; not how to look it up, nor whether somebody tells. */
const tell = `(?:bao(?: tin)?|nhan(?: tin)?|thong bao|alo|nhac)(?: (?:lai|cho|giup|ho|dum|voi|tin|biet|${me}))*`
const news = '(?:tin|tin moi|tin gi|gi|gi moi|ket qua|thay doi|thay doi gi|chuyen bien|bien dong|cap nhat)'
const moving = `(?:(?:no|ho so)(?: (?:nay|do|cua ${me}))? )?(?:co ${news}|xong(?: roi)?|thay doi|chuyen trang thai|duoc duyet)`
const starts = `(?:(?:da|vang|ok|u|uh|roi|the|vay|${me}|nho|cho|muon|hay|giup|lam on|please|can you|you) )*`
const ends = `(?: (?:thi|nhe|nha|nghe|a|di|voi|giup|cho|biet|lai|ngay|luon|duoc khong|dc ko|duoc ko|${me}|please))*`
export const follow = new RegExp(
  `^${starts}(?:${tell} (?:khi|luc|neu|bao gio|khi nao|luc nao) ${moving}|(?:(?:khi|luc|neu|bao gio|khi nao|luc nao|he) )?${moving} (?:thi |la )?${starts}${tell}|` +
    `theo doi(?: (?:giup|ho|dum|cho|tiep|${me}))* (?:ho so|no|cai)(?: (?:nay|do|cua ${me}|giup|ho|cho ${me}))*|theo doi (?:giup|ho|dum|cho) ${me}|` +
    `(?:tell|notify|alert|inform|message|text) me (?:when|if|as soon as) (?:it|there|my dossier|the dossier|anything|something) (?:changes|moves|is done|is ready|is news|is any news|is finished)|` +
    `(?:follow|track|watch) (?:it|this|my|this dossier|my dossier)(?: for me)?)${ends}$`,
)

/** Swearing at the machine, and only that. "Ngu" is also "ngủ" and "ngũ", so it counts only beside one of these. */
export const insult =
  /^(?:(?:may|ban|thang|con|do|cai|lu|bot|tro ly|tra loi|noi|gi|ma|sao|qua|dung la|you|are|so|stupid) ){0,6}(?:do ngu|ngu (?:qua|the|vay|vl|du|ghe|lam|nguoi)|ngu nhu \S+|(?:con|thang) khung|khung (?:qua|ha|the)|do ec|oc cho|do dien|dien a|vo dung|vo tich su|mat day|khon nan|do khung|cut di|cut|im di|dm|dmm|vcl|vl|clgt|stupid|idiot|useless|fuck you|shut up)(?: (?:qua|the|vay|a|ha|may|ban|di|vl|luon|bot|chung|bon|tui|lu|bay|may nguoi|that))*$/

/** Has had enough, politely or not. */
export const enough =
  /^(?:(?:buc|ca|minh|qua|met|chan|ok|vang|da|thoi) ){0,4}(?:thoi khoi|thoi khong can|thoi bo di|khoi di|bo di|khong can nua|ko can nua|k can nua|khong hoi nua)(?: (?:nua|vay|nhe|a|di))*$/

const ending = `(?: (?:vay|the|a|ha|ho|nhi|ta|nua|luon|lam|qua|dau|day|nhe|voi|giup|di|em|anh|chi|oi|${me}|please))*`
const starting = `(?:(?:the|vay|a|o|da|uh|um|thi|ma|may|cac|hai|nhung|cai|viec|thu tuc|cho|hay|ban|do|nay|${me}) )*`

/** How do these differ; what does that mean. */
const why =
  `(?:giai thich(?: ro| them| cho ro| ky| lai)*|(?:chung|no)? ?(?:khac(?: gi)?(?: nhau| biet)?(?: (?:cho|o|diem))?(?: (?:gi|nao|sao|the nao|nhu the nao|ra sao|dau))?)|` +
  `(?:nghia )?la sao|nghia la gi|(?:khong|ko|k|hong|hk|chua|chang) (?:hieu|ro)(?: (?:lam|gi|ca|het|y|cau hoi))*|noi ro hon|explain(?: (?:that|it|this|them))?|what(?: is| s)? the difference(?: between them)?|what does (?:that|it|this) mean|i (?:do not|don t) understand)`
export const explain = new RegExp(`^${starting}${why}${ending}(?: ${starting}${why}${ending})?$`)

/** Cannot choose. */
export const notSure = new RegExp(
  `^${starting}(?:cung )?(?:(?:khong|ko|k|kh|hong|hk|hok|chua|chang) (?:chac(?: chan| lam)?|biet(?: nua| ro| chon| cai nao| viec nao| gi| phai)*|ranh|phan biet duoc|nho)|cai nao cung duoc|gi cung duoc|sao cung duoc|not sure|i am not sure|i m not sure|i (?:do not|don t) know|no idea|dunno)(?: (?:cai nao|chon cai nao|viec nao|nua|het|luon))*${ending}$`,
)

/** None of what was offered. */
export const neither = new RegExp(
  `^${starting}(?:(?:khong|ko|k|hong|chang|deu khong) (?:phai|co)(?: (?:cai|viec))?(?: nao)?(?: (?:trong so do|o tren|tren|het|ca))*|viec khac|cai khac|none of (?:these|them)|neither)${ending}$`,
)

export const thanks = /^(?:(?:da|ok|oke|vang|u|uh|yes) )?(?:cam on|cam un|cam ta|cảm ơn|thanks|thank you|thank|tks|camon)(?: |$)/
export const fine =
  /^(?:(?:ok|oke|okie|okay|vang|da|u|uh|um|uhm|duoc|roi|hieu|ro|biet|the a|vay a|a|o|yes|alright|fine) ?)+(?:roi|em|a|ban|anh|chi|nhe|nha)*$/
/** Agrees to the one thing that was offered. */
export const yes =
  /^(?:(?:da|vang|u|uh|um|dung|phai|chuan|ok|oke|yes|yep|right|co|chinh no|dung vay|dung roi|phai roi|no do|dung the) ?)+(?:roi|a|em|anh|chi|ban|vay|do|nhe)*$/
export const bye = /^(?:(?:da|thoi|ok) )?(?:tam biet|bye|bai|goodbye|chao tam biet|hen gap lai)(?: |$)/
export const english =
  /^(?:(?:please|can you|thoi|hay|xin|ban|chuyen|sang|noi|tra loi|bang|speak|in|answer) ){0,5}(?:english|tieng anh)(?: (?:please|duoc khong|di|nhe)){0,2}$/
export const vietnamese =
  /^(?:(?:please|thoi|hay|xin|ban|chuyen|sang|noi|tra loi|bang|speak|in|answer) ){0,5}(?:vietnamese|tieng viet)(?: (?:please|di|nhe)){0,2}$/

/** Numbers said in words, by the number they stand for. */
export const numerals: readonly (readonly string[])[] = [
  [],
  ['mot', 'dau', 'dau tien', 'nhat', 'one', 'first'],
  ['hai', 'nhi', 'two', 'second'],
  ['ba', 'three', 'third'],
  ['bon', 'tu', 'four', 'fourth'],
  ['nam', 'lam', 'five', 'fifth'],
  ['sau', 'six'],
  ['bay', 'seven'],
  ['tam', 'eight'],
  ['chin', 'nine'],
  ['muoi', 'ten'],
]
export const chosen =
  /^(?:(?:toi|em|chon|lay|so|cau|muc|y|nut|cai|thu|phan|the|number|option|no) ){0,3}(\d{1,2}|[a-z]+(?: tien)?)(?: (?:nhe|a|di|nha|one|please)){0,2}$/

/** "Tôi có tài khoản rồi": an account that is there by now, or was just made. */
export const hasAccount =
  /\b(?:da |vua )?(?:co|lam|tao|mo|dang ky|kich hoat|cai)(?: duoc| xong)*(?: cai)? (?:tai khoan|vneid|dinh danh)\b[a-z0-9 ]{0,30}\b(?:roi|xong)\b|\b(?:da|vua) (?:co|lam|tao|mo|dang ky|kich hoat)(?: duoc| xong)* (?:tai khoan|vneid|dinh danh)\b|\bi (?:already )?have (?:an|my|the) (?:vneid )?account\b/
export const notYet = /\b(?:chua|khong|ko|neu|sao|nhu nao|the nao|quen|mat|khoa|sai|if|how|not)\b/
