import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { libraryProcesses } from './library-process.ts'

test('a new library opens empty', async ({ app: { page } }) => {
  await expect(page).toHaveTitle(/Collate/u)
  expect(await call(page, 'article.list', {})).toEqual({ ok: true, value: [] })
})

test.describe('with the starter library', () => {
  test.use({ starter: true })

  test('its articles are there, and stay away after they were removed and Collate was restarted', async ({ app }) => {
    expect(await call(app.page, 'library.info', {})).toMatchObject({ value: { hasStarter: true, articles: 5 } })
    await call(app.page, 'library.remove-starter', {})
    await app.restart()
    expect(await call(app.page, 'library.info', {})).toMatchObject({ value: { hasStarter: false, articles: 0 } })
  })
})

test('what was saved is there after a restart', async ({ app }) => {
  await call(app.page, 'theme.create', { path: 'Kinh tế/Đường sắt' })
  await app.restart()
  expect(await call(app.page, 'theme.list', {})).toMatchObject({ value: [{ path: 'Kinh tế' }, { path: 'Kinh tế/Đường sắt' }] })
})

test('a library process that was killed is started again and keeps what it had acknowledged', async ({ app: { page, library } }) => {
  await call(page, 'theme.create', { path: 'Chính trị' })
  const [before] = libraryProcesses(library)
  process.kill(Number(before), 'SIGKILL')
  await expect.poll(() => libraryProcesses(library).filter(pid => pid !== before).length).toBe(1)
  expect(await call(page, 'theme.list', {})).toMatchObject({ value: [{ path: 'Chính trị' }] })
})

test('closing Collate leaves no process behind', async ({ app }) => {
  const [before] = libraryProcesses(app.library)
  await app.restart()
  expect(libraryProcesses(app.library)).not.toContain(before)
})

test('a call that does not exist is refused with a reason', async ({ app: { page } }) => {
  expect(await call(page, 'no.such' as 'library.info', {})).toMatchObject({ ok: false, error: { code: 'invalid' } })
})
