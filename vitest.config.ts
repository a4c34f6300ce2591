import { defineConfig } from 'vitest/config'

const common = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    // Browsers, servers and drills want the machine for themselves.
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'house', include: ['test/**/*.test.ts'] } },
      // The citizen's browser tests once more, against the real server instead of the widget's own fake.
      { test: { ...common, name: 'real server', include: ['test/e2e/{chat,access}.test.ts'], env: { E2E_TARGET: 'app' } } },
    ],
  },
})
