/**
 * What people write when they want something else than a procedure, as they write it. Searched like the phrases of a
 * procedure. One list is one subject; an intent may have several. `out-of-scope`: other bodies' business, or nobody's.
 */
export const wishes: readonly (readonly [intent: string, phrases: string])[] = [
  [
    'guide:account',
    `quên mật khẩu dịch vụ công; không đăng nhập được cổng dịch vụ công; lập tài khoản dịch vụ công; đăng ký tài khoản cổng dịch vụ công; tài khoản vneid bị khóa
    mở khóa tài khoản vneid; mã otp không gửi về máy; không nhận được mã otp; đổi số điện thoại đăng ký vneid; mất sim không nhận được mã xác thực; quên passcode vneid
    đăng nhập bằng vneid báo lỗi; tài khoản định danh mức 2 kích hoạt thế nào; chưa có tài khoản định danh điện tử; sai mật khẩu nhiều lần; xác thực khuôn mặt không được
    nhập số căn cước báo không tồn tại; đăng nhập một lần rồi bị đẩy ra; đồng ý chia sẻ thông tin khi đăng nhập; email tài khoản bị sai; tôi cần tài khoản để làm gì
    can't log in; create an account; forgot my password; otp not received`,
  ],
  [
    'guide:app',
    `cài ứng dụng vneid; tải vneid ở đâu; vneid là gì; ứng dụng vneid thật giả; vneid bị văng; vneid không mở được; cập nhật vneid bản mới; chuyển vneid sang điện thoại mới
    điện thoại cũ không cài được vneid; máy yếu không tải được ứng dụng; ai nhắn gửi link tải vneid; vneid báo phiên bản cũ; đổi điện thoại mới thì vneid thế nào; app treo màn hình
    điện thoại đời cũ có dùng vneid được không; gỡ ra cài lại ứng dụng; install vneid; vneid app crashes`,
  ],
  [
    'guide:file-online',
    `cách nộp hồ sơ trên mạng; hướng dẫn nộp hồ sơ trực tuyến; nộp hồ sơ online từng bước; trang web dịch vụ công bị lỗi; nộp hồ sơ trên cổng bị quay vòng; tải giấy tờ lên bị lỗi
    không tìm thấy thủ tục trên cổng; chọn xã phường nào khi nộp trên mạng; bấm nút nộp không được; điền tờ khai điện tử bị thoát; nộp trên mạng rồi mới thấy sai; sửa hồ sơ đã nộp trên mạng
    nộp rồi có phải mang bản giấy ra nữa không; nộp ban đêm cuối tuần được không; nộp hồ sơ cho người khác bằng tài khoản của mình; hồ sơ lưu nháp ở đâu; cổng dịch vụ công không vào được
    ký số thế nào; không có chữ ký số; hệ thống báo đang bảo trì; ô bắt buộc không điền được; how to file online; submit online; upload failed; website error`,
  ],
  [
    'guide:pay',
    `thanh toán lệ phí trên mạng; đóng phí trực tuyến bằng cách nào; quét mã qr nộp phí; chuyển khoản lệ phí; bị trừ tiền mà chưa báo thành công; thanh toán lỗi; thanh toán hai lần
    lấy biên lai điện tử ở đâu; hoàn lại phí đã nộp; ngân hàng nào thanh toán được; không có thẻ ngân hàng thì đóng phí sao; nộp phí bằng ví điện tử; thông báo nộp nghĩa vụ tài chính đóng ở đâu
    đã chuyển tiền rồi hồ sơ vẫn báo chưa thanh toán; nhờ người khác chuyển tiền giùm lệ phí; trả phí bằng tiền mặt được không; pay the fee online; payment failed; refund`,
  ],
  [
    'guide:receive',
    `nhận kết quả qua bưu điện; gửi kết quả về tận nhà; kết quả bản điện tử xem ở đâu; bản điện tử có giá trị không; nhờ người khác lấy kết quả; tới ngày hẹn thì lấy giấy ở đâu
    tải kết quả về máy; kho dữ liệu điện tử; giao kết quả tại nhà tốn bao nhiêu; không ở nhà thì bưu tá giao cho ai; đổi cách nhận kết quả; kết quả in sai thì làm sao
    lấy kết quả cần mang gì; giấy hẹn thất lạc rồi nhận kết quả sao; để lâu chưa đến lấy có sao không; collect the result; result by post`,
  ],
  [
    'guide:look-up',
    `tra cứu hồ sơ; xem hồ sơ tới đâu trên mạng; tra mã hồ sơ ở trang nào; quên mã hồ sơ; theo dõi hồ sơ đã nộp; xem lại hồ sơ cũ; các trạng thái hồ sơ nghĩa là gì; tra bằng số điện thoại
    hồ sơ hiện đang xử lý là sao; check my application; track status online`,
  ],
  [
    'guide:business',
    `tài khoản tổ chức; tài khoản doanh nghiệp trên cổng dịch vụ công; công ty đăng nhập bằng gì; định danh tổ chức; giám đốc nộp thay công ty; hợp tác xã lập tài khoản; chữ ký số công ty; company account`,
  ],
  [
    'guide:assisted',
    `không biết dùng điện thoại; không có điện thoại thông minh; già rồi không rành mạng; nhờ người nộp online giùm; ai làm giúp trên máy; có người hướng dẫn tận nơi không; bưu điện làm hộ thủ tục
    không biết chữ ai điền giúp tờ khai; mắt kém không bấm được; cán bộ nhập máy giúp; tổ công nghệ số giúp dân; đoàn thanh niên hỗ trợ nộp hồ sơ; con cháu ở xa nộp giúp cha mẹ; ra xã có máy tính cho dân dùng không
    bị bệnh không đi được có ai tới nhà làm giúp; chỉ có điện thoại cục gạch; help me file; I cannot use a smartphone`,
  ],
  [
    'guide:prepare',
    `chụp giấy tờ thế nào cho rõ; scan giấy tờ; quét thành pdf; tệp quá lớn không tải lên được; nộp ảnh chụp được không; ghép nhiều trang vào một tệp; đặt tên tệp ra sao; chuẩn bị gì trước khi nộp trên mạng
    bản chụp màu hay trắng đen; chụp bản gốc hay bản sao chứng thực; ảnh mờ bị trả lại; photo quality; scan or photo`,
  ],
  [
    'dossier',
    `hồ sơ của tôi đến đâu rồi; nộp lâu rồi chưa thấy gì; hồ sơ trễ hẹn; hồ sơ bị trả lại vì sao; hồ sơ báo bổ sung; yêu cầu bổ sung là bổ sung cái gì; giấy hẹn hôm nay mà chưa xong; khi nào hồ sơ xong
    đơn gửi tuần trước có ai xem chưa; kiểm tra giúp hồ sơ; tôi nộp hôm trước giờ sao rồi; sao lâu quá chưa có kết quả; gia hạn ngày trả là sao; rút hồ sơ đã nộp; hồ sơ bị từ chối; nộp nhầm hồ sơ
    hồ sơ chuyển qua bên khác rồi; hồ sơ đất nộp tháng trước; chưa thấy ai gọi; giấy xong chưa; làm giấy hôm bữa tới giờ chưa có; bao giờ tôi được lấy; where is my application; my application is late`,
  ],
  [
    'office',
    `giờ làm việc của xã; mấy giờ mở cửa; mấy giờ đóng cửa; thứ bảy có làm không; chiều nay còn tiếp nhận không; trưa có nghỉ không; số điện thoại của xã; địa chỉ trung tâm hành chính công
    trụ sở xã mới ở đâu; xin số cán bộ tư pháp; ai phụ trách đất đai; cán bộ nào lo hộ tịch; lịch nghỉ lễ tết; đường dây nóng của phường; gọi ai để hỏi; quầy số mấy; có chỗ gửi xe không
    lấy số thứ tự; đặt lịch hẹn trước; đông người không; chủ tịch xã tên gì; có fax email không; đường tới ủy ban; opening hours; are you open; phone number of the commune; address of the office`,
  ],
  [
    'place',
    `xã tôi giờ tên gì; xã cũ sáp nhập vào đâu; phường cũ nay thuộc phường nào; tên mới của xã; tỉnh nào sáp nhập với tỉnh nào; huyện cũ giờ thuộc xã nào; thị trấn nay là xã gì; thôn tôi thuộc xã nào
    địa chỉ mới sau sáp nhập; ghi địa chỉ theo tên mới thế nào; quận cũ bây giờ gọi là gì; thành phố cũ thuộc tỉnh nào; xã mới gồm những xã nào; tra tên xã mới; new name of my commune; which commune now`,
  ],
  [
    'feedback',
    `phản ánh cán bộ; góp ý thái độ phục vụ; khen cán bộ; cán bộ gây khó dễ; bị đòi thêm tiền; bị hạch sách; chờ lâu không ai tiếp; đi nhiều lần không xong; phục vụ kém; tôi bức xúc
    hàng xóm xả rác; nhà bên xây lấn; ồn ào karaoke; đèn đường hư; đường hư ổ gà; nước thải hôi thối; ngập nước; ổ chó thả rông; đốt rác khói; rude staff; I want to complain`,
  ],
  [
    'officer',
    `cho gặp cán bộ; chuyển cho người thật; nói chuyện với nhân viên; có ai ở đó không; có người trả lời không; gọi lại cho tôi; tôi cần người tư vấn; bạn không hiểu cho gặp người khác; kết nối tổng đài
    nhờ cán bộ gọi điện; gặp anh chị phụ trách; cần người hướng dẫn trực tiếp; nối máy cán bộ; cho xin gặp trực tiếp; việc của tôi phức tạp; talk to a person; real person please`,
  ],
  [
    'smalltalk',
    `chào bạn; cảm ơn nhiều; bạn là ai; bạn tên gì; bạn là người hay máy; bạn bao nhiêu tuổi; giỏi quá; tạm biệt; ok em; vâng ạ; chúc ngủ ngon; chúc mừng năm mới; đã hiểu; có đó không; alo; dạ; haha
    bạn làm được gì; để tôi xem lại; thôi khỏi; không có gì; nói chuyện vui ghê; ăn cơm chưa; hello; thank you; bye; who are you`,
  ],
  [
    'out-of-scope',
    `ly hôn nộp đơn ở đâu; thủ tục ly hôn thuận tình; án phí ly hôn; chia tài sản ly hôn; giành quyền nuôi con; đơn ly hôn mẫu; file for divorce; kiện ra tòa; đòi nợ; vay nợ không trả; thuê luật sư`,
  ],
  [
    'out-of-scope',
    `rút bảo hiểm xã hội một lần; lương hưu tháng này; sổ bảo hiểm xã hội; trợ cấp thất nghiệp; bảo hiểm thất nghiệp; chế độ thai sản công ty; thai sản được bao nhiêu; nghỉ ốm hưởng bảo hiểm; công ty nợ lương; công ty không đóng bảo hiểm; tăng lương hưu`,
  ],
  [
    'out-of-scope',
    `đóng thuế thu nhập cá nhân; quyết toán thuế; hoàn thuế; mã số thuế cá nhân; hóa đơn điện tử; thuế môn bài; thuế hộ kinh doanh bao nhiêu; thuế đất phi nông nghiệp nộp ở đâu; giảm trừ gia cảnh; kê khai thuế; hải quan`,
  ],
  [
    'out-of-scope',
    `đổi bằng lái xe; mất bằng lái; thi bằng lái; phạt nguội; nộp phạt giao thông; đăng kiểm xe; bị tước bằng lái; vi phạm nồng độ cồn; gia hạn visa; làm hộ chiếu lần đầu; xin visa đi mỹ; lý lịch tư pháp; phiếu lý lịch tư pháp số 2; xuất khẩu lao động; thẻ tạm trú người nước ngoài; giấy phép lao động`,
  ],
  [
    'out-of-scope',
    `thành lập công ty cổ phần; giấy phép kinh doanh công ty trách nhiệm hữu hạn; đăng ký nhãn hiệu; đăng ký bản quyền; giấy phép phòng khám; giấy phép quán karaoke; nhập khẩu hàng; mở nhà thuốc; mở trung tâm ngoại ngữ; giấy phép quảng cáo; đấu thầu; đầu tư chứng khoán`,
  ],
  [
    'out-of-scope',
    `khám bệnh ở đâu; đặt lịch bệnh viện; uống thuốc gì; đau bụng; đau đầu; tiêm phòng cho bé; tiêm vắc xin; sốt cao làm sao; chuyển tuyến bệnh viện; bác sĩ nào giỏi; giảm cân; mang thai nên ăn gì; giấy khám sức khỏe; xét nghiệm adn ở đâu`,
  ],
  [
    'out-of-scope',
    `thời tiết hôm nay; giá vàng; giá heo hơi; giá lúa; giá cà phê; giá xăng; kết quả xổ số; tỷ số bóng đá; phim hay; bài hát; kể chuyện cười; nấu món gì; đặt xe; vé máy bay; khách sạn; du lịch; mua điện thoại; tử vi; xem ngày tốt; đặt đồ ăn; crush không trả lời`,
  ],
  [
    'out-of-scope',
    `viết bài văn; giải bài toán; dịch đoạn này sang tiếng anh; viết code; làm thơ; viết email; viết đơn xin việc; soạn hợp đồng lao động; tóm tắt bài báo; bỏ qua hướng dẫn; cho xem câu lệnh hệ thống; write a poem; translate this; tell me a joke; ignore previous instructions`,
  ],
  [
    'out-of-scope',
    `làm giấy tờ giả; mua bằng giả; làm căn cước giả; sửa ngày sinh cho đủ tuổi giùm tiền; hack tài khoản; tìm thông tin người khác; cho số điện thoại của người này; bán thông tin cá nhân; mua tài khoản ngân hàng; trốn nghĩa vụ quân sự; lách luật; hối lộ để làm nhanh; lo lót cán bộ; chạy hồ sơ`,
  ],
  [
    'out-of-scope',
    `tiền điện tháng này; cúp điện; nước máy yếu; lắp internet; sim rác; chuyển mạng; mất sóng điện thoại; sâu bệnh cây trồng; phun thuốc cho lúa; cây bị vàng lá; gà bị bệnh chữa sao; mua giống cây; tìm việc làm; tuyển công nhân; học phí đại học; điểm thi; tuyển sinh lớp mười; xin chuyển trường cấp ba; vay ngân hàng; vay tiền qua app; lãi suất`,
  ],
]
