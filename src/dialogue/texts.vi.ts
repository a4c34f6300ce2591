import type { Facet, Unknown } from '../model/answer.ts'
import type { Hours } from '../model/office.ts'
import { keptDays } from '../model/retention.ts'
import { dossiers } from './dossier/texts.vi.ts'
import { genuine } from './genuine/texts.vi.ts'
import { handoff } from './handoff/texts.vi.ts'

type Lines = readonly [string, ...string[]]

/** Everything the assistant says by itself. What it says about procedures comes from the knowledge. */
export const vi = {
  greeting: (office?: string): Lines => [
    office === undefined
      ? 'Chào anh/chị. Tôi là trợ lý tự động về thủ tục một cửa: máy trả lời, không phải cán bộ.'
      : `Chào anh/chị. Tôi là trợ lý tự động của ${office}: máy trả lời, không phải cán bộ.`,
  ],
  howToAsk: 'Anh/chị cứ hỏi như nói chuyện, gõ không dấu cũng được. Xin đừng gửi số căn cước, mã OTP hay mật khẩu.',
  welcomeBack: 'Chào anh/chị. Anh/chị cần hỏi việc gì?',
  machine: 'Tôi là trợ lý tự động: máy trả lời, không phải cán bộ.',
  exampleOffice: 'Đây là bản chạy thử với một đơn vị ví dụ: xin đừng dùng giờ làm việc, địa chỉ và số điện thoại của nó.',
  areYouMachine:
    'Vâng, tôi là máy. Tôi trả lời theo dữ liệu thủ tục đã công bố và luôn ghi nguồn. Cần người thật, anh/chị bấm nút bên dưới.',
  examples: [
    'Khai sinh cho bé cần giấy gì?',
    'Xin giấy xác nhận độc thân',
    'Sao y 10 trang hết bao nhiêu?',
    'Thứ bảy có làm việc không?',
    'Làm tài khoản VNeID thế nào?',
  ],
  button: {
    officer: 'Gặp cán bộ',
    handOver: 'Chuyển cho cán bộ',
    withdraw: 'Thôi, không cần nữa',
    hotline: 'Số điện thoại',
    forget: 'Xóa dữ liệu',
    keep: 'Giữ lại',
    data: 'Xem dữ liệu của tôi',
    account: 'Chỉ tôi dùng VNeID',
    topics: 'Việc hay hỏi',
    address: 'Địa chỉ, giờ làm việc',
    explain: 'Giải thích',
    notSure: 'Tôi không chắc',
    stillNotSure: 'Vẫn không chắc',
    seeAgain: 'Xem lại các việc',
    app: 'Cài ứng dụng VNeID',
  },
  caseOpened: 'Tôi đã ghi lại yêu cầu gặp cán bộ. Khi cán bộ trả lời, tin sẽ hiện ngay ở đây.',
  caseOpenAlready: 'Yêu cầu gặp cán bộ của anh/chị đã được ghi, không cần gửi lại.',
  meanwhile: 'Trong lúc chờ, anh/chị cứ hỏi tiếp, tôi vẫn trả lời.',
  caseWithdrawn: 'Tôi đã rút yêu cầu gặp cán bộ. Lúc nào cần lại, anh/chị cứ nói.',
  noCase: 'Hiện không có yêu cầu gặp cán bộ nào đang chờ.',
  withOfficer: 'Việc này tôi chưa có thông tin. Cán bộ đang phụ trách sẽ đọc được tin nhắn này.',
  officerNamed: (name: string) => (name === '' ? 'Cán bộ trả lời' : `Cán bộ ${name}`),
  callNow: 'Cần gấp, anh/chị gọi:',
  portalPhone: { label: 'Tổng đài Cổng Dịch vụ công quốc gia, miễn phí (số xem ngày 20/9/2026)', number: '1800 1096' },
  checkedOn: (label: string, day: string) => `${label} (kiểm tra ngày ${day})`,
  noOfficePhone: 'Tôi chưa có số điện thoại đã kiểm tra của đơn vị. Có thể gọi tổng đài chung:',
  openingHours: (hours: string, example: boolean) => (example ? `Giờ làm việc (ví dụ): ${hours}.` : `Giờ làm việc: ${hours}.`),
  days: { mon: 'thứ hai', tue: 'thứ ba', wed: 'thứ tư', thu: 'thứ năm', fri: 'thứ sáu', sat: 'thứ bảy', sun: 'chủ nhật' } satisfies Record<
    keyof Hours,
    string
  >,
  daySpan: (from: string, to: string) => `${from} đến ${to}`,
  unknown: {
    'out-of-scope': ['Việc này nằm ngoài những thủ tục tôi có, nên tôi không dám trả lời.', 'Anh/chị muốn, tôi chuyển câu hỏi cho cán bộ.'],
    'no-match': [
      'Tôi chưa tìm thấy thủ tục nào khớp với câu này.',
      'Anh/chị nói rõ thêm: làm giấy gì, cho ai? Hoặc để tôi chuyển cho cán bộ.',
    ],
    'case-specific': [
      'Việc này còn tùy giấy tờ và hoàn cảnh của anh/chị, phải có người xem mới trả lời được.',
      'Tôi chuyển cho cán bộ nhé?',
    ],
    stale: [
      'Thông tin tôi có về việc này đã hết hạn, nên tôi không dám nói lại.',
      'Anh/chị hỏi cán bộ hoặc gọi tổng đài để có thông tin mới.',
    ],
  } satisfies Record<Unknown, Lines>,
  explainOne: 'Nói rõ hơn',
  explainMany: 'Các việc này khác nhau',
  whichNearest: 'Việc nào gần với việc của anh/chị nhất?',
  byResult: 'Không sao. Hỏi cách khác: làm xong, anh/chị muốn có giấy nào trong tay?',
  leaveItToOfficer: ['Không sao, cán bộ hỏi thêm vài câu là rõ.', 'Anh/chị để tôi chuyển câu hỏi, hoặc gọi điện hỏi.'] as Lines,
  takenAs: (name: string): string => `Tôi hiểu anh/chị hỏi về: ${name}. Nếu không phải, anh/chị nói lại bằng cách khác giúp tôi.`,
  isItThis: 'Có phải anh/chị hỏi việc này không?',
  topics: 'Nhiều người hỏi những việc này. Anh/chị chọn, hoặc gõ điều cần hỏi:',
  oneByOne: (buttons: boolean): string =>
    buttons
      ? 'Anh/chị hỏi nhiều việc, tôi trả lời hai việc trước. Việc khác: bấm nút bên dưới, hoặc gửi từng việc một.'
      : 'Anh/chị hỏi nhiều việc, tôi trả lời việc đầu trước. Việc còn lại anh/chị gửi từng việc một.',
  /** What is asked of a matter, on a button. */
  sides: {
    overview: 'tóm tắt',
    documents: 'giấy tờ',
    fee: 'phí',
    time: 'bao lâu',
    where: 'nơi nộp',
    online: 'trên mạng',
    steps: 'các bước',
    conditions: 'điều kiện',
    who: 'ai đi làm',
    form: 'tờ khai',
    result: 'kết quả',
    benefit: 'tiền được hưởng',
    law: 'căn cứ',
  } satisfies Record<Facet, string>,
  notClear: (numbers: readonly number[]): string => `Câu ${numbers.join(', ')} tôi chưa rõ; anh/chị gửi riêng câu đó giúp tôi.`,
  noneOfThese: ['Vậy anh/chị nói thêm một chút giúp tôi: cần giấy gì, làm cho ai, đang vướng ở đâu?'] as Lines,
  lostButton: 'Nút này không còn dùng được. Anh/chị chọn lại, hoặc gõ điều cần hỏi.',
  noSuchNumber: (most: number) => `Anh/chị chọn một số từ 1 đến ${most}, hoặc gõ điều cần hỏi.`,
  sayMore: 'Anh/chị cần hỏi việc gì? Gõ vài chữ là được, ví dụ “làm giấy khai sinh”.',
  secret: {
    otp: [
      'Mã này tôi không nhận, và đã bỏ đi ngay.',
      'Ai có mã OTP là vào được tài khoản của anh/chị. Đừng đọc cho người khác, dù họ xưng là cán bộ; anh/chị chỉ tự gõ vào ứng dụng VNeID.',
    ],
    password: [
      'Mật khẩu thì tôi không nhận, và đã bỏ đi ngay.',
      'Đừng đưa mật khẩu cho ai, dù họ xưng là cán bộ. Nếu đã lỡ đưa, anh/chị nên đổi mật khẩu.',
    ],
    'id-number': ['Số giấy tờ tôi không cần, và đã bỏ đi ngay.', 'Anh/chị chỉ đưa số này khi làm thủ tục tại quầy hoặc trong VNeID.'],
    card: [
      'Số thẻ, số tài khoản ngân hàng tôi không nhận, và đã bỏ đi ngay.',
      'Lệ phí chỉ trả tại quầy hoặc trong trang hồ sơ trên Cổng Dịch vụ công.',
    ],
  } satisfies Record<string, Lines>,
  deleteMessage: 'Anh/chị nên xóa cả tin vừa gửi ở máy mình.',
  phoneKept: 'Tôi đã cất kín số điện thoại này, sau 24 giờ sẽ tự xóa. Anh/chị cần hỏi việc gì?',
  endAlone: 'Bốn chữ số này tôi chưa rõ để làm gì. Muốn xem hồ sơ, anh/chị gửi mã hồ sơ trước.',
  emailDropped: 'Tôi không cần địa chỉ thư điện tử và đã bỏ đi. Anh/chị cần hỏi việc gì?',
  detailDropped: 'Họ tên, ngày sinh, số nhà hay biển số xe tôi không cần và đã bỏ đi. Anh/chị cần hỏi việc gì?',
  complaint: 'Gặp chuyện như vậy mà chưa ai lo cho xong thì bực là phải.',
  complaintSteps: [
    'Bấm “Chuyển cho cán bộ” để đơn vị nắm được việc này.',
    'Gửi phản ánh, kiến nghị chính thức trên Cổng Dịch vụ công quốc gia, hoặc gọi tổng đài bên dưới.',
    'Hồ sơ đã quá ngày hẹn: cơ quan phải có phiếu xin lỗi và hẹn lại ngày trả. Anh/chị được đòi phiếu này.',
  ],
  complaintAgain: 'Tôi hiểu. Việc này cần người có trách nhiệm lo: anh/chị bấm nút dưới đây, tôi ghi yêu cầu ngay.',
  complaintNoted: 'Tôi hiểu. Yêu cầu gặp cán bộ của anh/chị vẫn đang chờ; anh/chị viết thêm ở đây, cán bộ sẽ đọc được.',
  insulted: [
    'Tôi trả lời chưa đúng ý, mong anh/chị thông cảm.',
    'Anh/chị nói lại giúp: cần giấy gì, làm cho ai? Hoặc để cán bộ trả lời.',
  ] as Lines,
  portal: { label: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' },
  emergency: {
    police: { label: 'Công an', number: '113' },
    fire: { label: 'Cứu hỏa, cứu nạn', number: '114' },
    doctor: { label: 'Cấp cứu', number: '115' },
    after: 'Anh/chị gọi ngay, tôi không gọi thay được. Xong việc gấp, cần giấy tờ gì cứ hỏi tôi.',
  },
  thanks: 'Không có gì ạ. Cần thêm việc gì, anh/chị cứ hỏi.',
  fine: 'Vâng. Anh/chị cần hỏi thêm gì, cứ nhắn.',
  bye: 'Chào anh/chị. Lúc nào cần, anh/chị cứ nhắn.',
  hello: 'Chào anh/chị. Anh/chị cần làm giấy tờ hay hỏi việc gì?',
  whichOffice: 'Anh/chị ở xã, phường nào? Nói tên để tôi trả lời đúng nơi anh/chị nộp giấy tờ.',
  whichOther: 'Anh/chị hỏi cho xã, phường nào? Nói tên là được, tên cũ cũng được.',
  whichOfficers: 'Anh/chị ở xã, phường nào? Nói tên để đúng cán bộ nơi đó nhận được.',
  whichOfThese: 'Có mấy nơi như vậy. Anh/chị ở nơi nào?',
  whichExactly: 'Có nhiều nơi như vậy. Anh/chị nói cả tên xã, phường và tên tỉnh giúp tôi.',
  officeNow: (office: string) => `Từ giờ tôi trả lời theo ${office}. Muốn đổi, anh/chị nhắn “đổi xã”.`,
  onlyOffice: (office: string) => `Ở đây tôi chỉ trả lời cho ${office}.`,
  notServed: (place?: string) =>
    `${place ?? 'Nơi này'} không thuộc các nơi tôi phục vụ. Anh/chị hỏi bộ phận một cửa ở đó, hoặc gọi tổng đài chung:`,
  nearOffices: [
    'Gần chỗ anh/chị có những nơi này. Anh/chị ở xã, phường nào?',
    'Vị trí tôi chỉ giữ rất thô, không biết nhà anh/chị ở đâu.',
  ] as Lines,
  locationUnknown: 'Tôi chưa có tọa độ của các nơi nộp giấy tờ, nên chưa tìm theo vị trí được. Anh/chị nói tên xã, phường giúp tôi.',
  voice: [
    'Tôi chưa nghe được tin thoại và không giữ lại. Anh/chị gõ vài chữ giúp tôi, không dấu cũng được.',
    'Khó gõ thì bấm nút dưới đây rồi để lại số điện thoại, cán bộ gọi lại cho anh/chị.',
  ] as Lines,
  contact: 'Tôi không giữ số của người khác. Muốn cán bộ gọi lại, anh/chị gõ số điện thoại của mình.',
  file: 'Tôi không mở tệp và không giữ lại, để giấy tờ của anh/chị khỏi lộ. Anh/chị gõ điều cần hỏi; giấy tờ thì mang ra quầy hoặc nộp trên Cổng Dịch vụ công.',
  image:
    'Tôi không mở ảnh và không giữ lại, để giấy tờ của anh/chị khỏi lộ; chỉ nhận ảnh lúc cán bộ xin. Nếu là ảnh căn cước hay giấy tờ riêng, anh/chị nên xóa ảnh khỏi đây, rồi gõ điều cần hỏi.',
  location: 'Tôi không dùng vị trí. Anh/chị gõ tên xã, phường hoặc thôn, tôi tìm nơi nộp giấy tờ.',
  unsupported:
    'Tin này tới tôi không có chữ nào: Zalo không chuyển được tin có đường dẫn, tệp hay video. Anh/chị gõ lại điều cần hỏi, bỏ đường dẫn đi. Nếu đường dẫn do người lạ gửi, đừng bấm vào; cứ kể tôi nghe họ bảo gì.',
  sticker: 'Tôi chỉ đọc được chữ. Anh/chị cần hỏi việc gì cứ gõ, không dấu cũng được.',
  forgetAsk: ['Anh/chị muốn xóa cuộc trò chuyện này? Xóa rồi thì không lấy lại được, yêu cầu gặp cán bộ đang chờ cũng bị rút.'] as Lines,
  forgetAskFollows: 'Các hồ sơ đang nhờ theo dõi cũng thôi theo dõi.',
  forgotten: 'Tôi đã xóa cuộc trò chuyện cũ. Tin trong máy của anh/chị thì anh/chị tự xóa.',
  forgottenFollows: 'Các hồ sơ anh/chị nhờ theo dõi cũng được thôi theo dõi, mã đã xóa.',
  keptAll: 'Vâng, tôi giữ nguyên.',
  dataKept: [
    'Không giữ: số căn cước, mã OTP, mật khẩu, số thẻ, thư điện tử, tệp, và ảnh mà cán bộ không xin. Những thứ này bị bỏ trước khi lưu.',
    'Cất kín nhiều nhất 24 giờ: mã hồ sơ và số điện thoại anh/chị gửi. Hồ sơ anh/chị nhờ theo dõi thì cất mã cho tới khi thôi; số để cán bộ gọi lại thì cất tới khi xong yêu cầu, chậm nhất 14 ngày.',
    'Giữ cho tới khi hết hạn lưu của đơn vị hoặc khi anh/chị bảo xóa: lời trò chuyện đã bỏ các số trên.',
    `Ảnh cán bộ xin cho một yêu cầu: cất kín tới ${keptDays.pictures} ngày sau khi yêu cầu khép lại.`,
    'Giữ một năm để chống dò mã: mỗi lượt tra hồ sơ, chỉ là dấu không đọc ngược ra được.',
  ],
  dataHeading: 'Tôi đang giữ gì về anh/chị',
  dataNow: (items: readonly string[]) => `Lúc này còn có: ${items.join('; ')}.`,
  dataItems: {
    about: 'việc đang hỏi dở',
    guide: 'bước đang làm dở trong một hướng dẫn',
    list: 'danh sách giấy tờ đã soạn, và giấy nào đã có',
    case: 'một yêu cầu gặp cán bộ đang chờ',
    dossier: 'mã hồ sơ vừa hỏi, cất kín, tự xóa sau 24 giờ',
    following: (agreed: string | undefined) =>
      `một hồ sơ đang theo dõi: mã cất kín, trạng thái, và lời đồng ý của anh/chị${agreed === undefined ? '' : ` ngày ${agreed}`}`,
    campaign: 'mã chiến dịch đã đưa anh/chị tới đây',
    office: 'đơn vị anh/chị đang hỏi',
    facts: (facts: readonly string[]) => `điều anh/chị đã kể: ${facts.join(', ')}`,
  },
  campaign: {
    button: 'Tôi có tài khoản rồi',
    account: 'Tốt quá. Có tài khoản VNeID mức 2 thì anh/chị nộp được nhiều hồ sơ ngay trên mạng. Anh/chị cần làm giấy gì, cứ hỏi tôi.',
    next: 'Chỉ tôi nộp hồ sơ trên mạng',
  },
  languageNow: 'Từ giờ tôi trả lời bằng tiếng Việt.',
  sorry: 'Xin lỗi, tôi vừa gặp trục trặc nên chưa trả lời được câu này. Anh/chị thử hỏi lại, hoặc để tôi chuyển cho cán bộ.',
  dossiers,
  genuine,
  handoff,
}
