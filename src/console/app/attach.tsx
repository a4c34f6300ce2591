import { useEffect, useState } from 'preact/hooks'
import type { Attached } from '../../model/desk.ts'
import { send } from './api.ts'
import { Close } from './icons.tsx'
import { tell } from './store.ts'
import { files as say } from './texts-files.vi.ts'
import { fill } from './texts.vi.ts'

/** Pictures and documents that go with the next answer: put in at once, named again when it is sent. */

const most = 5
const types = 'image/jpeg,image/png,image/webp,application/pdf'
/** By case: who looks at another one meanwhile finds them again. */
const kept = new Map<string, readonly Attached[]>()

export type Attaching = {
  readonly files: readonly Attached[]
  /** The name of the one on its way. */
  readonly adding: string | undefined
  add(chosen: readonly File[]): void
  drop(id: string): void
  clear(): void
}

export function useAttached(id: string): Attaching {
  const [files, setFiles] = useState<readonly Attached[]>([])
  const [adding, setAdding] = useState<string>()
  useEffect(() => setFiles(kept.get(id) ?? []), [id])
  const keep = (all: readonly Attached[]): void => {
    kept.set(id, all)
    setFiles(all)
  }
  const addAll = async (chosen: readonly File[]): Promise<void> => {
    for (const file of chosen) {
      if ((kept.get(id) ?? []).length >= most) return tell(fill(say.tooMany, { n: most }), true)
      setAdding(file.name)
      const result = await put(id, file)
      setAdding(undefined)
      if (!result.ok) return tell(fill(say.failed, { t: file.name, say: result.say }), true)
      keep([...(kept.get(id) ?? []), result.data])
      tell(fill(say.added, { t: result.data.name }))
    }
  }
  return {
    files,
    adding,
    add: chosen => void addAll(chosen),
    drop: one => keep(files.filter(file => file.id !== one)),
    clear: () => keep([]),
  }
}

function put(id: string, file: File) {
  const ref = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return send<Attached>(`/cases/${id}/files?ref=${ref}&name=${encodeURIComponent(file.name)}`, file)
}

/** The button; the field behind it is the browser's own. */
export function AttachButton({ add }: Pick<Attaching, 'add'>) {
  const choose = (): void => {
    const field = document.createElement('input')
    Object.assign(field, { type: 'file', accept: types, multiple: true })
    field.onchange = () => add([...(field.files ?? [])])
    field.click()
  }
  return (
    <button type="button" title={say.hint} onClick={choose}>
      {say.attach}
    </button>
  )
}

export function AttachedList({ files, adding, drop }: Pick<Attaching, 'files' | 'adding' | 'drop'>) {
  if (files.length === 0 && adding === undefined) return null
  return (
    <ul class="attached" aria-label={say.list}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <span>{name}</span>
          <button type="button" aria-label={fill(say.drop, { t: name })} onClick={() => drop(id)}>
            <Close />
          </button>
        </li>
      ))}
      {adding !== undefined && <li role="status">{fill(say.adding, { t: adding })}</li>}
    </ul>
  )
}
