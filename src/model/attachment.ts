import type { Act } from './cases.ts'
import type { Incoming } from './message.ts'

/** What is attached in the talk of a case. Times are ISO 8601 in UTC, sizes in bytes. */

export type AttachmentType = 'image/jpeg' | 'application/pdf'

export type Attachment = {
  readonly id: string
  readonly case: string
  readonly by: 'officer' | 'citizen'
  /** The officer's id; for a citizen the chat. */
  readonly author: string
  /** The sender's own id: taken once in a case. */
  readonly ref: string
  readonly name: string
  readonly type: AttachmentType
  readonly size: number
  readonly madeAt: string
  readonly until: string
}

/** *over*: nobody asks for pictures in this case any more. *many*: the case has `most` already. */
type TakenPicture = Attachment | 'over' | 'many'

export type Attachments = {
  /** Gives back what is kept under this `ref` already, else keeps it; undefined where the case has `most` already. */
  add(file: Attachment, box: string, most: number): Promise<Attachment | undefined>
  /** With its bytes, sealed. */
  open(id: string, now: string): Promise<{ readonly file: Attachment; readonly box: string } | undefined>
  /** Those of a case, the oldest first. */
  of(id: string, now: string): Promise<readonly Attachment[]>
  /** Keeps these of a case until then. */
  keep(id: string, ids: readonly string[], until: string): Promise<void>
  /**
   * Keeps a citizen's picture, only while its case is open and pictures are asked for in it; gives back what is kept under this `ref`
   * already. `message`: told to the lane in the same breath.
   */
  take(file: Attachment, box: string, more: { readonly most: number; readonly message?: Incoming }): Promise<TakenPicture>
  named(id: string, ref: string): Promise<Attachment | undefined>
  /** One of a citizen's. False where there is none. */
  remove(id: string, file: string, act: Act): Promise<boolean>
}
