import { retention } from '../model/retention.ts'

/** The records of processing, as Markdown for the commune's IT person: what the program does is filled in, what only the office knows is left to it. */

export type RecordsOf = {
  readonly offices: readonly { readonly name: string; readonly phones: readonly string[] }[]
  /** Channels in use, by their names in the settings. */
  readonly channels: readonly string[]
  readonly database: 'sqlite' | 'postgres'
  /** How dossiers are looked up, as the setting DOSSIERS names it. */
  readonly dossiers: string
  /** The provider of a language model that gets questions or talk outside of this machine. */
  readonly model?: string
  readonly keepTalkDays: number
  /** YYYY-MM-DD */
  readonly today: string
}

const channelNames: Readonly<Record<string, string>> = {
  web: 'Khung trò chuyện trên trang web của đơn vị',
  telegram: 'Telegram (nền tảng nước ngoài)',
  'zalo-bot': 'Zalo Bot',
  'zalo-oa': 'Zalo Official Account',
}

const blank = '…………………… (đơn vị điền)'
const cell = (text: string): string => text.replaceAll('|', '\\|')

export function recordsText(of: RecordsOf): string {
  return [...head(of), ...data(of), ...recipients(of), ...safety(of), ...rights(), ...open(of)].join('\n')
}

const head = ({ offices, today }: RecordsOf): readonly string[] => [
  '# Hồ sơ hoạt động xử lý dữ liệu cá nhân – trợ lý Một Cửa',
  '',
  `Phần mềm lập ngày ${today.split('-').toReversed().join('/')} theo cấu hình đang chạy. Chỗ có dấu …… là điều chỉ đơn vị biết. Đây là bản mô tả kỹ thuật,`,
  'không phải mẫu do cơ quan nhà nước ban hành: đối chiếu với Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15) và Nghị định 356/2025 trước khi dùng.',
  '',
  '## 1. Đơn vị',
  '',
  ...offices.flatMap(({ name, phones }) => [
    `- Bên kiểm soát dữ liệu: ${name}`,
    `- Liên hệ: ${phones.length > 0 ? phones.join(', ') : blank}`,
  ]),
  `- Người phụ trách bảo vệ dữ liệu: ${blank}`,
  `- Đơn vị vận hành máy chủ, nếu thuê ngoài: ${blank}`,
  '',
  '## 2. Mục đích',
  '',
  'Trả lời câu hỏi về thủ tục hành chính, tra tình trạng hồ sơ khi người dân yêu cầu, chuyển câu hỏi khó cho cán bộ. Không dùng cho việc khác, không bán,',
  'không quảng cáo. Trợ lý tự nói mình là máy.',
  '',
]

const data = ({ keepTalkDays }: RecordsOf): readonly string[] => [
  '## 3. Dữ liệu, lý do và thời hạn lưu',
  '',
  '| Dữ liệu | Để làm gì | Lưu bao lâu |',
  '|---|---|---|',
  ...retention.map(({ vi }) => `| ${cell(vi.what)} | ${cell(vi.why)} | ${cell(vi.kept)} |`),
  '',
  `Đơn vị đang đặt KEEP_TALK_DAYS = ${keepTalkDays} ngày. Hết hạn thì phần mềm tự xóa: mỗi giờ với dữ liệu tính bằng giờ, 2 giờ 30 sáng với phần còn lại.`,
  '',
]

