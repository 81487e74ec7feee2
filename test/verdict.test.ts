import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './support/library.ts'
import { verdictOfPlaywright, verdictOfVitest } from './verdict.js'

test('unit tests that failed are named with their file, and a file that could not be loaded by itself', () => {
  const testResults = [
    {
      name: '/collate/test/a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'chữ đ được tìm thấy', status: 'failed' },
        { fullName: 'dấu được bỏ', status: 'passed' },
      ],
    },
    { name: '/collate/test/b.test.ts', status: 'failed', assertionResults: [] },
    { name: '/collate/test/c.test.ts', status: 'passed', assertionResults: [{ fullName: 'còn lại', status: 'passed' }] },
  ]
  expect(verdictOfVitest({ numPassedTests: 2, numFailedTests: 1, testResults }, '/collate/')).toEqual({
    passed: 2,
    failed: 1,
    named: ['failed: test/a.test.ts › chữ đ được tìm thấy', 'failed: test/b.test.ts'],
  })
})

test('specs that failed and those that needed a second try are named with their host, and what failed outside of any', () => {
  const spec = (title: string, status: string) => ({ title, file: 'find.spec.ts', line: 3, tests: [{ status }] })
  const suites = [
    { specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'flaky'), spec('c', 'unexpected'), spec('d', 'skipped')] }] },
  ]
  const errors = [{ message: '\u001b[31mNo such file\u001b[39m\nand more' }]
  expect(verdictOfPlaywright({ stats: { expected: 1, flaky: 1, unexpected: 1 }, suites, errors }, 'browser')).toEqual({
    passed: 2,
    failed: 1,
    named: ['flaky: find.spec.ts:3 › b (browser)', 'failed: find.spec.ts:3 › c (browser)', 'failed: No such file (browser)'],
  })
})

test.skipIf(process.platform === 'win32')('everything together ends with the names of all its parts, and one line of numbers', () => {
  const folder = temporaryFolder()
  const program = (name: string, text: string) => {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(folder, 'bin', name), 0o755)
  }
  for (const made of ['.ci', 'bin']) mkdirSync(join(folder, made))
  copyFileSync(new URL('../.ci/run', import.meta.url), join(folder, '.ci', 'run'))
  program('id', 'echo 1000')
  program(
    'npm',
    `case "$1" in test) echo 'failed: a.test.ts › một'; echo 'flaky: b.spec.ts:1 › hai (browser)'; echo '7 passed, 1 failed'; exit 1;; esac`,
  )
  const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` }
  const { status, stdout } = spawnSync('bash', [join(folder, '.ci', 'run')], { encoding: 'utf8', env })
  expect(status).toBe(1)
  expect(stdout.trim().split('\n').slice(-3)).toEqual([
    'failed: a.test.ts › một',
    'flaky: b.spec.ts:1 › hai (browser)',
    '7 passed, 1 failed',
  ])
})
