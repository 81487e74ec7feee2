import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { command } from './reprints.ts'
import { Workbench } from './workbench.ts'

const BODY =
  'Tuyến đường sắt mới nối cảng với vùng cao được khởi công sáng nay. Chủ đầu tư cho biết công trình dài hơn hai trăm cây số, đi qua bốn tỉnh và sẽ hoàn thành trong năm năm. Người dân hai bên đường mong có ga gần nhà để chở nông sản xuống chợ.'

/** Two articles of which one is the other with one more sentence, and a third that is another. */
async function twins(app: App): Promise<Workbench> {
  const workbench = new Workbench(app)
  await workbench.addText('Khởi công đường sắt', BODY)
  await workbench.addText('Đường sắt vùng cao', `${BODY} Lễ khởi công có đông khách.`)
  await workbench.addText('Chuyện khác', 'Mùa này sông cạn, thuyền ghé bến muộn và chợ họp trên bãi cát.')
  await call(app.page, 'article.update', { article: 1, metadata: { published: '2024-02-01' } })
  await call(app.page, 'article.update', { article: 2, metadata: { published: '2024-02-03' } })
  await call(app.page, 'parallel.settle', {})
  return workbench
}

const dialogOf = (app: App) => app.page.getByRole('dialog', { name: vi.near.title })
const pairsOf = (app: App) => dialogOf(app).getByRole('listbox', { name: vi.near.list }).getByRole('option')

test('nearly equal articles: how much of each stands in the other, both kept and not asked about again', async ({ app }) => {
  test.slow()
  const workbench = await twins(app)
  const { page } = app
  await command(app, vi.command['near-duplicates'])
  await expect(pairsOf(app)).toHaveCount(1)
  await expect(pairsOf(app)).toContainText('100%')
  await expect(pairsOf(app)).toContainText(/8\d%|9\d%/u)
  for (const appearance of ['light', 'dark', 'contrast'] as const) {
    await call(page, 'settings.update', { appearance })
    await expect(page.locator(`html[data-appearance="${appearance}"]`)).toBeAttached()
    expect([appearance, await serious(page)]).toEqual([appearance, []])
  }
  const choice = dialogOf(app).getByRole('region', { name: vi.near.chosen })
  await choice.getByRole('button', { name: vi.near['keep-both'] }).press('Enter')
  await expect(dialogOf(app)).toContainText(vi.near.none)
  await dialogOf(app).getByRole('switch', { name: vi.near.kept }).press('Space')
  await expect(pairsOf(app)).toContainText(vi.near['is-kept'])
  await choice.getByRole('button', { name: vi.near['ask-again'] }).press('Enter')
  await expect(choice.getByRole('button', { name: vi.near['keep-both'] })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialogOf(app)).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await call(page, 'parallel.kept-pairs', {})) as unknown).toMatchObject({ value: [{ a: 1, b: 2 }] })
  // Who reads one of them is told of the other.
  await workbench.open('Khởi công đường sắt')
  const twin = page.getByRole('button', { name: vi.near.twin.replace('{{title}}', 'Đường sắt vùng cao') })
  await twin.press('Enter')
  await expect(workbench.text(2)).toBeVisible()
  await expect(page.getByRole('button', { name: vi.near.twin.replace('{{title}}', 'Khởi công đường sắt') })).toBeVisible()
})

test('of a pair one is merged into the other with its highlights, and Enter reads both side by side', async ({ app }) => {
  const workbench = await twins(app)
  const { page } = app
  await call(page, 'highlight.create', { article: 2, place: { quote: 'đi qua bốn tỉnh', occurrence: 1 }, themes: ['Giao thông'] })
  await command(app, vi.command['near-duplicates'])
  await expect(pairsOf(app)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialogOf(app)).toBeHidden()
  await expect(workbench.text(1)).toContainText('Tuyến đường sắt mới')
  await expect(workbench.text(2)).toContainText('Tuyến đường sắt mới')

  await command(app, vi.command['near-duplicates'])
  const choice = dialogOf(app).getByRole('region', { name: vi.near.chosen })
  // The older one is kept unless another is chosen.
  await expect(choice.getByRole('radio', { name: 'Khởi công đường sắt' })).toBeChecked()
  // What merging would do is told before.
  await expect(choice.getByRole('status')).toHaveText(
    `${vi.merge['will-versions_other'].replace('{{count}}', '1')} ${vi.merge['will-same_other'].replace('{{count}}', '1')}`,
  )
  await choice.getByRole('button', { name: vi.near.merge }).press('Enter')
  await expect(dialogOf(app)).toContainText(vi.near.none)
  await page.keyboard.press('Escape')
  await expect(dialogOf(app)).toBeHidden()
  await expect(workbench.articles.getByRole('row', { name: 'Đường sắt vùng cao' })).toHaveCount(0)
  expect(await call(page, 'highlight.list', {})).toMatchObject({
    value: [{ article: 1, exact: 'đi qua bốn tỉnh', themes: ['Giao thông'], state: 'attached' }],
  })
  // The other wording can be read as an older version.
  expect(await call(page, 'article.read', { article: 1 })).toMatchObject({
    value: { version: 3, versions: [{ version: 1 }, { version: 2 }, { version: 3 }] },
  })
  await page.keyboard.press('Control+z')
  await expect(workbench.articles.getByRole('row', { name: 'Đường sắt vùng cao' })).toBeVisible()
})

test('the share in common is set by hand', async ({ app }) => {
  await twins(app)
  const { page } = app
  await command(app, vi.command['near-duplicates'])
  await expect(pairsOf(app)).toHaveCount(1)
  const share = dialogOf(app).getByRole('textbox', { name: vi.near.threshold })
  await share.fill('100')
  await share.press('Enter')
  await expect(pairsOf(app)).toHaveCount(1)
  await expect(dialogOf(app)).toContainText(vi.near['threshold-hint'].slice(0, 40))
  await page.keyboard.press('Escape')
})

test('an import tells how many of the new articles nearly equal others, and shows just these', async ({ app }) => {
  await twins(app)
  const workbench = new Workbench(app)
  const folder = await mkdtemp(join(tmpdir(), 'collate-near-'))
  const path = join(folder, 'chuyen-khac.txt')
  await writeFile(path, 'Mùa này sông cạn, thuyền ghé bến muộn và chợ họp trên bãi cát.\nThêm một dòng.\n')
  try {
    await workbench.importFiles([path], async report => {
      await expect(report.getByRole('status')).toContainText('1 bài mới gần như trùng với bài khác.')
      await report.getByRole('button', { name: vi.near.look }).press('Enter')
    })
    await expect(pairsOf(app)).toHaveCount(1)
    await expect(pairsOf(app)).toContainText('Chuyện khác')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
