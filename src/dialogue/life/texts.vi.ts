/** What is said on the way through the steps of an event of life; the steps themselves are the knowledge's. */
export const lifeTalkVi = {
  noted: (name: string) => `Tôi ghi: đã xong ${name}.`,
  next: 'Việc tiếp theo:',
  all: 'Các việc trong danh sách đã xong hết. Phần có thể được hưởng thì anh/chị hỏi quầy khi cần.',
  noSuch: (most: number) => `Danh sách có ${most} việc. Anh/chị nói giúp số từ 1 đến ${most}.`,
  share: 'Anh/chị chuyển tiếp tin dưới đây cho người nhà là được.',
  gone: 'Danh sách đó nay không còn. Anh/chị kể lại việc của mình giúp tôi.',
}

export type LifeTalk = typeof lifeTalkVi
