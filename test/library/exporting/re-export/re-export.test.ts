import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ExportReport } from '../../../../preload/contract.ts'
import { changeTheLibrary } from './by-library.ts'
import { editAFile } from './by-user.ts'
import { anyOf, type Desk, deskOf, exported, forget, pagesIn, partsOf, placesOf, textOf } from './desk.ts'

/** Settles some of the conflicts that there are; the others are left. */
async function decide(desk: Desk): Promise<void> {
  for (const path of await desk.library.call('note.conflicts', {})) {
    if (desk.random() < 0.6) continue
    const reply = await desk.library.reply('note.conflict', { path })
    // Deleted meanwhile.
    if (!reply.ok) continue
    const { parts, file, library, sha256 } = reply.value
    if (parts === null || desk.random() < 0.2) {
      const whole = anyOf(desk, ['file', 'library'] as const) ?? 'file'
      if (whole === 'library') forget(desk, file, library)
      else for (const { uuid } of pagesIn(desk).filter(page => page.path === path)) desk.touched.add(`${uuid} *`)
      await desk.library.call('note.resolve', { path, sha256, whole })
      continue
    }
    const chosen = parts.map(({ part, both, file: theirs, library: ours }) => {
      const choice = anyOf(desk, both ? (['file', 'library', 'both'] as const) : (['file', 'library'] as const)) ?? 'file'
      if (choice === 'library') forget(desk, theirs ?? '', ours ?? '')
      return { part, choice }
    })
    await desk.library.call('note.resolve', { path, sha256, parts: chosen })
  }
  holdsAllTyped(desk)
}

function holdsAllTyped(desk: Desk): void {
  const all = pagesIn(desk)
    .map(({ lines }) => textOf(lines))
    .join('')
  expect([...desk.typed].filter(one => all.split(one).length !== 2)).toEqual([])
}

/** All parts of the library's that the user did not change stand in their notes, each once. How many there were. */
async function holdsAllParts(desk: Desk, { conflicts }: ExportReport): Promise<number> {
  const [left, pages] = [new Set(conflicts), new Map(pagesIn(desk).map(page => [page.uuid, page]))]
  let count = 0
  for (const article of await desk.library.call('article.list', {})) {
    const page = pages.get(article.uuid)
    if (!page) throw new Error(`“${article.title}” has no note.`)
    if (left.has(page.path) || desk.touched.has(`${article.uuid} *`)) continue
    for (const part of await partsOf(desk, article)) {
      if (desk.touched.has(`${article.uuid} ${part.id}`)) continue
      count += 1
      expect({ part, page: page.lines, places: placesOf(part, page).length }).toMatchObject({ places: 1 })
    }
  }
  return count
}

const bytesOf = (desk: Desk) => new Map(pagesIn(desk).map(({ path }) => [path, readFileSync(path, 'utf8')]))

/** What happened in some rounds of edits, changes and an export each. */
async function rounds(seed: number, template: string, steps: number): Promise<{ conflicts: number; parts: number; typed: number }> {
  const desk = await deskOf(seed, template)
  const seen = { conflicts: 0, parts: 0 }
  await exported(desk)
  for (let step = 0; step < steps; step++) {
    for (let edits = Math.floor(desk.random() * 4); edits > 0; edits--) await editAFile(desk)
    for (let changes = Math.floor(desk.random() * 4); changes > 0; changes--) await changeTheLibrary(desk)
    const before = bytesOf(desk)
    const report = await exported(desk)
    const after = bytesOf(desk)
    for (const path of [...report.conflicts, ...report.unchanged]) expect(after.get(path)).toBe(before.get(path))
    holdsAllTyped(desk)
    if (desk.template.per === 'article') seen.parts += await holdsAllParts(desk, report)
    const again = await exported(desk)
    const unchanged = [...report.written, ...report.unchanged].toSorted()
    expect({ ...again, unchanged: again.unchanged.toSorted() }).toEqual({ written: [], unchanged, conflicts: report.conflicts })
    expect(bytesOf(desk)).toEqual(after)
    seen.conflicts += report.conflicts.length
    await decide(desk)
  }
  return { ...seen, typed: desk.count }
}

test('two hundred edits by user and library between exports lose not one character of the user’s', async () => {
  const seen = await rounds(7, 'obsidian-articles', 200)
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
})

test.each([
  [1, 'obsidian-articles'],
  [3, 'logseq-articles'],
  [4, 'logseq-articles'],
  [5, 'annotated-text'],
  [6, 'annotated-text'],
  [8, 'pandoc-articles'],
  [9, 'obsidian-themes'],
])('the same holds in shorter runs, from seed %i by the template %s', async (seed, template) => {
  const { typed } = await rounds(seed, template, 15)
  expect(typed).toBeGreaterThan(0)
})
