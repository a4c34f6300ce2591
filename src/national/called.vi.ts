/** What people call what the list names otherwise. The right side is added to a question, never put in place of it. */
export const called: readonly (readonly [said: string, listed: string])[] = [
  ['bằng lái', 'giấy phép lái xe'],
  ['gplx', 'giấy phép lái xe'],
  ['passport', 'hộ chiếu phổ thông'],
  ['hộ chiếu', 'hộ chiếu phổ thông'],
  ['lý lịch tư pháp', 'phiếu lý lịch tư pháp'],
  ['cà vẹt', 'chứng nhận đăng ký xe biển số xe'],
  ['cavet', 'chứng nhận đăng ký xe biển số xe'],
  ['sang tên xe', 'chứng nhận đăng ký xe thay đổi chủ xe'],
  ['biển số', 'chứng nhận đăng ký xe biển số xe'],
  ['mở công ty', 'đăng ký thành lập công ty doanh nghiệp'],
  ['lập công ty', 'đăng ký thành lập công ty doanh nghiệp'],
  ['đóng cửa công ty', 'giải thể doanh nghiệp'],
  ['phòng khám', 'cấp mới giấy phép hoạt động khám bệnh chữa bệnh'],
  ['phòng mạch', 'cấp mới giấy phép hoạt động khám bệnh chữa bệnh'],
  ['nhà thuốc', 'giấy chứng nhận đủ điều kiện kinh doanh dược bán lẻ thuốc'],
  ['tiệm thuốc', 'giấy chứng nhận đủ điều kiện kinh doanh dược bán lẻ thuốc'],
  ['hành nghề y', 'giấy phép hành nghề khám bệnh chữa bệnh'],
  ['chứng chỉ dược', 'chứng chỉ hành nghề dược'],
  ['thất nghiệp', 'hưởng trợ cấp thất nghiệp'],
  ['lương hưu', 'chế độ hưu trí'],
  ['thai sản', 'chế độ thai sản'],
  ['bhxh một lần', 'bảo hiểm xã hội một lần'],
  ['nhập quốc tịch', 'nhập quốc tịch việt nam'],
  ['thôi quốc tịch', 'thôi quốc tịch việt nam'],
  ['người nước ngoài đi làm', 'giấy phép lao động người lao động nước ngoài'],
  ['work permit', 'giấy phép lao động người lao động nước ngoài'],
  ['visa', 'thị thực'],
  ['thẻ tạm trú người nước ngoài', 'thẻ tạm trú'],
  ['thương hiệu', 'đăng ký nhãn hiệu'],
  ['bản quyền', 'đăng ký quyền tác giả'],
  ['sáng chế', 'đăng ký sáng chế'],
  ['khách sạn', 'công nhận hạng cơ sở lưu trú du lịch'],
  ['hướng dẫn viên', 'thẻ hướng dẫn viên du lịch'],
  ['cây xăng', 'cửa hàng bán lẻ xăng dầu'],
  ['taxi', 'giấy phép kinh doanh vận tải bằng xe ô tô'],
  ['phù hiệu', 'phù hiệu xe ô tô kinh doanh vận tải'],
  ['trung tâm tiếng anh', 'trung tâm ngoại ngữ tin học hoạt động giáo dục'],
  ['trung tâm ngoại ngữ', 'trung tâm ngoại ngữ tin học hoạt động giáo dục'],
  ['luật sư', 'chứng chỉ hành nghề luật sư'],
  ['nhà ở xã hội', 'mua thuê nhà ở xã hội'],
  ['bằng tốt nghiệp', 'bản sao văn bằng chứng chỉ từ sổ gốc'],
  ['kiểm định xe', 'chứng nhận kiểm định xe cơ giới'],
  ['đăng kiểm', 'chứng nhận kiểm định an toàn kỹ thuật bảo vệ môi trường xe cơ giới'],
]

/** Words that say that something is asked, not what. */
export const quiet: ReadonlySet<string> = new Set(
  `cho em tôi mình tui con cháu anh chị bác chú cô ông bà hỏi xin muốn cần phải làm được có không ko k gì sao đâu nào ai mấy bao nhiêu lâu thì là mà ở
  tại đến về với và của các những này kia đó giúp ạ dạ nhé vậy thế bị đang đã sẽ rồi chưa giờ khi nếu hay hoặc để nhờ xem nộp thủ tục giấy hồ sơ
  lệ phí tiền ngày hết ra vào đi nay thôi cũng luôn một`.split(/\s+/),
)

/** What a name begins with when it is about more than the paper itself, and the words that ask for that. */
export const rarer: readonly (readonly [act: string, ...cues: string[]])[] = [
  ['cấp lại', 'lại', 'mất', 'hỏng', 'rách', 'thất'],
  ['cấp đổi', 'đổi', 'mới'],
  ['đổi', 'đổi', 'mới', 'hạn'],
  ['thu hồi', 'thu', 'hồi'],
  ['gia hạn', 'hạn'],
  ['điều chỉnh', 'điều', 'chỉnh', 'sửa', 'đổi', 'sai'],
  ['sửa đổi', 'sửa', 'đổi', 'sai'],
  ['thay đổi', 'thay', 'đổi'],
  ['đình chỉ', 'đình'],
  ['chấm dứt', 'chấm', 'dứt', 'nghỉ'],
  ['tạm ngừng', 'ngừng', 'nghỉ'],
  ['tạm dừng', 'dừng', 'nghỉ'],
  ['tiếp tục', 'tiếp'],
  ['báo mất', 'mất'],
  ['ủy quyền', 'ủy', 'thay', 'hộ'],
  ['tham gia', 'tham', 'đóng'],
]
/** Who comes from abroad, or goes there, says so; what is for both names both. */
export const abroad = { name: 'nước ngoài', home: 'việt nam', cues: ['nước', 'ngoài', 'tây', 'quốc', 'tế'] }
/** Words of people in the army. */
export const army: readonly string[] = ['quân', 'lính', 'ngũ', 'sĩ']
