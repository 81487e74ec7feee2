import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** The texts that people really use, where they are; else our own of the same kind. */
const real = here('../../../shared/seeds')
const seeds = existsSync(real) ? real : here('../fixtures/articles')
const expected = here(existsSync(real) ? '../fixtures/expected/real' : '../fixtures/expected/own')

/** The expected file, with the ids that this run gave. */
async function expectedNote(name: string, ids: Record<string, string>): Promise<string> {
  const template = await readFile(join(expected, name), 'utf8')
  return template.replace(/\{\{([\p{L}-]+)\}\}/gu, (_, key: string) => ids[key] ?? key)
}

test('the whole job: import, read two side by side, tag, note, search, undo, export, restart', async ({ app }) => {
  const workbench = new Workbench(app)
  const files = (await readdir(seeds)).filter(name => name.endsWith('.txt')).sort()
  await workbench.importFiles(files.map(name => join(seeds, name)))
  const reply = await call(app.page, 'article.list', {})
  if (!reply.ok) throw new Error(reply.error.message)
  expect(reply.value).toHaveLength(5)
  // In the order in which the files were given.
  const [, first, second] = reply.value.toSorted((a, b) => a.id - b.id)
  if (!first || !second) throw new Error('Nothing was imported.')

  await workbench.open(first.title)
  await workbench.open(second.title, { beside: true })
  await expect(workbench.text(1)).toBeVisible()
  await expect(workbench.text(2)).toBeVisible()

  // A passage in each, with the keyboard alone.
  await workbench.selectFirstWords(1, 4)
  await workbench.tag('Giao thông/Đường sắt')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await app.page.keyboard.press('n')
  await expect(workbench.card.getByRole('textbox', { name: vi.highlight.note })).toBeFocused()
  await workbench.compose(['d', 'dd', 'đ', 'đư', 'đươ', 'đườ', 'đường'])
  await app.page.keyboard.type(' sắt, ')
  await workbench.compose(['h', 'ho', 'hoa', 'hoà'])
  await app.page.keyboard.press('Control+Enter')
  await expect(workbench.card).toBeHidden()
  await expect(workbench.highlights).toContainText('đường sắt, hoà')

  await workbench.selectFirstWords(2, 3)
  await workbench.tag('duong sat')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await expect(workbench.highlights).toContainText('Giao thông/Đường sắt')

  // Typed without marks, both are found; opening one goes to the place.
  await workbench.search('duong sat')
  for (const { title } of [first, second]) await expect(workbench.results.getByRole('row', { name: title })).toBeVisible()
  await expect(workbench.results.locator('mark', { hasText: 'đường' }).first()).toBeVisible()
  await workbench.results.getByRole('row', { name: first.title }).click()
  await expect.poll(async () => (await workbench.painted()).found?.map(text => text.toLowerCase())).toContain('đường')
  await workbench.search('')

  // Undo goes back through the tag, then the note; redo brings both again.
  const state = async () => {
    const highlights = await call(app.page, 'highlight.list', {})
    return highlights.ok ? highlights.value.map(({ themes, note }) => [themes.join(), note]) : []
  }
  await workbench.text(1).focus()
  const done = await state()
  expect(done).toEqual([
    ['Giao thông/Đường sắt', 'đường sắt, hoà'],
    ['Giao thông/Đường sắt', null],
  ])
  await app.page.keyboard.press('Control+z')
  await expect.poll(state).toEqual([['Giao thông/Đường sắt', 'đường sắt, hoà']])
  await app.page.keyboard.press('Control+z')
  await expect.poll(state).toEqual([['Giao thông/Đường sắt', null]])
  await app.page.keyboard.press('Control+Shift+z')
  await app.page.keyboard.press('Control+Shift+z')
  await expect.poll(state).toEqual(done)

  // Out to Markdown, compared byte by byte.
  const out = await mkdtemp(join(tmpdir(), 'collate-notes-'))
  try {
    await app.page.getByRole('button', { name: vi.export.action }).click()
    await app.page.getByRole('textbox', { name: vi.export.folder }).fill(out)
    await app.page.getByRole('button', { name: vi.export.run, exact: true }).click()
    const report = app.page.getByRole('dialog', { name: vi.export.done })
    await expect(report).toBeVisible()
    await report.getByRole('button', { name: vi.common.close }).click()
    expect(await readdir(out)).toHaveLength(5)
    const highlights = await call(app.page, 'highlight.list', {})
    if (!highlights.ok) throw new Error(highlights.error.message)
    for (const [name, { id, uuid, title }] of [
      ['001.md', first],
      ['002.md', second],
    ] as const) {
      const highlight = highlights.value.find(other => other.article === id)
      const written = await readdir(out).then(names => names.find(file => file.normalize('NFC').startsWith(title.slice(0, 9))))
      const note = await readFile(join(out, written ?? 'not there'), 'utf8')
      expect(note).toBe(await expectedNote(name, { article: uuid, highlight: highlight?.uuid.slice(0, 8) ?? '' }))
    }
  } finally {
    await rm(out, { recursive: true, force: true })
  }

  // After a restart everything is where it was.
  await app.restart()
  await expect(workbench.text(1)).toContainText('đường sắt')
  await expect(workbench.text(2)).toBeVisible()
  expect(await state()).toEqual(done)
  const painted = Object.entries(await workbench.painted()).filter(([style]) => /-\d$/u.test(style))
  expect(painted.flatMap(([, texts]) => texts)).toHaveLength(2)
  await workbench.search('"hòa"')
  await expect(workbench.results.getByRole('row', { name: first.title })).toBeVisible()
})
