import { useState } from 'preact/hooks'
import type { Failed } from './api.ts'
import { vi } from './texts.vi.ts'

/** Boxes to fill in, and what went wrong with them. */

/** One form: whether it is on its way, and what went wrong. `send` returns what is wrong, or nothing. */
export function useForm(send: (fields: FormData) => Promise<string | undefined>) {
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    setBusy(true)
    const problem = await send(new FormData(form))
    setBusy(false)
    setWrong(problem ?? '')
    if (problem !== undefined) form.querySelector<HTMLInputElement>('input:last-of-type')?.focus()
  }
  return { isBusy, wrong, submit: (event: SubmitEvent) => void submit(event) }
}

/** `wrong`: what a plain refusal means here. */
export const whyNot = ({ status, say: words }: Failed, wrong: string): string => {
  if (status === 0) return vi.failed
  if (status === 429) return vi.gate.often
  return status >= 500 ? (words ?? vi.unknownError) : wrong
}

export const word = (fields: FormData, name: string): string => {
  const value = fields.get(name)
  return typeof value === 'string' ? value : ''
}

type FieldProps = {
  label: string
  name: string
  type?: 'text' | 'email' | 'password' | 'date'
  autocomplete?: string
  autofocus?: boolean
  required?: boolean
  defaultValue?: string | undefined
  inputMode?: 'text' | 'numeric'
  minLength?: number | undefined
  maxLength?: number
  pattern?: string
  title?: string
}

export function Field({ label, type = 'text', autocomplete = 'off', required = true, ...input }: FieldProps) {
  const more = { required, autocomplete, ...input } as const
  return (
    <label class="field">
      <span>{label}</span>
      {type === 'email' && <input type="email" {...more} />}
      {type === 'password' && <input type="password" {...more} />}
      {type === 'date' && <input type="date" {...more} />}
      {type === 'text' && <input type="text" {...more} />}
    </label>
  )
}

export function Password({ label, isNew = false, autofocus = false }: { label: string; isNew?: boolean; autofocus?: boolean }) {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <Field
        label={label}
        name="password"
        type={isShown ? 'text' : 'password'}
        autocomplete={isNew ? 'new-password' : 'current-password'}
        minLength={isNew ? 10 : undefined}
        maxLength={128}
        autofocus={autofocus}
      />
      <label class="check">
        <input type="checkbox" checked={isShown} onChange={event => setShown(event.currentTarget.checked)} />
        {vi.gate.show}
      </label>
    </>
  )
}

export const Wrong = ({ text }: { text: string }) => (
  <p class="wrong" role="alert">
    {text}
  </p>
)

/** The end of a form: what went wrong, and the button that sends it. */
export const Send = ({ wrong, isBusy, label }: { wrong: string; isBusy: boolean; label: string }) => (
  <>
    <Wrong text={wrong} />
    <button class="main" disabled={isBusy}>
      {label}
    </button>
  </>
)
