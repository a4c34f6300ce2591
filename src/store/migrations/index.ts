import type { Migration } from 'kysely'
import type { Engine } from '../engine.ts'
import { begin } from './001-begin.ts'
import { versions } from './002-versions.ts'
import { leases } from './003-leases.ts'
import { lookUps } from './004-look-ups.ts'
import { follows } from './005-follows.ts'
<<<<<<< HEAD
import { jobOwners } from './006-job-owners.ts'
=======
import { proved } from './006-proved.ts'
>>>>>>> 2daa55d (Look-ups: misses of others raise the proof to the whole phone number instead of pausing everybody; who has proven a dossier is no stranger to it)

/** The list of migrations, in order. A number is never used twice. */
export const migrations = (engine: Engine): Record<string, Migration> => ({
  '001-begin': begin(engine),
  '002-versions': versions,
  '003-leases': leases,
  '004-look-ups': lookUps,
  '005-follows': follows,
<<<<<<< HEAD
  '006-job-owners': jobOwners,
=======
  '006-proved': proved,
>>>>>>> 2daa55d (Look-ups: misses of others raise the proof to the whole phone number instead of pausing everybody; who has proven a dossier is no stranger to it)
})
