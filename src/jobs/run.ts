import type { Incoming, Json } from '../model/message.ts'
import type { Job, Jobs } from '../model/store.ts'
import { startWorker, type Pace, type Worker } from '../model/worker.ts'

/** Does one kind of job. What it returns enters the conversation's lane under the job's id; undefined says nothing. */
export type Doing = (
  job: Job,
) => Promise<{ readonly what: Extract<Incoming['body'], { kind: 'event' }>['what']; readonly data: Json } | undefined>

export type JobSetting = {
  readonly owner: string
  now(): Date
  take(message: Incoming): Promise<void>
  failed(error: unknown, where: string): void
  readonly pace?: Pace
}

const mostTries = 8

/** Runs what is due. A killed process repeats a job, never a message: the result carries the job's id and is stored once. */
export function startJobs(jobs: Jobs, doings: Readonly<Record<string, Doing>>, setting: JobSetting): Worker {
  const work = async (job: Job): Promise<void> => {
    try {
      const result = await doings[job.kind]?.(job)
      if (result !== undefined) await setting.take(incoming(job, result, setting.now()))
      await jobs.done(job, setting.owner)
    } catch (error) {
      setting.failed(error, `job ${job.kind}`)
      const wait = Math.min(3_600_000, 1000 * 2 ** job.tries)
      const due = job.tries >= mostTries ? undefined : new Date(setting.now().getTime() + wait).toISOString()
      await jobs.failed(job, setting.owner, error instanceof Error ? error.name : 'thrown', due)
    }
  }
  const source = {
    claim: (lease: Parameters<Jobs['claim']>[0], limit: number) => jobs.claim(lease, Object.keys(doings), limit),
    renew: jobs.renew,
    work,
    failed: (error: unknown) => setting.failed(error, 'jobs'),
  }
  return startWorker(source, setting.owner, setting.now, setting.pace)
}

function incoming(
  job: Job,
  result: { readonly what: Extract<Incoming['body'], { kind: 'event' }>['what']; readonly data: Json },
  now: Date,
): Incoming {
  if (job.account === undefined || job.chat === undefined) throw new Error(`job ${job.kind} has a result and no chat`)
  return {
    account: job.account,
    channel: 'job',
    id: job.id,
    chat: job.chat,
    sender: { id: 'job' },
    at: now.toISOString(),
    body: { kind: 'event', ...result },
  }
}
