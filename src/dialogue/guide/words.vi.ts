/**
 * What people say to steer a guide, over folded text (lower case, no accents, single blanks, no punctuation), Vietnamese and
 * English side by side. Whole messages only: "quay lại" inside a story is a story.
 */
const lead =
  '(?:(?:da|a|u|uh|o|thoi|ok|oke|gio|cho|hay|lam on|giup|toi|tui|em|minh|con|chau|bac|co|chu|anh|chi|muon|can|please|i|want to|let s|let me) ){0,4}'
const tail = '(?: (?:a|nhe|nha|di|voi|giup|toi|em|minh|duoc khong|dc ko|ban|ad|please|now|ha|vay|roi|the|nao|lai|nua|luon)){0,3}'
const whole = (words: string): RegExp => new RegExp(`^${lead}(?:${words})${tail}$`)

export type Command = 'why' | 'back' | 'restart' | 'where' | 'resume' | 'again' | 'fast' | 'slow' | 'simple' | 'leave'

/** The first that fits counts. */
export const commands: readonly (readonly [Command, RegExp])[] = [
  [
    'why',
    whole(
      '(?:tai|vi|lam)? ?sao (?:lai |ma |phai )*(?:hoi|(?:can |phai )?biet|can hoi)(?: (?:toi|em|minh|cai|cau|dieu|chuyen|viec))*(?: (?:do|nay|vay|the|lam gi|chi))*|hoi (?:cai (?:do|nay) |cau (?:do|nay) |vay )?(?:de )?(?:lam )?(?:gi|chi)(?: (?:vay|the))?|why(?: do you)?(?: ask| need)?(?: (?:this|that|me))?',
    ),
  ],
  [
    'restart',
    whole(
      'lam lai(?: (?:tu dau|het|tu buoc (?:1|mot|dau)))?|bat dau lai(?: tu dau)?|tu dau|quay lai (?:tu )?(?:ban )?dau|start over|restart|begin again|start again',
    ),
  ],
  [
    'back',
    whole(
      'quay lai(?: (?:buoc|cau|cho) (?:truoc|hoi nay|nay))?|tro lai(?: buoc truoc)?|lui lai(?: (?:mot|1) buoc)?|buoc truoc(?: do)?|ve buoc truoc|quay ve(?: buoc truoc)?|go back|back|previous(?: step)?|bam nham|chon nham|toi chon nham',
    ),
  ],
  [
    'where',
    whole(
      '(?:(?:dang|toi|den|o|gio) )*(?:buoc may|buoc nao|buoc thu may|den dau|toi dau)(?: (?:roi|vay|the|a))*|con (?:may|bao nhieu|nhieu) buoc(?: nua)?|con (?:lau|dai) khong|which step(?: am i| are we)?(?: (?:at|on|in))?|where (?:am i|are we)|how many steps(?: left)?',
    ),
  ],
  [
    'resume',
    whole(
      'tiep tuc(?: (?:huong dan|lam|di|viec (?:cu|hoi nay|luc nay|do|dang do)))?|lam tiep(?: (?:huong dan|viec hoi nay))?|di tiep|quay lai huong dan|huong dan tiep|chi tiep|tiep di|continue|go on|carry on|resume',
    ),
  ],
  [
    'again',
    whole('nhac lai(?: buoc nay)?|lap lai|noi lai(?: (?:di|xem|buoc nay))?|cho xem lai|doc lai|repeat|say (?:it |that )?again|again'),
  ],
  [
    'fast',
    whole(
      '(?:lam|noi|chi|huong dan)? ?(?:nhanh|gon|tom tat|ngan gon|van tat)(?: (?:len|hon|thoi|gon|cho roi))?|noi het (?:mot|1) lan|cho (?:toi )?xem het(?: cac buoc)?|faster|quickly|all steps(?: at once)?|be brief',
    ),
  ],
  [
    'slow',
    whole(
      '(?:lam|noi|chi|di|huong dan)? ?(?:tung buoc(?: mot)?|tung cai(?: mot)?|tu tu|cham(?: thoi| lai| hon)?)|step by step|one (?:step )?at a time|slower|slow down',
    ),
  ],
  [
    'simple',
    whole(
      'kho hieu(?: qua)?|khong hieu(?: gi)?(?: (?:het|ca))?|ko hieu|k hieu|chua hieu|noi (?:de hieu|don gian|de)(?: hon)?|de hieu hon|don gian hon|giai thich(?: ro)? hon|noi ro hon|simpler|easier words|i do not understand|i don t understand',
    ),
  ],
  [
    'leave',
    whole(
      'thoat|dung(?: lai| huong dan)?|thoi(?: (?:khong lam|khoi|de sau|de khi khac|de mai))?|de (?:sau|khi khac|luc khac|mai)(?: lam)?|khong lam nua|nghi(?: da)?|tam dung|stop|exit|quit|later|not now',
    ),
  ],
]

/** The step is done. */
export const done = whole(
  'xong(?: roi| r| xuoi| het)?|roi|da (?:xong|lam|lam xong|bam|cai|tai|mo|go|dat|chon|nhap)(?: (?:xong|roi))?|lam (?:roi|xong)|(?:bam|cai|tai|mo|go|dat|chon|nhap|quet|goi|di) (?:xong|roi|xong roi|duoc roi)|duoc(?: roi)?|dc(?: r| roi)?|ok(?: roi)?|oke|okay|okie|vang|uh|u|um|da|ro|ro roi|hieu roi|tiep|tiep theo|buoc (?:tiep|ke|sau)(?: theo)?|ke tiep|next|done|finished|it work(?:s|ed)|works|yes|got it|thanh cong|thay roi|co roi',
)

export const doneSomehow =
  /^(?:da |toi |em |minh )?(?:co|da|thay|nhan|duoc|di|lam|mang|cam|hoi|noi|goi|doi|dat|bam|go|quet|cai|tai|mo|chon)(?: \S+)* (?:roi|xong|r)$/
export const denied = /(?:^| )(?:khong|ko|k|kg|hong|chua|chang|loi|sai|mat|quen|hu|khoa)(?: |$)/

/** It did not work, without saying how. */
export const stuck = whole(
  'khong|ko|k|hong|chua|(?:van |vẫn )?(?:khong|ko|k|kg|hong|chua|chang)(?: (?:lam|bam|vao|go|mo|quet|cai|tai|dang nhap))? (?:duoc|dc|xong|ra|len|an thua|co|thay|toi|ve|noi)(?: gi)?|bi loi|loi(?: roi)?|bao loi|no bao loi|bi ket|ket roi|bi sao (?:ay|y)|hu roi|it (?:did not|didn t|doesn t|does not) work|doesn t work|not working|no|error|i m stuck|stuck|van vay|van the|van con loi|khong thay gi(?: het| ca)?|vuong(?: roi)?',
)

/** Asked for all of it at once. */
export const hurried = /(?:^| )(?:nhanh|tom tat|ngan gon|cac buoc|quy trinh|van tat|all the steps|quick(?:ly)?|briefly)(?: |$)/
