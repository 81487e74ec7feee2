import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const text = ({ page }: App) => page.getByRole('textbox', { name: vi.template.body })
const result = ({ page }: App) => page.getByRole('region', { name: vi.template.preview })

/** An open article with a highlight, and the dialog of templates in which a built-in one was copied. */
async function withCopy(app: App) {
  const { page } = app
  const workbench = new Workbench(app)
  await workbench.addText('Đường sắt xuyên Á', 'Đường sắt nối hai vùng.\nHàng hoá đi xa hơn trước.')
  await call(page, 'highlight.create', { article: 1, place: { quote: 'Hàng hoá đi xa hơn', occurrence: 1 }, themes: ['Kinh tế'] })
  await workbench.open('Đường sắt xuyên Á')
  await openTemplates(app)
  await expect(text(app)).toHaveAttribute('readonly', '')
  await expect(result(app)).toContainText('> Hàng hoá đi xa hơn')
  await page.getByRole('button', { name: vi.template.copy }).click()
  await expect(text(app)).not.toHaveAttribute('readonly', '')
  return workbench
}

async function openTemplates({ page }: App) {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(vi.command.templates)
  await page.getByRole('option', { name: vi.command.templates }).click()
  await expect(page.getByRole('dialog', { name: vi.template.title })).toBeVisible()
}

test('a template is copied, changed with what it makes beside it, saved and used for an export', async ({ app }) => {
  const { page } = app
  await withCopy(app)
  await text(app).fill('{{ article.title }}\n{% for h in article.highlights %}«{{ h.quote }}»{% endfor %}\n')
  await expect(result(app)).toContainText('«Hàng hoá đi xa hơn»')
  await page.getByRole('button', { name: vi.template.insert }).click()
  await page.getByRole('menuitem', { name: '{{ library.name }}' }).click()
  await expect(text(app)).toHaveValue(/\{\{ library\.name \}\}/u)
  await page.getByRole('textbox', { name: vi.template.name }).fill('Của tôi')
  await page.getByRole('button', { name: vi.template.save }).click()
  await expect(page.getByText(vi.template.unsaved)).toHaveCount(0)
  const reply = await call(page, 'template.list', {})
  expect(reply.ok && reply.value.filter(template => !template.builtIn)).toMatchObject([{ name: 'Của tôi', per: 'article' }])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+e')
  await page.getByRole('button', { name: vi.template['for-export'] }).click()
  await page.getByRole('option', { name: 'Của tôi' }).click()
  await expect(page.getByRole('button', { name: vi.template['for-export'] })).toContainText('Của tôi')
})

test('a template that is wrong says in which line, and what was typed is still there after it was closed', async ({ app }) => {
  const { page } = app
  await withCopy(app)
  await text(app).fill('một\n{% if article.title %}')
  await expect(result(app).getByRole('alert')).toContainText('Dòng 2:')
  await page.getByRole('button', { name: vi.template.save }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Lỗi ở dòng 2 của mẫu' })).toBeVisible()
  await text(app).focus()
  await page.keyboard.press('Tab')
  await expect(text(app)).not.toBeFocused()
  await page.keyboard.press('Escape')
  await openTemplates(app)
  await expect(text(app)).toHaveValue('một\n{% if article.title %}')
  await page.getByRole('button', { name: vi.template.revert }).click()
  await expect(result(app)).toContainText('> Hàng hoá đi xa hơn')
})
