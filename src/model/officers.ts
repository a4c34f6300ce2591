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

export type Officers = {
  /** The connection as better-auth's Kysely adapter takes it. */
  readonly connection: object
  /** How many may sign in. */
  count(): Promise<number>
  all(): Promise<readonly Officer[]>
  /** Changes what an officer may do, and ends his sessions. */
  allow(id: string, role: Role, offices: readonly string[]): Promise<boolean>
  /** Ends his sessions and gives back the cases he holds; his name stays on what he said. False when there is none. */
  remove(id: string, at: string): Promise<boolean>
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
