/** Names of communes that are ordinary words as well. In small letters they are taken for the words. */
export const ordinaryNames: ReadonlySet<string> = listed(`
  trung tâm, hợp đồng, an toàn, bản công, an ninh, kháng chiến, liên quan, biên giới, đồng ý, trường trung, văn hóa, định công, thiết kế
  định cư, liên hiệp, cộng hòa, an nhân, hợp nhất, nam anh, bến thủy, trung bình, lực hành, độc lập, tiên tiến, tự do, khuyến nông, cổ đông
  thành công, thống nhất, tự nhiên, thuận thành, thể dục, ban công, đồng hợp, khởi nghĩa, chế tạo, định an, dân chủ, nhân đạo, xuất hóa
  thứ ba, đồng nhân, định thành, đồng liên, đồng thuận, viên an, hợp thành, đạo đức, cần đăng, đồng việt, điện trung, dân thành, an quý
  chiến thắng, đồng thành, gia hội, bảo an, liên hợp, tiến bộ, động quan, nam du, hợp lý, công bằng, nam thanh, giáp lai, đất mới, đồng hòa
  an lập, ba thành, đồng thanh, thân thuộc, lâm thủy, cầu giấy, kiến thành, rừng thông, tiên thanh, điện quan, hải định, an sinh, hóa trung
  song phương, đại cương, hữu bằng, viên thành, hòa bình, bình an, an bình, bình yên, hạnh phúc, đoàn kết, quyết tâm, quyết thắng, toàn thắng
  đồng tâm, đồng tiến, tân tiến, trung thành, minh bạch, quang minh, bình minh, thanh bình, thái bình, hưng thịnh, tự lập, tân lập, chí công
  hợp lực, hiệp lực, thắng lợi, phù hợp, liên minh, trung thực, tự cường, tiền phong, hợp tiến, minh tâm, phúc lợi, nhân ái, nhân nghĩa
  giao an, giao hòa, tiến thành, công chính, chính nghĩa, cao cấp, đại từ, an khang, an thịnh, nhà bè, đình lập, nam trực, hải thượng, la gi, trà đơn
  điện biên phủ, cao minh, minh đức, tâm thanh
`)

/** Names that are other words when typed without accents: "la gi", "gia dinh", "van ban". They need a kind before them. */
export const ordinaryPlain: ReadonlySet<string> = listed(`
  trung tam, van ban, dai dien, gia dinh, vu cong, hop dong, phuong tien, an toan, van phong, ban cong, thuong binh, nhan co, truong
  trung, dinh cu, dinh cong, bang van, ki thuong, tu du, duong thuy, thuy loi, co noi, an nhan, cua viet, tien thuy, con co, nhan
  quyen, duc thuong, co ma, bien dong, van phai, ben thuy, co dong, cho chu, dong co, dong tien, nam da, dong van, can kiem, dieu tri
  trong quan, ban co, dong thoi, doi can, tu nhan, hoa xa, do luong, ki phuong, ban dat, dong du, dong tuyen, dong kinh, la gi, dong
  quan, nam co, dat do, lam hoa, vu an, da phuc, tu trung, co bi, lam thuong, tien an, tu xa, vu di, vu thu, huong huu, to tung, nghi
  thu, an co, an thanh, dong ho, dong thanh, cua dai, tien ki, vu trung, thuy van, an chan, tam hoa, dong nhan, dong dat, nam chua
  hai thanh, dinh to, tinh thoi, giao nhan, dong ve, dong trung, cu mot, hoa tam, an phuong, tu tra, duong lam, ho do, nhan hoa, ki
  van, duc hoa, mai lam, dong hoa, tu lien, bao li, dan dien, ban lam, dong lam, dong ngan, di linh, tien dong, cua tung, nghi huong
  dinh tien, ban cam, dinh tang, tra co, cap tien, hoa tu, gia an, chua hang, tien luong, tam quan, sung do, lam san, ba gia, van con
  tam lanh, minh quan, nha mat, han da, da thong, tra lan, thu lam, truong hoa, co thanh, thang tam, tien tho, co do, nam tam, dong
  tam, ki thu, bao hieu, an thuy, nhan thang, phu thu, gia phong, vu chinh, thanh luong, phu trach, ki dong, nam ma, cu bi, que lam
  an thi, cua ong, phuong cong, nhan muc, truong thi, thoi long, tam dong, co le, chau o, dang lam, thong thu, thoi hoa, nghia thang
  ki khang, tang thanh, nam thuong, van du, lieu tu, dong luong, dong la, dien lien, binh co, phan dien, tuong da, gia sinh, an dong
  dong sang, thuong quan, dong qui, thai tan, tu quan, dat cuoc, dan thanh, cu van, chi dong, phan tien, can duoc, tung lam, i can
  lam hai, hang ma, hop hoa, an don, con lon, sinh ton, tu mai, dong hoi, dong huong, dao xa, da lay, cong da, don nhan, cua can, an
  tinh, tuc trung, duong dong, dong ket, an do, dan tien, an ap, dien thuong, hoa tan, dinh du, dong bai, luong phu, phong van, tien
  loi, hieu thanh, gia thanh, nhan chinh, thai do, cho lau, dan van, tien duoc, tien hoa, dien lam, lam hop, ki loi, dung tien, con
  tien, cu nam, lam ca, ban may, lai thanh, tu lan, co ba, lam dot, an tien, du le, ca di, gia sang, an vien, dong kho, truong van
  phong thu, cho lon, dien toan, tu lap, dinh ca, can go, cho moi, ba chuc, cau giay, hai ba, nha be, song cau, ba be, ba dong, ba na
  o mon, la ha
`)

/** What people are called. A name made of these alone may be a person, so it needs a kind or "ở" before it. */
export const givenNames: ReadonlySet<string> = listed(
  `
  ái an anh ánh ân bá bách bạch bảo bằng bích bình ca cẩm cảnh cát châu chi chí chiến chính chung công cương cường dân danh diễm diệp diệu
  doãn dung dũng duy duyên dương đại đan đào đạo đạt đăng đoan đoàn đông đồng đức gia giang giao hà hạ hải hân hạnh hảo hằng hậu hiền hiệp hiếu
  hiệu hoa hoài hoàn hoàng hòa hợp hồng huân huấn huệ hùng huy huyền hương hưng hữu hường khải khang khanh khánh khiêm khoa khôi khuê kiên
  kiều kim kỳ lam lan lâm lân lê liên liễu linh loan long lộc lợi luân lương ly lý mai mạnh mẫn mây minh my mỹ nam nga ngân nghĩa nghiêm ngọc
  nguyên nguyễn nguyệt nhã nhân nhật nhi nhung như oanh phạm phan phát phi phong phú phúc phụng phước phương phượng quân quang quế quốc quy quý
  quyên quyết quỳnh sang sáng sâm sinh song sơn sương tài tâm tân tấn thạch thái thanh thành thảo thắm thắng thế thi thị thiên thiện thịnh
  thoa thọ thông thơ thu thuận thục thùy thúy thủy thư thương tiên tiến tín tĩnh toàn toản tố trà trang trâm trầm trân trần trí triều triệu trinh
  trọng trúc trung trường tú tuấn tuệ tùng tuyên tuyến tuyết từ tường ty uyên vân văn vi viên việt vinh vĩnh võ vũ vương vy xuân xuyến yên yến
`.replaceAll(/\s+/g, ','),
)

function listed(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[,\n]/)
      .map(word => word.trim())
      .filter(word => word !== ''),
  )
}
