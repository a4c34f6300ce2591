import type { Draft } from '../../src/model/campaign.ts'

/** A campaign as somebody at the desk would ask for it. */
export const draft: Draft = {
  office: 'mau',
  name: 'Tháng chuyển đổi số',
  from: '2026-12-01',
  to: '2026-12-31',
  goal: 'guide',
  design: 'band',
  message: 'Làm tài khoản VNeID mức 2 ngay tại nhà.',
  places: ['Tân Lạc', 'Bình Hòa'],
  carriers: ['leaflet', 'poster'],
}
