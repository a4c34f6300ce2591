import type { Migration } from 'kysely'
import type { Engine } from '../engine.ts'
import { begin } from './001-begin.ts'
import { versions } from './002-versions.ts'
import { leases } from './003-leases.ts'
import { lookUps } from './004-look-ups.ts'
import { erasures } from './014-erasures.ts'
import { follows } from './005-follows.ts'
import { jobOwners } from './006-job-owners.ts'
import { desk } from './008-desk.ts'
import { auth } from './009-auth.ts'
import { ratings } from './010-ratings.ts'
import { deskMore } from './011-desk-more.ts'
import { service } from './012-service.ts'
import { campaigns } from './013-campaigns.ts'
import { tallies } from './015-tallies.ts'
import { margins } from './016-margins.ts'
import { modelUses } from './017-model-uses.ts'
import { proved } from './007-proved.ts'

/** The list of migrations, in order. A number is never used twice. */
export const migrations = (engine: Engine): Record<string, Migration> => ({
  '001-begin': begin(engine),
  '002-versions': versions,
  '003-leases': leases,
  '004-look-ups': lookUps,
  '005-follows': follows,
  '006-job-owners': jobOwners,
  '007-proved': proved,
  '008-desk': desk,
  '009-auth': auth,
  '010-ratings': ratings,
  '011-desk-more': deskMore,
  '012-service': service,
  '013-campaigns': campaigns,
  '014-erasures': erasures,
  '015-tallies': tallies,
  '016-margins': margins,
  '017-model-uses': modelUses,
})
