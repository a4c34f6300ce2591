import type { Act } from './cases.ts'
import type { Officer, Role } from './desk.ts'

/** The store's port for who may sign in at the desk. What the sign-in library keeps is its own affair; it gets the connection. */

/** `hash`: keyed hash of the word in the link. */
export type Invitation = {
  readonly id: string
  readonly hash: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly offices: readonly string[]
  readonly by: string
  readonly until: string
}

/** Where an officer is signed in. `agent` and `address`: of the browser, as it was then. */
export type DeskSession = {
  readonly id: string
  readonly madeAt: string
  readonly seenAt: string
  readonly address?: string
  readonly agent?: string
}

/** Everybody who ever had an account, for the names in the audit log. */
export type Known = Pick<Officer, 'id' | 'name' | 'offices'> & { readonly isGone: boolean }

/** Who acts from the command line, in place of an officer's id: whoever may open the database. */
export const terminal = 'terminal'

export type Officers = {
  /** The connection as better-auth's Kysely adapter takes it. */
  readonly connection: object
  /** How many may sign in. */
  count(): Promise<number>
  all(): Promise<readonly Officer[]>
  known(): Promise<readonly Known[]>
  sessions(officer: string, now: string): Promise<readonly DeskSession[]>
  /** Ends one session of this officer, or all but one; returns how many. */
  endSessions(officer: string, which: { readonly id: string } | { readonly but: string } | 'all'): Promise<number>
  /** Takes the second factor away and ends his sessions: for who lost the phone. False when there is none. */
  endTotp(officer: string, act: Act): Promise<boolean>
  /** Tells every process that somebody's session or rights have changed. */
  tellRights(): Promise<void>
  /** Changes what an officer may do, ends his sessions, and gives back the cases that he may no longer see. */
  allow(id: string, rights: Pick<Officer, 'role' | 'offices'>, act: Act): Promise<boolean>
  /** Ends his sessions and invitations and gives back the cases he holds; his name stays on what he said. False when there is none. */
  remove(id: string, act: Act): Promise<boolean>
  invite(invitation: Invitation, at: string): Promise<void>
  invited(at: string): Promise<readonly Invitation[]>
  revoke(id: string): Promise<boolean>
  /** Takes an invitation once; undefined when it is used, over or never was. */
  accept(hash: string, at: string): Promise<Invitation | undefined>
  /** Counts a try under each name, then says whether any had too many. Names are hashes. */
  tried(limits: readonly Limit[], at: string): Promise<boolean>
  forgive(names: readonly string[]): Promise<void>
}

export type Limit = { readonly name: string; readonly most: number; readonly withinMs: number }
