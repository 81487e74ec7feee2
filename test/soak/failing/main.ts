import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '..', 'vitest.mjs')

/** `npm run soak -- failing`: the tests of failing writes, with every write of an import too, of which `npm test` leaves some out. */
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'test/vitest.config.ts', 'test/library/safety/failing-'], {
  stdio: 'inherit',
  env: { ...process.env, COLLATE_EVERY_WRITE: '1' },
})
process.exitCode = status ?? 1
