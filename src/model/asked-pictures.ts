/** Pictures that an officer asks a citizen for: what all parts hold to. */

/** In one time of asking, those that could not be read counted too. */
export const mostSent = 20

/** In bytes, as it comes. */
export const mostPictureBytes = 10 * 1024 * 1024

/** What was sent in time may come so much later: a platform calls again after a failure, a job tries again. */
const lateMs = 15 * 60_000

/** Whether what was sent then may be taken now. Times are ISO 8601. */
export const isAsked = (until: string | undefined, sent: string, now: Date): boolean =>
  until !== undefined && sent <= until && now.getTime() < Date.parse(until) + lateMs

/** Why a picture that was asked for is not there. *lost*: it could not be fetched. */
export const pictureFaults = ['lost', 'kind', 'size', 'many', 'over'] as const
export type PictureFault = (typeof pictureFaults)[number]
