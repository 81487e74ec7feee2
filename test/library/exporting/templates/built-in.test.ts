import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { openDatabase } from '../../../../main/library/db/open.ts'
import { citedPages } from '../../../../main/library/exporting/cited-pages.ts'
import { copyLines } from '../../../../main/library/exporting/copy-lines.ts'
import { collateIdOf } from '../../../../main/library/exporting/front-matter.ts'
import { markdownOf } from '../../../../main/library/exporting/markdown.ts'
import type { Rendered } from '../../../../main/library/exporting/rendered.ts'
import { BUILT_IN } from '../../../../main/library/exporting/templates/built-in.ts'
import { notesFrom } from '../../../../main/library/exporting/templates/notes.ts'
import { sourceOf } from '../../../../main/library/exporting/templates/source.ts'
import { listHighlights } from '../../../../main/library/records/highlights.ts'
import { highlightMemos, readMemo } from '../../../../main/library/records/memos.ts'
import { readable } from '../../../../main/library/text/memo-links.ts'
import type { Article } from '../../../../preload/model.ts'
import { temporaryFolder } from '../../../support/library.ts'
import { noted, plantNoted } from '../../../support/noted.ts'

let db: ReturnType<typeof openDatabase>
beforeEach(() => {
  db = openDatabase(temporaryFolder())
  onTestFinished(() => void db.close())
})

/** What a built-in template makes of some articles, or of the library with these. */
async function render(id: string, articles?: Article[]): Promise<Rendered[]> {
  const template = BUILT_IN.find(each => each.id === id)
  if (!template) throw new Error(`There is no template ${id}.`)
  const notes = notesFrom(sourceOf(db, articles ? { articles: articles.map(article => article.id) } : {}), template)
  return Promise.all(notes.map(note => note.render()))
}

const run = (check: (article: Article) => Promise<void>, numRuns = 15) =>
  fc.assert(
    fc.asyncProperty(noted, given => check(plantNoted(db, given))),
    { numRuns },
  )

/** A note as code wrote it before there were templates. */
function presentNote(article: Article): Rendered {
  const memos = highlightMemos(db, article.id)
  const highlights = listHighlights(db, article.id).map(highlight => ({
    ...highlight,
    note: [highlight.note, readable(memos.get(highlight.id) ?? '')].filter(Boolean).join('\n\n'),
  }))
  const pages = citedPages(
    db,
    highlights.map(({ id }) => id),
  )
  const memo = readable(readMemo(db, 'article', article.id).body)
  return markdownOf(
    article,
    highlights,
    memo,
    copyLines(db, article.id, () => undefined),
    pages,
  )
}

test('the note of an article for Obsidian is byte for byte what code writes, with the same parts', () =>
  run(async article => {
    const [note] = await render('obsidian-articles', [article])
    expect(note).toEqual(presentNote(article))
  }, 25))

/** The words of some Markdown, without white space. */
const textOf = (node: Nodes): string =>
  'value' in node && node.type !== 'html' ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
const wordsOf = (markdown: string) => textOf(fromMarkdown(markdown.replace(/^---\n[\s\S]*?\n---\n/u, ''))).replace(/\s+/gu, '')

test.each(['obsidian-articles', 'pandoc-articles', 'logseq-articles'])('%s loses no quote, and each reads back as it is', id =>
  run(async article => {
    const [note] = await render(id, [article])
    for (const highlight of listHighlights(db, article.id)) {
      const part = note?.parts.find(each => each.id === `h-${highlight.uuid.slice(0, 8)}`)
      expect(wordsOf(note?.text.slice(part?.start, part?.end) ?? '')).toContain(highlight.exact.replace(/\s+/gu, ''))
    }
    expect(collateIdOf(note?.text ?? '')).toBe(article.uuid)
  }),
)

test('the annotated text says every word of the article, with marks on the passages and nothing else', () =>
  run(async article => {
    const [note] = await render('annotated-text', [article])
    const blocks = (note?.parts ?? []).filter(part => part.id.startsWith('b-')).map(part => note?.text.slice(part.start, part.end) ?? '')
    const { text } = db.prepare('SELECT text FROM version WHERE article_id = ?').get(article.id) as { text: string }
    const said = blocks.map(block => wordsOf(block).replace(/\[\^h-[\da-f]{8}\]/gu, '')).join('')
    const bare = (words: string) => words.replace(/[\s=]+/gu, '')
    expect(bare(said)).toBe(bare(text))
    for (const block of blocks) {
      const marks = block.replace(/\\./gsu, 'x')
      expect(marks.replace(/==(?=\S)[^=]*(?<=\S)==/gu, '')).not.toContain('==')
    }
    const noted = listHighlights(db, article.id).filter(
      ({ state, note, themes }) => state !== 'orphan' && (note?.trim() || themes.length > 0),
    )
    for (const { uuid } of noted) {
      expect(note?.text.match(new RegExp(`(?<!\\n)\\[\\^h-${uuid.slice(0, 8)}\\]`, 'gu'))).toHaveLength(1)
      expect(note?.text).toContain(`\n[^h-${uuid.slice(0, 8)}]: `)
    }
  }))

test('front matter for Pandoc is YAML with the reference that the citations name', () =>
  run(async article => {
    const [note] = await render('pandoc-articles', [article])
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(note?.text ?? '') ?? []
    const head = parse(yaml)
    expect(head.title).toBe(article.title.replace(/\s+/gu, ' ').trim())
    expect(head.references).toHaveLength(1)
    for (const [, key] of body.matchAll(/(?<!\\)\[@([a-z0-9]+)/gu)) expect(key).toBe(head.references[0].id)
  }))

test('notes of themes, and the codebook, hold each theme once and its passages', async () => {
  const plain = { outlet: 'Báo Mẫu', byline: null, published: '2023' as const, memo: '' as const, styles: [] }
  const passage = { length: 12, note: null, memo: '' as const, orphan: false }
  const lines = ['Giá cà phê tăng ở chợ đầu mối.', 'Bà con vẫy tay chào theo.']
  for (const title of ['Cà phê', 'Chợ']) {
    const highlights = [
      { ...passage, from: 0, themes: ['Kinh tế/Thương mại & đầu tư', 'Covid-19'] },
      { ...passage, from: 14, themes: ['Covid-19'] },
    ]
    plantNoted(db, { ...plain, title, lines, highlights })
  }
  const themes = await render('obsidian-themes')
  for (const name of ['Kinh tế/Thương mại & đầu tư', 'Covid-19']) {
    const note = themes.find(({ text }) => text.includes(`\n# ${name}\n`))
    const tagged = listHighlights(db).filter(highlight => highlight.themes.includes(name))
    for (const { uuid } of tagged) expect(note?.parts.some(part => part.id === `h-${uuid.slice(0, 8)}`)).toBe(true)
    expect(note?.text.match(/^## /gmu)).toHaveLength(2)
  }
  const [codebook] = await render('codebook')
  expect(codebook?.text.match(/^#{2,6} .*$/gmu)).toEqual(['## Kinh tế', '### Thương mại & đầu tư', '## Covid-19'])
  expect(codebook?.text).toContain('\n*Đoạn trích: 0 (2) · Bài: 0 (2)*\n')
})
