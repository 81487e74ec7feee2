import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { setup } from '../support/build.ts'
import { temporaryFolder } from '../support/library.ts'

const start = fileURLToPath(new URL('../../main/hosts/start.js', import.meta.url))

beforeAll(setup)

interface Started {
  child: ChildProcess
  home: string
  /** The first line of standard output. */
  line: string
  /** Standard error so far. */
  said(): string
}

/** What `npm start` does for somebody who never started Collate before. */
async function startFresh(env: Record<string, string>, ...args: string[]): Promise<Started> {
  const home = temporaryFolder()
  const own = { HOME: home, USERPROFILE: home, APPDATA: join(home, 'config'), XDG_CONFIG_HOME: join(home, 'config'), BROWSER: '' }
  const screen = { DISPLAY: '', WAYLAND_DISPLAY: '' }
  const child = spawn(process.execPath, [start, '--no-open', ...args], { env: { ...process.env, ...own, ...screen, ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    said += text
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, home, line, said: () => said }
}

/** The articles of the served library, asked as a page does. */
async function servedArticles(line: string): Promise<unknown> {
  const url = new URL(/http:\S+/u.exec(line)?.[0] ?? '')
  const entered = await fetch(url, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { cookie, origin: url.origin, 'content-type': 'application/json' }
  const body = JSON.stringify({ channel: 'article.list', request: {} })
  return (await fetch(`${url.origin}/api/call`, { method: 'POST', headers, body })).json()
}

test('without an Electron, the starter library in the home folder is served, and one line says how to get the window', async () => {
  const { child, home, line, said } = await startFresh({ ELECTRON_OVERRIDE_DIST_PATH: temporaryFolder(), DISPLAY: ':99' })
  expect(said().trim().split('\n')).toEqual([expect.stringMatching(/workbench opens in a browser instead.*npx install-electron/u)])
  const { value } = (await servedArticles(line)) as { value: unknown[] }
  expect(value).toHaveLength(5)
  expect(existsSync(join(home, 'Collate', 'library.sqlite'))).toBe(true)
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([0, null])
})

test.runIf(process.platform === 'linux')('without a screen, the workbench is served at once', async () => {
  const { line, said } = await startFresh({})
  expect(said()).toContain('no screen')
  expect(await servedArticles(line)).toMatchObject({ ok: true })
})

test.runIf(process.platform === 'linux')('a window that cannot be opened is no dead end', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\nexit 1\n')
  chmodSync(join(folder, 'electron'), 0o755)
  const { line, said } = await startFresh({ ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':99' })
  expect(said()).toContain('could not be opened')
  expect(await servedArticles(line)).toMatchObject({ ok: true })
})

test('a library that was named is the one that is served', async () => {
  const folder = join(temporaryFolder(), 'Thư viện của tôi')
  const { line, home } = await startFresh({ ELECTRON_OVERRIDE_DIST_PATH: temporaryFolder() }, '--library', folder)
  expect(await servedArticles(line)).toEqual({ ok: true, value: [] })
  expect([existsSync(join(folder, 'library.sqlite')), existsSync(join(home, 'Collate'))]).toEqual([true, false])
})
