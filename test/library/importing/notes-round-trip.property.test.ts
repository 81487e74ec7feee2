import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { asWritten } from '../../../main/library/exporting/markdown.ts'
import { tagsOf } from '../../../main/library/exporting/tags.ts'
import { readable } from '../../../main/library/text/memo-links.ts'
import { normalise } from '../../../main/library/text/normal-form.ts'
import type { Article, Highlight, ImportReport } from '../../../preload/contract.ts'
import { setup } from '../../support/build.ts'
import { buildLibrary } from '../../support/generated-library.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { libraryPlan } from '../../support/library-plan.ts'

beforeAll(setup)

/** Words as Markdown holds them: white space is one blank, lines have none around them, and none is empty. */
const wordsOf = (text: string) =>
  text
    .split('\n')
    .map(line => line.replace(/\s+/gu, ' ').trim())
    .filter(line => line !== '')
    .join('\n')

/** Of what looks like a link in properties only the words are read, since people make links of names. */
const unlinked = (name: string | null) => name?.replace(/\[\[([^[\]]+)\]\]/gu, '$1') ?? null

const inOrder = (a: Highlight, b: Highlight) =>
  Number(a.state === 'orphan') - Number(b.state === 'orphan') || a.start - b.start || a.end - b.end || a.id - b.id

/** Of an article what a note can hold; its highlights in the order of their places, those without one last. */
async function heldOf(library: TestLibrary, { id, uuid, title, byline, outlet, url, published, precision, language }: Article) {
  // Links of memos go out as their words.
  const memoOf = async (target: 'article' | 'highlight', targetId: number) =>
    readable((await library.call('memo.read', { target, targetId })).body)
  const highlights = (await library.call('highlight.list', { article: id })).toSorted(inOrder)
  return {
    ...{ uuid, title: unlinked(title), byline: unlinked(byline), outlet: unlinked(outlet), url, published, precision, language },
    memo: asWritten(normalise(await memoOf('article', id))),
    highlights: await Promise.all(
      highlights.map(async ({ id: own, uuid: name, exact, themes, note, state }) => ({
        block: name.slice(0, 8),
        words: wordsOf(exact),
        tags: tagsOf(themes),
        notes: asWritten(normalise([note, await memoOf('highlight', own)].filter(Boolean).join('\n\n'))),
        orphan: state === 'orphan',
      })),
    ),
  }
}

const allHeld = async (library: TestLibrary) => {
  const articles = await library.call('article.list', {})
  const held = await Promise.all(articles.map(article => heldOf(library, article)))
  return held.toSorted((a, b) => (a.uuid < b.uuid ? -1 : 1))
}

/** What is told of highlights besides their places, in the order of their names. */
const placeless = ({ highlights, ...about }: Awaited<ReturnType<typeof heldOf>>) => ({
  ...about,
  highlights: highlights.map(({ orphan: _, words: __, ...told }) => told).toSorted((a, b) => (a.block < b.block ? -1 : 1)),
})

/** Of passages without a place the text is made where there are no others. */
const placedUnlessAny = ({ highlights, ...about }: Awaited<ReturnType<typeof heldOf>>) => ({
  ...about,
  highlights: highlights.every(({ orphan }) => orphan) ? highlights.map(one => ({ ...one, orphan: false })) : highlights,
})

/** The folder of the notes that code writes, or that Liquid makes by the same template. */
async function exported(library: TestLibrary, by: 'code' | 'Liquid' = 'code'): Promise<string> {
  const out = join(temporaryFolder(), 'ghi chú')
  const body = (await library.call('template.list', {})).find(({ id }) => id === 'obsidian-articles')?.body ?? ''
  await library.done(await library.call('export.markdown', { out, ...(by === 'Liquid' && { templateText: { name: 'Obsidian', body } }) }))
  return out
}

async function bring(library: TestLibrary, path: string): Promise<ImportReport> {
  const report = await library.done(await library.call('import.start', { sources: [{ kind: 'path', path }] }))
  if (!('imported' in report)) throw new Error('That was no import.')
  return report
}

const RUNS = { numRuns: 2, seed: 20_261_128, endOnFailure: true }

test.each(['code', 'Liquid'] as const)('notes for Obsidian, written by %s, bring everything that they hold into an empty library', by =>
  fc.assert(
    fc.asyncProperty(libraryPlan, async plan => {
      const source = await buildLibrary(plan)
      const target = await temporaryLibrary()
      const report = await bring(target, await exported(source, by))
      const held = await allHeld(source)
      // Without a passage there is no text to make an article of.
      expect(report.failed.map(({ code }) => code)).toEqual(held.filter(({ highlights }) => highlights.length === 0).map(() => 'empty'))
      const withPassages = held.filter(({ highlights }) => highlights.length > 0)
      expect(await allHeld(target)).toEqual(withPassages.map(placedUnlessAny))
      expect(await target.call('check.run', { deep: true })).toMatchObject({ ok: true })
    }),
    RUNS,
  ),
)

test('notes bring everything that they hold back to their articles, at the very places', () =>
  fc.assert(
    fc.asyncProperty(libraryPlan, async plan => {
      const library = await buildLibrary(plan)
      const [held, before] = [await allHeld(library), await library.call('highlight.list', {})]
      const notes = await exported(library)
      if (before.length > 0) await library.call('highlight.remove', { highlights: before.map(({ id }) => id) })
      for (const { id } of await library.call('article.list', {}))
        await library.call('memo.write', { target: 'article', targetId: id, body: '' })
      await bring(library, notes)
      const after = await library.call('highlight.list', {})
      const there = new Map(after.map(one => [one.uuid.slice(0, 8), one]))
      expect(after).toHaveLength(before.length)
      for (const { uuid, exact, start, end, state, article } of before) {
        const back = there.get(uuid.slice(0, 8))
        const { text } = await library.call('article.read', { article })
        const once = text.indexOf(exact) === text.lastIndexOf(exact)
        // What stands in the text again has its place there; of words that stand there twice the order tells which are meant.
        if (state === 'orphan') continue
        expect({ exact: back?.exact, ...(once ? { start: back?.start, end: back?.end } : {}) }).toEqual({
          exact,
          ...(once ? { start, end } : {}),
        })
      }
      expect((await allHeld(library)).map(placeless)).toEqual(held.map(placeless))
      expect(await library.call('check.run', { deep: true })).toMatchObject({ ok: true })
    }),
    RUNS,
  ))
