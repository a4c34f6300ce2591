/** Drawn by hand, in the text's colour. All are decoration: the words beside them say the same. */

const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2.1, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const

const icon = (d: string) => () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={d} {...stroke} />
  </svg>
)

export const Door = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" class="door">
    <path d="M7 28V10a9 9 0 0 1 18 0v18M3.5 28h25" {...stroke} stroke-width="2.4" />
    <path d="M11.5 9.5 20 6.2V31l-8.5-3z" fill="currentColor" />
  </svg>
)
export const List = icon('M4 6h16M4 12h16M4 18h10')
export const Folder = icon('M3 7a2 2 0 0 1 2-2h4l2 2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z')
export const Search = icon('M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M20 20l-4-4')
export const Gear = icon(
  'M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M12 2v3M12 19v3M2 12h3M19 12h3M4.9 4.9 7 7M17 17l2.1 2.1M19.1 4.9 17 7M7 17l-2.1 2.1',
)
export const Person = icon('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 20a8 8 0 0 1 16 0')
export const Horn = icon('M4 10v4h3l8 5V5l-8 5zM18.5 9a4 4 0 0 1 0 6')
export const Keys = icon('M3 7h18v10H3zM7 11h.01M11 11h.01M15 11h.01M8 14h8')
export const Close = icon('M6 6l12 12M18 6 6 18')
export const Back = icon('M19 12H5M11 6l-6 6 6 6')
export const Down = icon('M12 5v14M6 13l6 6 6-6')
export const Phone = icon('M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2')
export const Out = icon('M14 4h6v6M20 4l-9 9M18 14v6H4V6h6')
export const Clock = icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3 2')
export const Filter = icon('M4 5h16l-6 8v5l-4 2v-7z')
export const Info = icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5M12 8h.01')
export const Chart = icon('M4 20h16M7 17v-5M12 17V5M17 17V9')
