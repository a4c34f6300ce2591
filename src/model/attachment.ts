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

export type Attachments = {
  /** Gives back what is kept under this `ref` already, else keeps it; undefined where the case has `most` already. */
  add(file: Attachment, box: string, most: number): Promise<Attachment | undefined>
  /** With its bytes, sealed. */
  open(id: string, now: string): Promise<{ readonly file: Attachment; readonly box: string } | undefined>
  /** Those of a case, the oldest first. */
  of(id: string, now: string): Promise<readonly Attachment[]>
  /** Keeps these of a case until then. */
  keep(id: string, ids: readonly string[], until: string): Promise<void>
}
