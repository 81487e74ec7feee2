import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { libraryProcesses } from './library-process.ts'
import { Workbench } from './workbench.ts'

/** Runs a script in the page as it is after a crash: Playwright has lost the one that it knew. */
type Script = (source: string) => Promise<unknown>

/** Crashes the process of the page and comes back, as the desktop does by itself and a user of a browser does by opening the page again. */
async function crash({ page, electron }: App): Promise<Script> {
  if (electron) {
    const inWindow: Script = source =>
      electron.evaluate(({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script), source)
    await electron.evaluate(async ({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // A script in a page that is gone is never answered.
      const loaded = new Promise<void>(resolve => contents?.once('did-finish-load', () => resolve()))
      contents?.forcefullyCrashRenderer()
      await loaded
    })
    return inWindow
  }
  const address = page.url()
  const crashed = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => undefined)
  await crashed
  const again = await page.context().newPage()
  await again.goto(address)
  return source => again.evaluate(source)
}

const press = (label: string) =>
  `[...document.querySelectorAll('button')].find(each => each.textContent.includes(${JSON.stringify(label)}))?.click()`
const typed = `[...document.querySelectorAll('textarea')].map(each => each.value).join()`

async function withArticle(app: App): Promise<Workbench> {
  const workbench = new Workbench(app)
  await workbench.addText('Đường sắt xuyên Á', 'Đường sắt nối hai vùng. Hàng hoá đi xa hơn trước.')
  await call(app.page, 'highlight.create', { article: 1, place: { quote: 'Hàng hoá', occurrence: 1 } })
  await workbench.open('Đường sắt xuyên Á')
  await expect(workbench.text(1)).toContainText('Hàng hoá')
  return workbench
}

/** Waits until what was typed is kept, crashes, and waits until it is offered. */
async function offeredAfterCrash(app: App): Promise<Script> {
  await app.page.waitForTimeout(KEPT)
  const script = await crash(app)
  await expect.poll(() => script('document.body.innerText').catch(() => ''), { timeout: 20_000 }).toContain(vi.draft['go-on'])
  return script
}

/** Milliseconds after which what was typed is surely in the storage. */
const KEPT = 2000

test('a memo that was being typed when the page crashed is offered again, and what was read is open', async ({ app }) => {
  await withArticle(app)
  await app.page.keyboard.press('Shift+F2')
  await app.page.getByRole('textbox', { name: vi.memo.text }).fill('Gõ dở thì hỏng')
  const script = await offeredAfterCrash(app)
  expect(await script('document.querySelector(`[role="document"]`)?.textContent')).toContain('Hàng hoá đi xa hơn')
  await script(press(vi.draft['go-on']))
  await expect.poll(() => script(typed)).toBe('Gõ dở thì hỏng')
  expect(await script('document.body.innerText')).toContain(vi.draft.resumed)
  await script(press(vi.common.done))
  await expect.poll(() => script('localStorage.getItem("collate.note-drafts")')).toBe(null)
})

test('a note that was being typed when the page crashed is offered again', async ({ app }) => {
  const workbench = await withArticle(app)
  await workbench.highlights.getByRole('option', { name: 'Hàng hoá' }).click()
  await app.page.keyboard.press('n')
  await workbench.card.getByRole('textbox', { name: vi.highlight.note }).fill('Ghi chú dở')
  const script = await offeredAfterCrash(app)
  await script(press(vi.draft['go-on']))
  await expect.poll(() => script(typed)).toBe('Ghi chú dở')
})

test('the text of an article that was being edited when the page crashed is offered again', async ({ app }) => {
  await withArticle(app)
  await app.page.keyboard.press('ControlOrMeta+F2')
  await app.page.getByRole('dialog').getByRole('textbox').first().fill('Đường sắt nối ba vùng.')
  const script = await offeredAfterCrash(app)
  await script(press(vi.draft['go-on']))
  await expect.poll(() => script(typed)).toContain('Đường sắt nối ba vùng.')
})

test('a memo that is typed while the page is read anew is there afterwards', async ({ app }) => {
  const { page } = app
  await withArticle(app)
  await page.keyboard.press('Shift+F2')
  await page.getByRole('textbox', { name: vi.memo.text }).fill('Gõ rồi tải lại')
  await page.reload()
  await expect(new Workbench(app).text(1)).toContainText('Hàng hoá')
  await page.keyboard.press('Shift+F2')
  await expect(page.getByRole('textbox', { name: vi.memo.text })).toHaveValue('Gõ rồi tải lại')
})

test('a memo that is being typed stays while the library process dies, and is saved by the next one', async ({ app }) => {
  const { page, library } = app
  await withArticle(app)
  await page.keyboard.press('Shift+F2')
  await page.getByRole('textbox', { name: vi.memo.text }).fill('Thư viện chết giữa chừng')
  const [before] = libraryProcesses(library)
  process.kill(Number(before), 'SIGKILL')
  await expect.poll(() => libraryProcesses(library).filter(pid => pid !== before).length).toBe(1)
  await expect(page.getByRole('textbox', { name: vi.memo.text })).toHaveValue('Thư viện chết giữa chừng')
  await page.getByRole('dialog').getByRole('button', { name: vi.common.done }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await call(page, 'memo.read', { target: 'article', targetId: 1 })).toMatchObject({ value: { body: 'Thư viện chết giữa chừng' } })
})
