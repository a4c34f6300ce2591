import { useEffect, useState } from 'preact/hooks'
import { auth } from './api.ts'
import { Field, Send, Wrong, useForm, whyNot, word } from './form.tsx'
import { enter } from './session.ts'
import { tell, use } from './store.ts'
import { vi } from './texts.vi.ts'

/** The six-digit code of a phone: set up, renewed, turned off. */

const say = vi.account

export function SecondFactor() {
  const isOn = use(state => state.me?.officer.totp) ?? false
  const [codes, setCodes] = useState<readonly string[] | undefined>()
  // Set up just now: its codes are still to be read.
  const [isFresh, setFresh] = useState(false)
  return (
    <section>
      <h2>{say.totp}</h2>
      <p>{isOn ? say.totpOn : say.totpOff}</p>
      {(!isOn || isFresh) && <Enrol begun={() => setFresh(true)} ended={() => setFresh(false)} />}
      {codes !== undefined && <Codes codes={codes} done={() => setCodes(undefined)} />}
      {isOn && !isFresh && codes === undefined && <Changes took={setCodes} />}
    </section>
  )
}

function Changes({ took }: { took: (codes: readonly string[]) => void }) {
  const isBound = use(state => state.me?.isBound) ?? false
  const [doing, setDoing] = useState<'codes' | 'off' | undefined>()
  return (
    <>
      <p class="buttons">
        <button type="button" onClick={() => setDoing('codes')}>
          {say.newCodes}
        </button>
        {!isBound && (
          <button type="button" onClick={() => setDoing('off')}>
            {say.totpEnd}
          </button>
        )}
      </p>
      {doing === 'codes' && (
        <ByPassword
          path="generate-backup-codes"
          label={say.goOn}
          took={(made: { backupCodes: readonly string[] }) => took(made.backupCodes)}
        />
      )}
      {doing === 'off' && (
        <ByPassword
          path="disable"
          label={say.goOn}
          took={() => {
            tell(say.totpEnded)
            void enter()
          }}
        />
      )}
    </>
  )
}

/** What the password opens. */
function ByPassword<T>({ path, label, took }: { path: string; label: string; took: (made: T) => void }) {
  const { isBusy, wrong, submit } = useForm(async fields => {
    const result = await auth<T>('POST', `/two-factor/${path}`, { password: word(fields, 'password') })
    if (!result.ok) return whyNot(result, say.wrongPassword)
    took(result.data)
    return undefined
  })
  return (
    <form onSubmit={submit}>
      <Field label={vi.gate.password} name="password" type="password" autocomplete="current-password" autofocus />
      <Wrong text={wrong} />
      <button disabled={isBusy}>{label}</button>
    </form>
  )
}

type Made = { readonly totpURI: string; readonly backupCodes: readonly string[] }

/** Password, then the picture and a first code to prove that it was read, then the backup codes, which are shown this once. */
export function Enrol({ begun, ended }: { begun?: () => void; ended?: () => void }) {
  const [made, setMade] = useState<Made | undefined>()
  const [isProven, setProven] = useState(false)
  if (made === undefined)
    return (
      <ByPassword
        path="enable"
        label={say.totpStart}
        took={(one: Made) => {
          begun?.()
          setMade(one)
        }}
      />
    )
  if (!isProven) return <Prove uri={made.totpURI} proven={() => setProven(true)} />
  return (
    <Codes
      codes={made.backupCodes}
      done={() => {
        ended?.()
        tell(say.totpDone)
        void enter()
      }}
    />
  )
}

function Prove({ uri, proven }: { uri: string; proven: () => void }) {
  const { isBusy, wrong, submit } = useForm(async fields => {
    const result = await auth('POST', '/two-factor/verify-totp', { code: word(fields, 'code').replace(/\s/g, '') })
    if (!result.ok) return whyNot(result, vi.gate.wrongCode)
    proven()
    return undefined
  })
  return (
    <form onSubmit={submit}>
      <p>{say.totpScan}</p>
      <Square text={uri} />
      <p>{say.totpKey}</p>
      <p class="key">{keyIn(uri)}</p>
      <p>
        <a href={uri}>{say.totpOpen}</a>
      </p>
      <Field label={say.totpConfirm} name="code" inputMode="numeric" autocomplete="one-time-code" maxLength={10} />
      <Send wrong={wrong} isBusy={isBusy} label={vi.gate.verify} />
    </form>
  )
}

/** Dark on white in every colour scheme: many cameras do not read it otherwise. What draws it is loaded when it is needed. */
function Square({ text }: { text: string }) {
  const [rows, setRows] = useState<readonly (readonly boolean[])[]>([])
  useEffect(() => {
    // Without it the key below is still there to be typed.
    void import('qr').then(
      ({ encodeQR }) => setRows(encodeQR(text, 'raw', { border: 4 })),
      () => undefined,
    )
  }, [text])
  if (rows.length === 0) return null
  const dots = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg class="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={say.totpSquare} shape-rendering="crispEdges">
      <path d={`M0 0h${rows.length}v${rows.length}H0z`} fill="#fff" />
      <path d={dots.join('')} fill="#000" />
    </svg>
  )
}

/** In groups of four, as it is typed. */
const keyIn = (uri: string): string => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')

function Codes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard?.writeText(codes.join('\n')).then(
      () => true,
      () => false,
    )
    tell(isCopied === true ? say.copied : say.notCopied, isCopied !== true)
  }
  return (
    <div class="codes">
      <p>{say.totpBackup}</p>
      <ul class="key">
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p class="buttons">
        <button type="button" class="main" onClick={done}>
          {say.codesKept}
        </button>
        <button type="button" onClick={() => void copy()}>
          {say.copy}
        </button>
        <button type="button" onClick={() => print()}>
          {say.print}
        </button>
      </p>
    </div>
  )
}
