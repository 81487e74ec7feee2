import { defineConfig } from 'vitest/config'
import { testEnvironment } from './environment.js'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    globalSetup: ['test/support/build.ts'],
    env: testEnvironment(),
    // When a test counts as hung; how fast it is says nothing on a machine that does other work too.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
})
