import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Whoever reads the end of a talk stays at its end as it grows; who has scrolled up is not pulled away, but told of what came. */

const nearPx = 80

type AtEnd = {
  readonly box: RefObject<HTMLDivElement | null>
  readonly rows: RefObject<HTMLDivElement | null>
  /** Something came below what is read. */
  readonly isBelow: boolean
  readonly down: () => void
  readonly scrolled: () => void
}

/** `of`: whose talk; a new one begins at its end. `grown`: changes with each row. */
export function useAtEnd(of: string, grown: string): AtEnd {
  const [box, rows] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const isAtEnd = useRef(true)
  const top = useRef(0)
  const [isBelow, setBelow] = useState(false)
  const down = (): void => {
    box.current?.scrollTo(0, box.current.scrollHeight)
    setBelow(false)
  }
  const scrolled = (): void => {
    const { scrollHeight, scrollTop, clientHeight } = box.current ?? { scrollHeight: 0, scrollTop: 0, clientHeight: 0 }
    const isNear = scrollHeight - scrollTop - clientHeight < nearPx
    // Rows may have come since the page scrolled by itself: only who went up has left the end.
    if (isNear || scrollTop < top.current) isAtEnd.current = isNear
    top.current = scrollTop
    if (isNear) setBelow(false)
  }
  useEffect(() => {
    isAtEnd.current = true
    down()
  }, [of])
  useEffect(() => {
    if (isAtEnd.current) down()
    else setBelow(true)
  }, [grown])
  useEffect(() => {
    if (rows.current === null) return undefined
    // Pictures and letters that load late make it longer; so does the box to write in, which makes it shorter.
    const watch = new ResizeObserver(() => (isAtEnd.current ? down() : undefined))
    for (const part of [box.current, rows.current]) if (part !== null) watch.observe(part)
    return () => watch.disconnect()
  }, [])
  return { box, rows, isBelow, down, scrolled }
}
