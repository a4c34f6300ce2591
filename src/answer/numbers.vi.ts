/** Numbers and what is counted, as people write them. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
])

export const pageWords: ReadonlySet<string> = new Set(['trang', 'trag', 'pages', 'page'])
export const copyWords: ReadonlySet<string> = new Set(['ban', 'bo', 'copies', 'copy'])
/** "mỗi bản", "một bản 10 trang" count pages of one copy, not copies. */
export const perWords: ReadonlySet<string> = new Set(['moi', 'tung'])

/** Words that may join two questions. */
export const joining: ReadonlySet<string> = new Set(['và', 'va', 'còn', 'and'])
