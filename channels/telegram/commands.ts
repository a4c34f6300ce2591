/** What stands in Telegram's menu, and the choice it stands for. */
export const commands = [
  { command: 'help', description: 'Tôi giúp được việc gì', choice: 'topics' },
  { command: 'canbo', description: 'Gặp cán bộ', choice: 'officer' },
  { command: 'dienthoai', description: 'Số điện thoại của đơn vị', choice: 'hotline' },
  { command: 'dulieu', description: 'Tôi đang giữ gì về anh/chị', choice: 'data' },
  { command: 'xoa', description: 'Xóa cuộc trò chuyện này', choice: 'ask-forget' },
] as const
