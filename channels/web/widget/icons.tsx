/** Drawn by hand, in the text's colour. All are decoration: the words beside them say the same. */

/** A doorway with its door ajar. */
export const Door = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" class="door">
    <path d="M7 28V10a9 9 0 0 1 18 0v18" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
    <path d="M3.5 28h25" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
    <path d="M11.5 9.5 20 6.2V31l-8.5-3z" fill="currentColor" />
    <circle cx="17.4" cy="18.4" r="1.3" class="knob" />
  </svg>
)

const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2.2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const

const icon = (d: string) => () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={d} {...stroke} />
  </svg>
)

export const Person = icon('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 20a8 8 0 0 1 16 0')
export const Phone = icon('M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2')
export const Close = icon('M6 6l12 12M18 6 6 18')
export const Down = icon('M12 5v14M6 13l6 6 6-6')
export const Out = icon('M14 4h6v6M20 4l-9 9M18 14v6H4V6h6')
