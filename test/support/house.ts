import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { startApp, type App, type Overrides } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { engines, Place } from './stores.ts'

type Settings = Readonly<Record<string, string>>

/** The whole house, opened anew in each test of a suite or once in it. `folder`, `home`: of this test or suite alone. */
export type House = {
  readonly folder: string
  /** Where the data are, on the suite's engine. */
  readonly home: Place
  start(settings?: Settings, overrides?: Overrides): Promise<App>
  stop(app: App): Promise<void>
  /** To be closed behind the test; what was opened last goes first. */
  after(close: () => unknown): void
}

type Engine = (typeof engines)[number]

/** To be called where a suite is described: what tests open is closed behind each, whatever became of it. */
export const eachHouse = (on?: Engine): House => houseIn({ before: beforeEach, after: afterEach }, on)

/** As `eachHouse`, for tests that go on from one another: what is opened before all of them is closed behind the last. */
export const oneHouse = (on?: Engine): House => houseIn({ before: beforeAll, after: afterAll }, on)

type Hooks = { before(open: () => Promise<void>): void; after(close: () => Promise<void>): void }

function houseIn({ before, after }: Hooks, on: Engine | undefined): House {
  let folder = ''
  let home: Place | undefined
  const closing: (() => unknown)[] = []
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-'))
    home = await on?.place()
  })
  after(async () => {
    try {
      for (const close of closing.splice(0).toReversed()) await close()
    } finally {
      await home?.drop()
      rmSync(folder, { recursive: true, force: true })
    }
  })
  return {
    get folder() {
      return folder
    },
    get home() {
      if (home === undefined) throw new Error('this suite named no engine')
      return home
    },
    async start(settings = {}, overrides = {}) {
      const database: Settings = on?.engine === 'postgres' && home !== undefined ? { DATABASE_URL: home.where } : {}
      const config = readConfig({ DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0', ...database, ...settings })
      const app = await startApp(config, { log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }), ...overrides })
      closing.push(app.close)
      return app
    },
    async stop(app) {
      closing.splice(closing.indexOf(app.close), 1)
      await app.close()
    },
    after: close => void closing.push(close),
  }
}
