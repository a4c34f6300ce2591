import type { State } from './dossier.ts'
import { states } from './dossier.ts'
import { fold } from './fold.ts'

/** How systems, exports, messages and people call the ten states. The first is the national name. */
const called: Readonly<Record<State, readonly string[]>> = {
  registered: ['mới đăng ký', 'chờ tiếp nhận', 'mới nộp', 'chưa tiếp nhận'],
  accepted: ['được tiếp nhận', 'đã tiếp nhận', 'tiếp nhận', 'mới tiếp nhận', 'tiếp nhận hồ sơ'],
  'not-accepted': ['không được tiếp nhận', 'từ chối tiếp nhận', 'không tiếp nhận', 'từ chối', 'bị từ chối', 'từ chối hồ sơ'],
  processing: ['đang xử lý', 'đang giải quyết', 'chờ xử lý', 'đang thực hiện', 'đang thụ lý'],
  supplement: ['yêu cầu bổ sung giấy tờ', 'yêu cầu bổ sung', 'chờ bổ sung', 'bổ sung hồ sơ', 'yêu cầu bổ sung hồ sơ', 'cần bổ sung'],
  pay: [
    'yêu cầu thực hiện nghĩa vụ tài chính',
    'thực hiện nghĩa vụ tài chính',
    'nghĩa vụ tài chính',
    'yêu cầu thanh toán',
    'chờ thanh toán',
    'chờ thực hiện nghĩa vụ tài chính',
  ],
  withdrawn: ['công dân yêu cầu rút hồ sơ', 'yêu cầu rút hồ sơ', 'rút hồ sơ', 'đã rút hồ sơ', 'đã rút', 'hồ sơ rút'],
  stopped: ['dừng xử lý', 'tạm dừng xử lý', 'dừng giải quyết', 'đã dừng', 'dừng hồ sơ'],
  done: ['đã xử lý xong', 'chờ trả kết quả', 'đã có kết quả', 'có kết quả', 'xử lý xong', 'hoàn thành xử lý', 'chưa trả kết quả'],
  returned: ['đã trả kết quả', 'đã trả', 'trả kết quả', 'hoàn thành', 'đã kết thúc'],
}

/** As the nation calls it. */
export const nationalName = (state: State): string => called[state][0] ?? state

/** Folded name and state. */
export const stateNames: ReadonlyMap<string, State> = new Map(
  states.flatMap(state => called[state].map(name => [fold(name), state] as const)),
)
