/** How long each kind of data is kept: the one table. What purges takes its days from here; the README's table and the records of processing are made of it. */

/** Days. `talk` is the usual value of KEEP_TALK_DAYS. */
export const keptDays = {
  talk: 30,
  sealed: 1,
  ids: 7,
  sent: 7,
  misses: 2,
  follows: 180,
  audit: 365,
  consents: 365,
  erasures: 365,
  /** After the case was closed. */
  pictures: 7,
} as const

/** `tables`: of the database, each in one entry alone. The words of the README, and Vietnamese ones for the commune's records. */
export type Kept = {
  readonly tables: readonly string[]
  readonly what: string
  readonly kept: string
  readonly after: string
  readonly vi: { readonly what: string; readonly why: string; readonly kept: string }
}

const year = 'một năm'

export const retention: readonly Kept[] = [
  {
    tables: [],
    what: 'ID numbers, OTPs, passwords, cards, mail addresses, full names, dates of birth, house numbers, number plates, places on the map, citizens’ files, and pictures that no officer asked for',
    kept: 'never',
    after: 'dropped before anything is stored',
    vi: {
      what: 'Số giấy tờ tùy thân, mã OTP, mật khẩu, số thẻ, số tài khoản, thư điện tử, họ tên, ngày sinh, số nhà, biển số xe, vị trí, tệp người dân gửi, ảnh mà cán bộ không xin',
      why: 'Không cần cho việc trả lời',
      kept: 'Không lưu: bỏ trước khi ghi',
    },
  },
  {
    tables: ['attachments'],
    what: 'pictures and PDFs that an officer sends, sealed',
    kept: 'as the talk; unsent ones a day',
    after: 'swept each full hour',
    vi: { what: 'Ảnh và tệp PDF cán bộ gửi cho người dân', why: 'Trả lời yêu cầu', kept: 'Như nội dung trao đổi; tệp chưa gửi: một ngày' },
  },
  {
    tables: [],
    what: 'pictures that a citizen sent while an officer asked for some in a case: drawn anew, sealed',
    kept: `until ${keptDays.pictures} days after the case is closed, and no longer than the talk`,
    after: 'swept each full hour; "xóa dữ liệu", or the officer, at once',
    vi: {
      what: 'Ảnh người dân gửi trong lúc cán bộ xin ảnh cho một yêu cầu (vẽ lại, mã hóa)',
      why: 'Giải quyết yêu cầu đó; chỉ cán bộ của đơn vị đang giữ yêu cầu xem được, ai xem đều có nhật ký',
      kept: `${keptDays.pictures} ngày sau khi yêu cầu khép lại, không lâu hơn nội dung trao đổi; xóa ngay khi người dân bảo xóa`,
    },
  },
  {
    tables: ['sealed'],
    what: 'phone numbers, their ends, dossier codes, where a platform holds a picture that was asked for',
    kept: `${keptDays.sealed * 24} hours, sealed`,
    after: 'swept each full hour',
    vi: {
      what: 'Số điện thoại, bốn số cuối, mã hồ sơ người dân tự gửi; địa chỉ tải ảnh mà cán bộ đã xin',
      why: 'Tra cứu hồ sơ, cán bộ gọi lại, tải ảnh',
      kept: `${keptDays.sealed * 24} giờ, có mã hóa`,
    },
  },
  {
    tables: [],
    what: 'what people tell of themselves ("nhà tôi thuê")',
    kept: 'a day after the last of it',
    after: 'taken out of the talk by a timer',
    vi: { what: 'Hoàn cảnh người dân tự kể ("nhà tôi thuê")', why: 'Trả lời đúng trường hợp', kept: 'Một ngày sau lần kể cuối' },
  },
  {
    tables: ['talk', 'talk_text', 'conversations', 'unanswered'],
    what: 'masked talk, what of it was not answered, and where a talk stood',
    kept: `\`KEEP_TALK_DAYS\` (${keptDays.talk}) of silence`,
    after: 'purged at half past two at night',
    vi: {
      what: 'Nội dung trao đổi đã che thông tin riêng, câu chưa trả lời được, mã cuộc trò chuyện do nền tảng cấp',
      why: 'Trả lời tiếp câu trước, cán bộ nắm được việc, sửa câu trả lời còn thiếu',
      kept: `${keptDays.talk} ngày không trao đổi (đổi được bằng KEEP_TALK_DAYS)`,
    },
  },
  {
    tables: ['follows'],
    what: 'a followed dossier: code sealed, state, chat',
    kept: `until it is finished, DỪNG, or ${keptDays.follows} days`,
    after: 'at once',
    vi: {
      what: 'Hồ sơ người dân xin theo dõi: mã hồ sơ (mã hóa), trạng thái',
      why: 'Báo khi hồ sơ có thay đổi, theo sự đồng ý',
      kept: `Đến khi xong, khi nhắn DỪNG, hoặc ${keptDays.follows} ngày`,
    },
  },
  {
    tables: ['consents'],
    what: 'consent: which words, when, for what',
    kept: 'a year after it ended',
    after: 'purged at night; "xóa dữ liệu" takes out at once whose it was',
    vi: { what: 'Sự đồng ý: câu hỏi, lúc nào, cho việc gì', why: 'Chứng minh đã được đồng ý', kept: `${year} sau khi hết hiệu lực` },
  },
  {
    tables: ['look_ups'],
    what: 'look-ups: keyed hashes of code and person, outcome',
    kept: 'a year',
    after: 'purged at night',
    vi: { what: 'Nhật ký tra cứu hồ sơ: chỉ mã băm có khóa, kết quả', why: 'Chống dò mã, giải trình', kept: year },
  },
  {
    tables: ['guesses', 'auth_misses', 'inbox', 'lanes', 'outbox', 'jobs', 'changes'],
    what: 'counted misses; ids against late repeats, calls that were made, the log desks follow',
    kept: `${keptDays.misses} days; ${keptDays.ids} days`,
    after: 'purged at night',
    vi: {
      what: 'Số lần thử sai; mã tin chống gửi lặp, lượt gửi đã xong, nhật ký màn hình cán bộ',
      why: 'An toàn, không mất và không lặp tin',
      kept: `${keptDays.misses} ngày; ${keptDays.ids} ngày`,
    },
  },
  {
    tables: ['cases', 'case_notes', 'case_seen', 'ratings', 'audit'],
    what: 'a closed case: its words and officers’ notes; that it was, who did what, the rating',
    kept: '`KEEP_TALK_DAYS`; a year',
    after: 'purged at night',
    vi: {
      what: 'Yêu cầu hỗ trợ đã đóng: nội dung và ghi chú; việc đã có yêu cầu, cán bộ nào làm gì, mức hài lòng',
      why: 'Giải quyết yêu cầu, giám sát nội bộ',
      kept: `Nội dung ${keptDays.talk} ngày (KEEP_TALK_DAYS); phần còn lại ${year}`,
    },
  },
  {
    tables: ['erasures'],
    what: 'that data were erased on request: time and a keyed hash, in the database and in `erasures.log` beside it',
    kept: 'a year',
    after: 'purged at night, and from the file at the next start',
    vi: { what: 'Việc đã xóa theo yêu cầu: thời điểm và mã băm có khóa', why: 'Bản sao lưu cũ khôi phục lại vẫn bị xóa tiếp', kept: year },
  },
  {
    tables: [
      'auth_users',
      'auth_accounts',
      'auth_two_factors',
      'auth_sessions',
      'auth_verifications',
      'auth_rate_limits',
      'auth_invitations',
    ],
    what: 'officers: name, address, rights, sessions, invitations',
    kept: 'while they may sign in; sessions and invitations until they are over',
    after: 'purged at night; the name stays beside what the officer did',
    vi: {
      what: 'Cán bộ: họ tên, thư điện tử, quyền, phiên đăng nhập, lời mời',
      why: 'Đăng nhập, phân quyền',
      kept: 'Khi còn quyền; phiên và lời mời đến khi hết hạn',
    },
  },
]

/** Tables in which nothing is about a citizen: knowledge, counts, settings, the machinery. */
export const impersonal: readonly string[] = [
  'acts',
  'bases',
  'overlays',
  'canned',
  'counters',
  'events',
  'tallies',
  'model_uses',
  'margins',
  'keeps',
  'leases',
  'campaigns',
  'campaign_places',
  'campaign_carriers',
  'campaign_codes',
  'campaign_sessions',
  'campaign_steps',
]

/** The table as it stands in the README. */
export const retentionTable = (): string =>
  ['| what | kept | then |', '|---|---|---|', ...retention.map(({ what, kept, after }) => `| ${what} | ${kept} | ${after} |`)].join('\n')
