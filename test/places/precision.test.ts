import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/model/fold.ts'
import { places, root, said } from './support.ts'

const words =
  `làm giấy khai sinh cho con cần gì nộp đâu bao nhiêu tiền lệ phí mất lâu mấy ngày thủ tục đăng ký kết hôn tạm trú thường trú hộ khẩu căn cước
  đổi tên sửa sai họ đệm trích lục bản sao chứng thực công chứng hợp đồng mua bán nhà đất sổ đỏ chuyển nhượng thừa kế di chúc tặng người già
  trợ cấp bảo hiểm y tế khuyết tật hộ nghèo cận nghèo vay vốn kinh doanh mở quán cửa hàng giấy phép xây dựng sửa chữa hẻm chung cư thuê
  trọ vợ chồng ly hôn nuôi con riêng cha mẹ ông bà qua đời chôn cất mai táng tử tuất liệt sĩ thương binh cựu chiến binh bệnh viện trường học
  chuyển lớp mầm non tiểu học tai nạn mưa bão ngập nước điện sáng đường hỏng rác thải tiếng ồn hàng xóm lấn chiếm tranh chấp hòa giải đơn thư
  khiếu nại tố cáo cán bộ thái độ trả lời chậm trễ hẹn hồ sơ thiếu bổ sung mã tra cứu tài khoản mật khẩu điện thoại mạng trực tuyến ảnh chụp
  thứ hai sáng chiều nghỉ trưa giờ mở cửa quầy số mấy gặp ai giúp với ạ nhé không được chưa rồi thì là và hoặc nếu vì sao khi nào bây giờ
  mình em tôi bác cô chú anh chị cháu nhà này kia ấy đó nữa thêm lại đi đến về ra vào lên xuống muốn phải nên định sẽ đang đã bị được bằng của`.split(
    /\s+/,
  )

const sentence = fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 14 }).map(all => all.join(' '))
/** Shuffled words may spell a name behind "về" or "tại", where one is believed; what is asked here is that nothing is found where no name stands. */
const isFree = (text: string): boolean => !/(^|\s)(ve|o|tai|que)\s/.test(fold(text))

const everyday = `
xã hội hóa là gì
xa hoi bay gio
cán bộ xã hẹn ba lần rồi
công an xã làm việc thứ bảy không
phường nào cũng nộp được hả
xã mới của tôi là xã gì
xã em sáp nhập rồi giờ làm ở đâu
huyện còn làm không hay lên tỉnh
tình trạng hôn nhân xác nhận ở đâu
xac nhan tinh trang hon nhan
phuong tien giao thong dang ky o dau
phương án xử lý thế nào
phuong an an toan
quan trong la co can gap khong
co quan nao cap
lien quan den dat dai
đường xa quá tôi không đi được
duong xa qua toi khong di duoc
tôi tên Trần Minh Châu muốn đăng ký kết hôn
con tôi tên minh châu sinh ở bệnh viện
chị Thanh Hà làm ở đâu
tôi là Hoàng Long
gặp anh Trần Phú phòng tư pháp
nhà tôi ở đường Trần Phú
cho con học trường Lê Lợi
ở trung tâm hành chính công
ở nhà làm trực tuyến được không
ở đâu cũng được hả
ở trọ thì đăng ký tạm trú ở đâu
dat o la gi
tai sao lau vay
tại sao phải chờ
về nhà tôi xem lại
quê tôi ở xa
p oi cho hoi
q hoi ti
8h sang mo cua ko
tt tien o dau
trợ cấp cấp xã 10/2026
Công an xã. Dùng số điện thoại nào
nộp tại xã, phường hay tỉnh
thành phố nào nhận hồ sơ
thống nhất
hòa bình
an toàn
gia dinh
van ban
độc lập tự do hạnh phúc
công bằng dân chủ
người việt nam định cư ở nước ngoài
hợp đồng công chứng
mã hồ sơ G22.99.08-260921-896048
`
  .split('\n')
  .filter(line => line !== '')

describe('where no place is named, none is found', () => {
  it('in five hundred sentences of ordinary words, with accents, without, and in capitals', () => {
    fc.assert(
      fc.property(sentence.filter(isFree), text => {
        for (const typed of [text, fold(text), text.toUpperCase(), `${text[0]?.toUpperCase()}${text.slice(1)}`])
          expect([typed, said(typed)]).toEqual([typed, 'none'])
      }),
      { numRuns: 500, seed: 20260731 },
    )
  })

  it.each(everyday)('in "%s"', text => {
    expect(said(text)).toBe('none')
    expect(said(fold(text))).toBe('none')
  })

  it('in four thousand names of procedures, but for three', () => {
    const lines = readFileSync(join(root, 'knowledge/national.tsv'), 'utf8').split('\n')
    const names = lines
      .filter(line => /^\d\./.test(line))
      .map(line => line.split('\t'))
      .filter(([, , , , , , , province]) => province === '')
      .map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(4000)
    const hits = names.filter(name => [name, fold(name)].some(text => !['none', 'province'].includes(places.resolve(text).kind)))
    expect(hits.length).toBeLessThanOrEqual(3)
  })
})
