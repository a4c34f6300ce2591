/** What is said around the steps of an event of life. Benefits are always told as what one may be owed. */
export const lifeVi = {
  heading: (title: string): string => `${title}: các việc theo thứ tự`,
  deadline: (text: string): string => `${text}.`,
  needs: (text: string): string => `Cần trước: ${text}.`,
  at: (who: string): string => `Nơi làm: ${who}.`,
  nowhere: 'Nơi làm: danh mục không ghi rõ, anh/chị hỏi quầy.',
  checking: 'Chi tiết đang được kiểm tra; hỏi quầy trước khi làm.',
  commune: 'xã, phường',
  police: 'Công an xã, phường',
  done: (name: string): string => `✅ ${name}: đã xong`,
  together: (name: string, say: string): string => `Làm gộp: ${name}. ${say}`,
  benefits: 'Xong các việc trên, anh/chị có thể được hưởng:',
  benefit: (name: string, when: string): string => `Có thể được hưởng: ${name}, nếu ${when}.`,
  foot: 'Thứ tự này gộp từ từng thủ tục đã công bố; chưa có bản công bố chung.',
  step: (at: number, of: number, name: string): string => `Việc ${at}/${of}: ${name}`,
  papers: (at: number, name: string): string => `${at}. ${name}`,
  share: 'Gửi danh sách này',
  whole: 'Xem cả danh sách',
  asNeeded: (title: string): string => `${title}: các việc cần làm`,
  which: 'Anh/chị cần danh sách việc của chuyện nào trước?',
}

export type LifeTexts = typeof lifeVi
