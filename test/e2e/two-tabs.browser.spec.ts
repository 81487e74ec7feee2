import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

test('two tabs on one library both work, and each sees at once what is done in the other', async ({ app }) => {
  const first = new Workbench(app)
  const page = await app.page.context().newPage()
  await page.goto(new URL('/', app.page.url()).href)
  const second = new Workbench({ ...app, page })
  await first.addText('Đường sắt mới', 'Đường sắt nối hai vùng. Cảng biển mở cửa.')
  const title = { name: 'Đường sắt mới' }
  await expect(second.articles.getByRole('row', title)).toBeVisible()

  for (const each of [first, second]) {
    await each.page.bringToFront()
    await each.open('Đường sắt mới')
    await expect(each.text(1)).toContainText('hai vùng')
  }
  await second.dragOver('Cảng biển')
  await second.tag('Cảng')
  await expect(first.highlights.getByRole('option', { name: /Cảng biển/u })).toBeVisible()

  await first.page.bringToFront()
  await first.dragOver('hai vùng')
  await first.page.keyboard.press('h')
  await expect(second.highlights.getByRole('option', { name: /hai vùng/u })).toBeVisible()
  // One history: what the one did last, the other takes back.
  await second.page.bringToFront()
  await second.page.keyboard.press('Control+z')
  for (const each of [first, second]) {
    await expect(each.highlights.getByRole('option', { name: /hai vùng/u })).toHaveCount(0)
    await expect(each.highlights.getByRole('option', { name: /Cảng biển/u })).toBeVisible()
  }
  await page.close()
})
