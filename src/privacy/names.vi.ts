import { fold } from '../model/fold.ts'

/** Family names by their bare letters, and what people write around names. Patterns are over flattened text. */

const written =
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm trịnh mai tô hà cao thái lương đào trương phùng tạ châu quách tăng diệp giang hứa kiều nghiêm phí thạch triệu vương văn viên lưu la lại lã mạc ninh nông quan sầm tống từ ung vi xa bế chu cù doãn giáp khúc kim lò lục ma mã nhữ ông sùng thào vàng giàng hạng cứ điêu hoa'
/** Those that are common words are none without accents or capitals around them. */
export const surnames: ReadonlyMap<string, readonly string[]> = written
  .split(' ')
  .reduce((all, name) => all.set(fold(name), [...(all.get(fold(name)) ?? []), name]), new Map<string, string[]>())

/** Family names that are common words where accents are left out. */
export const ordinary: ReadonlySet<string> = new Set(
  'la lai cu ho to do le ong be tu ma mai cao ha dang van vi xa hoa hang vu luc sam kim dieu chu ta tang lam ung bui ngo phi luu vien dao chau lo quan ninh mac nong phung vo phan'.split(
    ' ',
  ),
)

/** With them. */
export const ordinaryTyped: ReadonlySet<string> = new Set('ông lại lã mã từ bế lò lục cù hạng châu vàng'.split(' '))

const whose =
  '(?:day du|khai sinh|that|cua|toi|em|minh|anh|chi|chau|con|be|bo|me|ba|cha|vo|chong|ong|gai|trai|moi|cu|dau|thu|hai|la|chu|ho|dang|ky|duoc|goi|is|my)'
/** Ends right before a name that is told. */
export const cue = new RegExp(
  `(?<![a-z])(?:ho (?:va )?(?:chu dem(?: va)? )?ten|ten|full name|name|i am|i'm|(?:toi|em|minh|chau|con|me|bo|vo|chong|be) (?:ten )?(?:la|ten))(?: ${whose}){0,5} ?[:=-]? ?["“]?$`,
)
/** The same with a word for a name: what follows is hardly anything else. */
export const named = new RegExp(`(?<![a-z])(?:ho (?:va )?(?:chu dem(?: va)? )?ten|ten|full name|name)(?: ${whose}){0,5} ?[:=-]? ?["“]?$`)
/** Before a full name in a sentence. */
export const politeWords =
  /(?<![a-z])(?:ong|ba|anh|chi|co|chu|bac|em|chau|be|con|vo|chong|me|bo|cha|me toi|thay|cu|mr|mrs|ms|dong chi|chu ho|hai|tra|benh nhan) $/
/** Before the name of a street, a school, a place. */
export const placeWords =
  /(?<![a-z])(?:duong|pho|dai lo|phuong|xa|thon|ap|xom|lang|ban|to|khu|khu pho|quan|huyen|thanh pho|tp|tinh|thi tran|thi xa|truong|thpt|thcs|tieu hoc|mam non|cau|cho|hem|ngo|kiet|so|\d{1,4}[a-z]?(?:\/\d{1,4}[a-z]?)*|benh vien|cong vien|quang truong|song|ho|deo|nui|dinh|den|chua|giai thuong|quy)[ ,]{1,2}$/

/** Words that go on after a name, not in it. */
export const notName: ReadonlySet<string> = new Set(
  'muon lam o xin hoi can co da dang dia so va nha ngay dk ky bi la cho nhu thuong tru que sn ns sinh cccd cmnd sdt dt nam tuoi den tai duoc dc chua khong ko k voi hien nay nhe a ah oi roi thi phi thuc tuc giay to khai ban quyen le nop bao lau gi nao dau ma de phai con toi em minh anh chi chau ong ba vo chong bo me cha moi cu bi mat het han doi ten nguoi truoc sau tu ve lien he thon xa phuong huyen tinh khu ap xom vay nhan gui tra ho vao kinh liet gia hop cai chinh dinh khau tich bam von ai goi the of on in for my red and is'.split(
    ' ',
  ),
)
