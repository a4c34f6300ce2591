import { openAside } from '../model/aside.ts'

/** Draws pictures in a thread of its own. */
export type Drawing = {
  /** Rejects where the SVG cannot be read, and with Busy where too many wait. */
  draw(svg: string, width: number): Promise<Uint8Array>
  close(): Promise<void>
}

export type Order = { readonly svg: string; readonly width: number }

export function openDrawing(): Drawing {
  const { ask, close } = openAside<Order, Uint8Array>({
    file: new URL('./thread.ts', import.meta.url),
    idleMs: 60_000,
    mostWaiting: 40,
  })
  return { draw: (svg, width) => ask({ svg, width }), close }
}
