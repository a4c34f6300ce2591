/** What stands on carriers. */

/** Said wherever a code is given. */
export const consent =
  'Mã này chỉ để đếm có bao nhiêu người đến từ tờ giấy hoặc bài đăng này. Mã không cho biết anh/chị là ai, và được bỏ khỏi cuộc trò chuyện sau 30 ngày.'

/** What stands on paper. */
export const paper = {
  ask: 'Hỏi thủ tục, giấy tờ, lệ phí bất cứ lúc nào',
  scan: 'Quét mã bằng máy ảnh của điện thoại hoặc bằng Zalo',
  open: 'Hoặc mở trang:',
  send: 'Hoặc nhắn mã này khi trò chuyện:',
  machine: 'Máy trả lời ngay, không mất phí. Việc khó có cán bộ trả lời.',
  safe: 'Không ai hỏi anh/chị mã OTP, mật khẩu hay ảnh căn cước. Ai hỏi là giả mạo.',
  hours: 'Giờ làm việc',
  phone: 'Điện thoại',
  consent: 'Mã chỉ để đếm số người đến từ tờ này, không cho biết anh/chị là ai.',
  school: 'Kính gửi quý phụ huynh',
  session: 'Họp dân: quét mã ngay tại chỗ, có người giúp',
  example: 'BẢN VÍ DỤ: đơn vị và số điện thoại không có thật',
  trial: 'BẢN THỬ: địa chỉ trang chỉ mở được trên máy này',
  until: (day: string) => `Đến hết ngày ${day}`,
}

/** The page behind a code. */
export const landing = {
  over: 'Chiến dịch này đã kết thúc, nhưng anh/chị vẫn hỏi được như thường.',
  choose: 'Anh/chị muốn hỏi ở đâu?',
  web: 'Hỏi ngay trên trang này',
  webWhy: 'Không cần cài gì',
  telegram: 'Hỏi trên Telegram',
  zalo: 'Hỏi trên Zalo',
  zaloWhy: (code: string) => `Mở ra rồi nhắn: ${code}`,
  code: 'Mã của anh/chị',
  how: (said: string) => `Chép, gõ hoặc đọc mã này khi trò chuyện. Gõ “${said}” cũng được.`,
  machine: 'Máy trả lời tự động, không phải cán bộ. Việc khó có cán bộ trả lời.',
  call: 'Hoặc gọi',
  example: 'Đây là bản ví dụ: đơn vị và số điện thoại không có thật.',
  figures: 'Nơi này làm việc ra sao: số liệu ai cũng xem được',
  missing: 'Không có mã này',
  missingWhy: 'Có thể mã bị gõ nhầm. Anh/chị vẫn hỏi được ở đây:',
}

/** A post's own words, beside the message. */
export const post = {
  link: 'Hỏi ngay tại',
  code: (code: string, said: string) => `Đang trò chuyện với trợ lý rồi thì nhắn mã ${code} (hoặc “${said}”).`,
  safe: 'Máy trả lời ngay, không mất phí. Không ai hỏi anh/chị mã OTP, mật khẩu hay ảnh căn cước.',
  example: '(Bản ví dụ: đơn vị và số điện thoại không có thật.)',
}
