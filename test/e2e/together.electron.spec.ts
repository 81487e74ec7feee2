import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { desktop } from './desktop.ts'
import { type App, expect, test } from './fixtures.ts'

const entry = fileURLToPath(new URL('../../out/main/library.js', import.meta.url))

/** Another program that has a library open. */
async function hold(library: string): Promise<ChildProcess> {
  const holder = fork(entry, [library], { execPath: process.env.COLLATE_NODE ?? process.execPath })
  await once(holder, 'message')
  return holder
}

/** What `npm start` does while a window is open already; resolves with its exit status. */
async function startAgain(app: App, library: string): Promise<unknown> {
  const [program, argv, screen] = await desktop(app).evaluate(
    () => [process.execPath, process.argv.slice(1), process.env.DISPLAY ?? ''] as const,
  )
  const args = argv.filter(arg => !/^--(?:inspect|remote|no-sandbox)/u.test(arg)).map(arg => (arg === app.library ? library : arg))
  const env = { ...process.env, ...(screen === '' ? {} : { DISPLAY: screen }) }
  const [status] = await once(spawn(program, ['--no-sandbox', ...args], { stdio: 'ignore', env }), 'exit')
  return status
}

test('a second start that names another library shows it in the window that is there', async ({ app }) => {
  const folder = await mkdtemp(join(tmpdir(), 'collate-e2e-other-'))
  const other = join(folder, 'thư viện')
  expect(await startAgain(app, other)).toBe(0)
  const shown = () =>
    call(app.page, 'library.info', {}).then(
      reply => (reply.ok ? reply.value.folder : reply.error.code),
      () => null,
    )
  await expect.poll(shown).toBe(other)
  expect(await startAgain(app, app.library)).toBe(0)
  await expect.poll(shown).toBe(app.library)
  await rm(folder, { recursive: true })
})

test('a window on a library that another program has open says so, and opens it once that is closed', async ({ app }) => {
  await call(app.page, 'theme.create', { path: 'Trước' })
  let holder: ChildProcess | undefined
  const page = await app.restart(async () => {
    holder = await hold(app.library)
  })
  const refused = page.getByRole('alert')
  await expect(refused).toContainText('Thư viện đang được chương trình khác dùng. Hãy đóng ở đó rồi thử lại.')
  const again = refused.getByRole('button', { name: vi.app.retry })
  await again.click()
  await expect(refused).toContainText('Thư viện đang được chương trình khác dùng')
  holder?.send({ id: 1, close: true })
  if (holder) await once(holder, 'exit')
  await again.click()
  await expect(page.getByText(vi.library.empty)).toBeVisible()
  expect(await call(page, 'theme.list', {})).toMatchObject({ value: [{ path: 'Trước' }] })
})

test('after a window was killed, the next one opens the library with all that was saved', async ({ app }) => {
  await call(app.page, 'theme.create', { path: 'Trước khi bị giết' })
  const killed = desktop(app).process()
  const gone = once(killed, 'exit')
  killed.kill('SIGKILL')
  await gone
  const page = await app.restart()
  await expect(page.getByText(vi.library.empty)).toBeVisible()
  expect(await call(page, 'theme.list', {})).toMatchObject({ value: [{ path: 'Trước khi bị giết' }] })
})