const recipients = ({ channels, dossiers, model }: RecordsOf): readonly string[] => [
  '## 4. Nguồn và nơi nhận',
  '',
  'Nguồn: người dân tự gửi qua',
  '',
  ...channels.map(channel => `- ${channelNames[channel] ?? channel}`),
  '',
  'Nội dung gửi qua một nền tảng còn nằm ở nền tảng đó, theo quy định của họ; phần mềm không xóa được.',
  ...(channels.includes('telegram')
    ? ['Telegram chuyển dữ liệu ra nước ngoài: đơn vị xem có phải lập hồ sơ đánh giá chuyển dữ liệu ra nước ngoài không.']
    : []),
  dossiers === 'igate' || dossiers === 'vxp'
    ? `Mã hồ sơ được gửi tới hệ thống một cửa (${dossiers}) để tra, khi người dân yêu cầu.`
    : 'Mã hồ sơ không được gửi ra ngoài để tra.',
  'Cán bộ chỉ xem được yêu cầu của đơn vị mình; ai xem và làm gì đều có nhật ký.',
  model === undefined
    ? 'Không có mô hình ngôn ngữ nào ở bên ngoài nhận dữ liệu.'
    : `Mô hình ngôn ngữ bên ngoài (${model}) nhận câu hỏi và đoạn trao đổi đã che thông tin riêng, để viết lại câu hỏi và soạn nháp cho cán bộ. Đơn vị xem có phải lập hồ sơ đánh giá chuyển dữ liệu ra nước ngoài không.`,
  '',
]

const safety = ({ database }: RecordsOf): readonly string[] => [
  '## 5. Biện pháp bảo vệ',
  '',
  '- Che thông tin riêng trước khi ghi, theo quy tắc: cách viết lạ có thể lọt. Câu trả lời của cán bộ giữ được số điện thoại, địa chỉ, họ tên vì thường là của cơ quan.',
  '- Số điện thoại, mã hồ sơ, tệp và khóa truy cập nền tảng được mã hóa AES-256-GCM, khóa nằm ngoài cơ sở dữ liệu, đổi được.',
  '- Ảnh của người dân chỉ được tải và giữ trong lúc cán bộ xin ảnh cho một yêu cầu; không được xin ảnh giấy tờ tùy thân, mã OTP. Ảnh được vẽ lại để bỏ nơi chụp, mã hóa, mở xem có ghi tên.',
  '- Nhật ký kỹ thuật không có nội dung của người dân. Tra cứu và tìm kiếm dùng mã băm có khóa.',
  '- Cán bộ đăng nhập bằng mật khẩu, có xác thực hai lớp; khóa khi nhập sai nhiều lần; phân quyền theo đơn vị.',
  `- Dữ liệu ở ${database === 'sqlite' ? 'một tệp SQLite trên máy chủ của đơn vị' : 'máy chủ PostgreSQL của đơn vị'}. Nơi đặt máy chủ: ${blank}`,
  `- Sao lưu: ${blank} Giữ tệp khóa riêng; không khôi phục tệp erasures.log cũ hơn, vì tệp này nhớ những gì đã xóa theo yêu cầu.`,
  '',
]

const rights = (): readonly string[] => [
  '## 6. Quyền của người dân',
  '',
  '- Xem dữ liệu: nhắn "xem dữ liệu của tôi". Xóa: nhắn "xóa dữ liệu của tôi" rồi xác nhận; phần mềm xóa ngay và ghi lại việc xóa bằng mã băm.',
  '- Thôi theo dõi hồ sơ: nhắn DỪNG. Theo dõi chỉ khi người dân đồng ý, mỗi lần một mục đích, không đánh dấu sẵn.',
  `- Yêu cầu bằng cách khác (giấy, điện thoại): người tiếp nhận ${blank}; trả lời trong 2 ngày làm việc.`,
  '',
]

const open = ({ channels }: RecordsOf): readonly string[] => [
  '## 7. Việc đơn vị còn phải làm',
  '',
  '- [ ] Điền các chỗ ……, người phụ trách ký.',
  '- [ ] Xem mình có thuộc diện phải lập và gửi hồ sơ đánh giá tác động không (cơ quan nhà nước được miễn; đơn vị cung cấp, vận hành thuê ngoài thì không).',
  ...(channels.includes('telegram') ? ['- [ ] Quyết định có giữ kênh Telegram không.'] : []),
  '- [ ] Có cách báo vi phạm dữ liệu trong 72 giờ: ai báo, báo cho ai.',
  '- [ ] Lập lại bản này khi đổi cấu hình hay phiên bản (`motcua records`).',
  '',
]
