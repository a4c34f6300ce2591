import { openDesk, password, type Desk } from '../../test/support/desk.ts'

/** The code with which the first admin signs up, as the server says it in its terminal. */
export function setupCodeIn(log: string): string {
  const code = /with the code (\S+)/.exec(log)?.[1]
  if (code === undefined) throw new Error('the server named no code for the first admin')
  return code
}

export type Officers = { readonly admin: Desk; readonly others: readonly Desk[] }

/** The first admin and as many officers as wanted, signed in. `url`: of the server that officer n calls now; of the admin's without n. */
export async function openOfficers(url: (n?: number) => string, code: string, count: number): Promise<Officers> {
  const admin = openDesk(() => url())
  const made = await admin.call('POST', '/auth/setup', { code, name: 'Trưởng bộ phận', email: 'truong@mau.example', password })
  if (!made.ok) throw new Error(`setup: ${made.status}`)
  await admin.signIn('truong@mau.example', password)
  const others: Desk[] = []
  for (let n = 1; n <= count; n += 1) others.push(await invited(admin, () => url(n), n))
  return { admin, others }
}

async function invited(admin: Desk, url: () => string, n: number): Promise<Desk> {
  // From addresses of their own, as behind a proxy: one address may not try many passwords.
  const from = { 'x-forwarded-for': `10.0.${Math.floor(n / 200)}.${(n % 200) + 1}` }
  const email = `canbo${n}@mau.example`
  const invitation = await admin.call('POST', '/invitations', { email, name: `Cán bộ ${n}`, role: 'officer', offices: ['mau'] })
  const { token } = (await invitation.json()) as { token: string }
  const desk = openDesk(url)
  const accepted = await desk.call('POST', '/auth/accept', { token, password }, from)
  if (!accepted.ok) throw new Error(`accept: ${accepted.status} ${await accepted.text()}`)
  await desk.signIn(email, password, from)
  return desk
}
