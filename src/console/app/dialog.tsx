import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Close } from './icons.tsx'
import { set } from './store.ts'
import { vi } from './texts.vi.ts'

export const closeDialog = (): void => set({ dialog: undefined })

/** A box over the page. The browser keeps the focus inside and gives it back afterwards. `isFirm`: it cannot be waved away. */
export function Dialog({
  title,
  close = closeDialog,
  isFirm = false,
  children,
}: {
  title: string
  close?: () => void
  isFirm?: boolean
  children: ComponentChildren
}) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const { current } = box
    const before = document.activeElement
    current?.showModal()
    return () => {
      current?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        if (!isFirm) close()
      }}
      onClick={event => {
        if (event.target === box.current && !isFirm) close()
      }}
    >
      <div class="sheet">
        <header>
          <h2 id={id}>{title}</h2>
          {!isFirm && (
            <button type="button" class="icon" aria-label={vi.close} onClick={close}>
              <Close />
            </button>
          )}
        </header>
        {children}
      </div>
    </dialog>
  )
}
