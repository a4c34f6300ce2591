import { z } from 'zod'
import { isoDate } from './procedure.ts'

/**
 * `knowledge/passages/<code>.yaml`: the published text of a procedure, word for word, beside our own record of it.
 * A citation may open it; nothing is ever answered from it.
 */
export const passageSchema = z.strictObject({
  code: z.string().regex(/^\d\.\d{6}$/),
  /** The official name, as published. */
  name: z.string(),
  /** The file it came from and where in it. */
  file: z.string(),
  place: z.string(),
  decision: z.string().optional(),
  /** Day on which the source says it was last changed; absent = the source does not say. */
  changed: isoDate.optional(),
  /** Day of the import. */
  imported: isoDate,
  sections: z.array(z.strictObject({ label: z.string(), text: z.string().min(1) })).min(1),
})

export type Passage = Readonly<z.infer<typeof passageSchema>>
