import { vi } from '../../renderer/locales/vi.ts'
import { column, pdf } from '../support/pdf.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const TEXT =
  'Bến phà Cồn Lau mở lại từ sáng nay sau hai tháng sửa chữa, và bà con hai bờ lại qua sông bằng chuyến đầu lúc năm giờ. Người lái phà cho biết mỗi ngày có hơn trăm lượt, nhiều nhất là học sinh.'
const NEXT = 'Trường học bên cồn đã dời giờ vào lớp để các em kịp chuyến thứ hai.'

test('the pages of a PDF are marked where they begin, by name for who listens, and are no part of the text', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  const { texts } = column([TEXT])
  const foot = (number: number) => ({ x: 290, y: 30, size: 8, text: `Trang ${number}` })
  const rest = texts.slice(1).map((text, at) => ({ ...text, y: 760 - 13 * at }))
  const file = pdf({
    pages: [
      [...texts.slice(0, 1), foot(57)],
      [...rest, ...column([NEXT], { y: 760 - 13 * rest.length }).texts, foot(58)],
    ],
  })
  await call(page, 'import.start', {
    sources: [{ kind: 'bytes', name: 'Bến phà.pdf', base64: Buffer.from(file).toString('base64') }],
  })
  await workbench.open('Bến phà')
  const text = workbench.text(1)
  const mark = text.getByRole('separator', { name: vi.reader['page-start'].replace('{{label}}', '58') })
  await expect(mark).toBeVisible()
  expect(await mark.evaluate(element => getComputedStyle(element, '::before').content)).toContain('tr. 58')
  expect(await text.locator('[data-start]').allTextContents()).toEqual([TEXT, NEXT])

  // Over the mark words are selected, copied and found as if it were not there.
  const words = `${texts[0]?.text.split(' ').at(-1)} ${texts[1]?.text.split(' ')[0]}`
  await page.keyboard.press('Control+f')
  await page.keyboard.type(words)
  await expect.poll(async () => (await workbench.painted())['found-current']).toEqual([words])
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => String(document.getSelection()))).toBe(words)
  await page.keyboard.press('h')
  await expect(workbench.highlights.getByRole('option', { name: words })).toBeVisible()
  expect(await serious(page)).toEqual([])
})
