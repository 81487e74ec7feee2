import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium } from '@playwright/test'
import { FUSES, packageApp } from '../../main/hosts/package.js'
import { expect, test } from './fixtures.ts'

const FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const NAMES = Object.keys(FuseV1Options).filter(name => Number.isNaN(Number(name))) as (keyof typeof FuseV1Options)[]

test('the packaged program has its switches set, opens a library, and listens to no debugger', async ({ app: { electron } }) => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'collate đóng gói '))
  const display = await electron?.evaluate(() => process.env.DISPLAY)
  try {
    const program = await packageApp(folder)
    const wire = await getCurrentFuseWire(program)
    for (const name of NAMES.filter(each => FuseV1Options[each] in FUSES)) {
      const option = FuseV1Options[name]
      expect([name, wire[option]]).toEqual([name, FUSES[option] ? FuseState.ENABLE : FuseState.DISABLE])
    }
    const library = join(folder, 'thư viện')
    const child = spawn(
      program,
      [...FLAGS, '--inspect=0', '--remote-debugging-port=0', '--starter', '--library', library, '--user-data-dir', join(folder, 'user')],
      { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DISPLAY: display } },
    )
    const said: string[] = []
    try {
      const address = await new Promise<string>((resolve, reject) => {
        child.once('exit', status => reject(new Error(`The program ended with ${status}: ${said.join('\n')}`)))
        createInterface(child.stderr).on('line', line => {
          said.push(line)
          const [, found] = /^DevTools listening on (ws:\S+)/u.exec(line) ?? []
          if (found) resolve(found)
        })
      })
      const browser = await chromium.connectOverCDP(address)
      const context = browser.contexts()[0]
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
      if (!page) throw new Error('The program has no window.')
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 30_000 })
      expect(await readdir(library)).toContain('library.sqlite')
      expect(said.filter(line => /^Debugger listening/u.test(line))).toEqual([])
      await browser.close()
    } finally {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
