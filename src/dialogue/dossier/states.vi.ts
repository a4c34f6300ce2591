import type { State } from '../../model/dossier.ts'

/** `name`: as systems and papers print it. `means` and `now`: what it is, and what the person does now, in daily words. */
export type StateText = { readonly name: string; readonly means: string; readonly now: string }

export const states: Readonly<Record<State, StateText>> = {
  registered: {
    name: 'Mới đăng ký',
    means: 'Hồ sơ đã gửi, cán bộ chưa nhận.',
    now: 'chưa phải làm gì. Chờ lâu thì hỏi quầy đã thấy hồ sơ chưa.',
  },
  accepted: {
    name: 'Được tiếp nhận',
    means: 'Cán bộ đã nhận hồ sơ.',
    now: 'giữ giấy hẹn (mẫu số 01) và chờ đến ngày hẹn.',
  },
  'not-accepted': {
    name: 'Không được tiếp nhận',
    means: 'Cơ quan không nhận hồ sơ này.',
    now: 'xem lý do trong phiếu từ chối (mẫu số 03). Chưa có phiếu thì hỏi quầy: từ chối phải ghi lý do. Sửa xong, anh/chị nộp lại.',
  },
  processing: {
    name: 'Đang xử lý',
    means: 'Cán bộ đang giải quyết.',
    now: 'chưa phải làm gì, chờ đến ngày hẹn.',
  },
  supplement: {
    name: 'Yêu cầu bổ sung giấy tờ',
    means: 'Hồ sơ còn thiếu, cơ quan đang chờ anh/chị bổ sung.',
    now: 'xem ngay phiếu yêu cầu bổ sung (mẫu số 02) ghi thiếu gì. Nộp ở quầy thì mang ra quầy; nộp trên mạng thì bổ sung trong chính hồ sơ đó.',
  },
  pay: {
    name: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    means: 'Phải đóng phí, lệ phí hoặc thuế thì hồ sơ mới đi tiếp.',
    now: 'trả tại quầy, hoặc mở hồ sơ trên Cổng Dịch vụ công, quét mã ở phần “Thông tin thanh toán” và chờ chữ “Thanh toán thành công”. Đừng chuyển vào tài khoản cá nhân của ai.',
  },
  withdrawn: {
    name: 'Công dân yêu cầu rút hồ sơ',
    means: 'Hồ sơ đã được rút theo yêu cầu của anh/chị.',
    now: 'cần làm tiếp thì nộp hồ sơ mới. Nếu anh/chị không yêu cầu rút, hãy hỏi quầy ngay.',
  },
  stopped: {
    name: 'Dừng xử lý',
    means: 'Cơ quan đã dừng giải quyết hồ sơ này.',
    now: 'xem lý do trong phiếu dừng giải quyết (mẫu số 05). Chưa có phiếu thì hỏi quầy phải làm gì tiếp.',
  },
  done: {
    name: 'Đã xử lý xong',
    means: 'Đã có kết quả, chưa giao cho anh/chị.',
    now: 'mang giấy hẹn và giấy tờ tùy thân ra quầy nhận, hoặc chờ bưu điện nếu đã đăng ký gửi về nhà.',
  },
  returned: {
    name: 'Đã trả kết quả',
    means: 'Kết quả đã được giao.',
    now: 'xem lại kết quả; thấy sai thì báo quầy ngay. Nếu anh/chị chưa nhận được, hãy hỏi quầy đã giao cho ai.',
  },
}
