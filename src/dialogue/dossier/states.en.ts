import type { states as vi } from './states.vi.ts'

export const states: typeof vi = {
  registered: {
    name: 'Mới đăng ký (registered)',
    means: 'Your dossier was sent; no officer has taken it yet.',
    now: 'nothing yet. If it takes long, ask the counter whether they see it.',
  },
  accepted: {
    name: 'Được tiếp nhận (accepted)',
    means: 'An officer has accepted your dossier.',
    now: 'keep the receipt with the due date (form 01) and wait for that day.',
  },
  'not-accepted': {
    name: 'Không được tiếp nhận (not accepted)',
    means: 'The office did not accept this dossier.',
    now: 'read the reason on the refusal slip (form 03). If you have none, ask for it: a refusal must state its reason. Then correct and file again.',
  },
  processing: {
    name: 'Đang xử lý (being handled)',
    means: 'Officers are working on it.',
    now: 'nothing yet; wait for the due date.',
  },
  supplement: {
    name: 'Yêu cầu bổ sung giấy tờ (papers missing)',
    means: 'Something is missing; the office waits for you.',
    now: 'read the request slip (form 02) at once, it says what is missing. If you filed at the counter, bring it there; if online, add it to that same dossier.',
  },
  pay: {
    name: 'Yêu cầu thực hiện nghĩa vụ tài chính (payment due)',
    means: 'A fee or tax must be paid before it goes on.',
    now: 'pay at the counter, or open the dossier on the portal, scan the code under “Thông tin thanh toán” and wait for “Thanh toán thành công”. Never pay into a person’s account.',
  },
  withdrawn: {
    name: 'Công dân yêu cầu rút hồ sơ (withdrawn)',
    means: 'It was withdrawn at your request.',
    now: 'to go on, file a new dossier. If you did not ask for this, ask the counter at once.',
  },
  stopped: {
    name: 'Dừng xử lý (stopped)',
    means: 'The office has stopped handling this dossier.',
    now: 'read the reason on the slip (form 05). If you have none, ask the counter what to do next.',
  },
  done: {
    name: 'Đã xử lý xong (result ready)',
    means: 'The result is ready and not yet handed over.',
    now: 'bring the receipt and your identity paper to the counter, or wait for the post if you chose it.',
  },
  returned: {
    name: 'Đã trả kết quả (handed over)',
    means: 'The result has been handed over.',
    now: 'check it, and tell the counter at once if something is wrong. If you did not receive it, ask who did.',
  },
}
