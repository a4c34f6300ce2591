import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { columns, type Columns } from '../../model/chart.ts'
import type { Drawing, Mark } from '../../model/paper.ts'

/** Charts at the desk: drawn as wide as there is room, in the page's colours, and never without their numbers as a table. */

const letters = 13
const narrowest = 240
const widest = 760
const high = 210

/** `say`: what is to be seen, in a sentence, for whoever cannot; the table below has all of it. */
export function Chart({ chart, say, children }: { chart: Columns; say: string; children: ComponentChildren }) {
  const at = useRef<HTMLElement>(null)
  const [wide, setWide] = useState(narrowest)
  useEffect(() => {
    const { current } = at
    if (current === null) return
    const watching = new ResizeObserver(([entry]) => {
      const room = Math.round(entry?.contentRect.width ?? narrowest)
      setWide(Math.min(widest, Math.max(narrowest, room)))
    })
    watching.observe(current)
    return () => watching.disconnect()
  }, [])
  return (
    <figure class="chart" ref={at}>
      <Picture drawing={columns(chart, { w: wide, h: high, size: letters })} say={say} />
      {children}
    </figure>
  )
}

const Picture = ({ drawing: { w, h, marks }, say }: { drawing: Drawing; say: string }) => (
  <svg viewBox={`0 0 ${w} ${h}`} role="img" aria-label={say}>
    {marks.map((mark, i) => (
      <Drawn key={i} mark={mark} />
    ))}
  </svg>
)

function Drawn({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'box':
      return <rect x={mark.x} y={mark.y} width={mark.w} height={mark.h} class={`fill-${mark.fill ?? 'dark'}`} />
    case 'path':
      return (
        <path
          transform={`translate(${mark.x} ${mark.y}) scale(${mark.scale})`}
          d={mark.path}
          class={mark.line === undefined ? `fill-${mark.ink ?? 'dark'}` : `line-${mark.ink ?? 'dark'}`}
          stroke-width={mark.line}
          stroke-dasharray={mark.dashed === true ? '6 4' : undefined}
        />
      )
    case 'text':
      return (
        <text x={mark.x} y={mark.y} font-size={mark.size} text-anchor={mark.anchor} class={mark.bold ? 'bold' : undefined}>
          {mark.text}
        </text>
      )
  }
}
