import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const TEXT = 'Tàu hàng rời ga Bình Nguyên chở cà phê.\nTuyến đường sắt mới rút ngắn chín giờ đường.'

async function withArticle(app: App) {
  const workbench = new Workbench(app)
  await workbench.addText('Tàu hàng', TEXT)
  await workbench.open('Tàu hàng')
  await expect(workbench.text(1)).toBeFocused()
  const tools = app.page.getByRole('toolbar', { name: vi.reader.tools })
  return { workbench, tools, tool: (id: keyof typeof vi.command) => tools.getByRole('button', { name: vi.command[id], exact: true }) }
}

async function kept(app: App) {
  const reply = await call(app.page, 'highlight.list', {})
  return reply.ok ? reply.value.map(({ exact, themes }) => [exact, ...themes]) : []
}

test('what a key does with a selection has a button that names it, and taking a theme off only where there is one', async ({ app }) => {
  const { workbench, tool, tools } = await withArticle(app)
  await call(app.page, 'highlight.create', { article: 1, place: { quote: 'cà phê', occurrence: 1 }, themes: ['Nông sản', 'Xuất khẩu'] })
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await workbench.dragOver('đường sắt')
  for (const [id, key] of [
    ['recent-themes', 'R'],
    ['in-vivo', 'I'],
    ['memo', 'M'],
  ] as const)
    await expect(tool(id)).toHaveAttribute('title', `${vi.command[id]} (${key})`)
  await expect(tool('untag')).toHaveCount(0)
  expect(await serious(app.page)).toEqual([])
  await tool('in-vivo').click()
  await expect.poll(() => kept(app)).toContainEqual(['đường sắt', 'đường sắt'])

  await workbench.dragOver('cà phê')
  await expect(tool('untag')).toHaveAttribute('title', `${vi.command.untag} (U)`)
  await tool('untag').click()
  await app.page.getByRole('listbox', { name: vi.untag.title }).getByRole('option', { name: 'Xuất khẩu' }).click()
  await expect.poll(() => kept(app)).toContainEqual(['cà phê', 'Nông sản'])

  await workbench.dragOver('Bình Nguyên')
  const nthOf = () =>
    tool('recent-themes').evaluate(button =>
      [...(button.closest('[role=toolbar]')?.querySelectorAll('button') ?? [])].indexOf(button as HTMLButtonElement),
    )
  await tools.getByRole('button').first().focus()
  // However many tools stand between.
  for (let at = await nthOf(); at > 0; at--) await app.page.keyboard.press('ArrowRight')
  await expect(tool('recent-themes')).toBeFocused()
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('listbox', { name: vi.recent.title }).getByRole('option', { name: 'đường sắt' }).click()
  await expect.poll(() => kept(app)).toContainEqual(['Bình Nguyên', 'đường sắt'])
})

test('a key of one’s own stands on the button, and in three panes the tools stay inside theirs', async ({ app }) => {
  const { workbench, tool, tools } = await withArticle(app)
  await call(app.page, 'settings.update', { keys: { 'in-vivo': ['Y'] } })
  for (const _ of [2, 3]) await app.page.keyboard.press('F8')
  await expect(app.page.getByRole('region', { name: /^Khung \d$/u })).toHaveCount(3)
  await workbench.dragOver('đường sắt')
  await expect(tool('in-vivo')).toHaveAttribute('title', `${vi.command['in-vivo']} (Y)`)
  const inside = await tools.evaluate(bar => {
    const [box, pane] = [bar.getBoundingClientRect(), bar.closest('.pane')?.getBoundingClientRect()]
    const buttons = [...bar.querySelectorAll('button')].map(button => button.getBoundingClientRect())
    return pane !== undefined && box.left >= pane.left && buttons.every(({ right }) => right <= pane.right)
  })
  expect(inside).toBe(true)
  // Without its text a button still has its name.
  await expect(tools.getByRole('button', { name: vi.reader.highlight }).first()).toBeVisible()
  expect(await serious(app.page)).toEqual([])
})
