import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { ExportReport, Request } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { setup } from '../../support/build.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

beforeAll(setup)

async function coded() {
  const folder = temporaryFolder()
  const articles = plant(folder, [{ title: 'Tàu hàng' }, { title: 'Cảng biển', text: 'Cảng biển mở rộng. Tàu vào nhiều hơn.' }])
  const library = await temporaryLibrary(folder)
  const [tau = 0, cang = 0] = articles.map(({ id }) => id)
  await library.call('highlight.create', {
    article: tau,
    place: { quote: 'Thương mại', occurrence: 1 },
    themes: ['Kinh tế'],
    note: 'Hỏi lại.',
  })
  return { library, tau, cang }
}

async function exportTo(library: TestLibrary, request: Omit<Request<'export.markdown'>, 'out'>, out = join(temporaryFolder(), 'mẫu')) {
  const report = (await library.done(await library.call('export.markdown', { ...request, out }))) as ExportReport
  const files = Object.fromEntries(readdirSync(out).map(name => [name, readFileSync(join(out, name), 'utf8')]))
  return { report, files, out }
}

test('a template is kept, changed and removed, and each can be undone', async () => {
  const { library } = await coded()
  const builtIn = await library.call('template.list', {})
  expect(builtIn.every(template => template.builtIn && template.body !== '')).toBe(true)
  const made = await library.call('template.save', { name: 'Của tôi', body: '{{ article.title }}' })
  expect(made).toMatchObject({ name: 'Của tôi', per: 'article', builtIn: false })
  await library.call('template.save', { id: made.id, name: 'Của tôi', body: '{{ theme.path }}' })
  const own = async () => (await library.call('template.list', {})).filter(template => !template.builtIn)
  expect(await own()).toMatchObject([{ per: 'theme', body: '{{ theme.path }}' }])
  await library.call('history.undo', {})
  expect(await own()).toEqual([made])
  await library.call('template.remove', { id: made.id })
  expect(await own()).toEqual([])
  await library.call('history.undo', {})
  expect(await own()).toEqual([made])
  await expect(library.call('template.save', { name: 'CỦA TÔI', body: '' })).rejects.toThrow(/^conflict: There is already a template/u)
})

test('a template that is wrong is not kept, and the error names the line', async () => {
  const { library } = await coded()
  await expect(library.call('template.save', { name: 'Sai', body: 'a\n{% if article.title %}' })).rejects.toThrow(
    /^invalid: .* is not closed\. .* This is in line 2 of the template\.$/u,
  )
})

test('a preview is of what is asked for, or else of the first, or says what is wrong', async () => {
  const { library, cang } = await coded()
  const preview = (request: Request<'template.preview'>) => library.call('template.preview', request)
  expect(await preview({ body: '{% part "title" %}{{ article.title }}{% endpart %}', article: cang })).toEqual({
    text: 'Cảng biển',
    parts: [{ id: 'title', start: 0, end: 9 }],
    per: 'article',
    title: 'Cảng biển',
    failure: null,
  })
  expect(await preview({ body: '{{ theme.path }}: {{ theme.passages.first.quote }}' })).toMatchObject({
    text: 'Kinh tế: Thương mại',
    per: 'theme',
  })
  expect(await preview({ body: '\n{{ article.title | hoa }}' })).toMatchObject({ text: null, failure: { line: 2 } })
  expect(await preview({ body: '{{ collection.name }}' })).toMatchObject({
    failure: { line: null, message: expect.stringContaining('no collection yet') },
  })
})

test('an export writes what its template makes, under names by what it is of, and again only what changed', async () => {
  const { library, tau } = await coded()
  const { id } = await library.call('template.save', { name: 'Của tôi', body: '# {{ article.title }}\n' })
  const first = await exportTo(library, { template: id })
  expect(first.files).toEqual({ 'Tàu hàng.md': '# Tàu hàng\n', 'Cảng biển.md': '# Cảng biển\n' })
  await library.call('template.save', { id, name: 'Của tôi', body: '# {{ article.title }}\n{{ article.highlights.size }}\n' })
  const second = await exportTo(library, { template: id, articles: [tau] }, first.out)
  expect(second.report).toMatchObject({ written: [join(first.out, 'Tàu hàng.md')], conflicts: [] })
  writeFileSync(join(first.out, 'Cảng biển.md'), 'của tôi')
  const third = await exportTo(library, { template: id }, first.out)
  expect(third.report).toMatchObject({ unchanged: [join(first.out, 'Tàu hàng.md')], conflicts: [join(first.out, 'Cảng biển.md')] })
  expect(third.files['Cảng biển.md']).toBe('của tôi')
})

test('built-in templates write one file per theme and one for the codebook, and know them again', async () => {
  const { library } = await coded()
  const themes = await exportTo(library, { template: 'obsidian-themes' })
  expect(Object.keys(themes.files)).toEqual(['Kinh tế.md'])
  expect(themes.files['Kinh tế.md']).toContain('## [[Tàu hàng]]')
  const codebook = await exportTo(library, { template: 'codebook' })
  expect(codebook.report.written).toHaveLength(1)
  const logseq = await exportTo(library, { template: 'logseq-articles' })
  await library.call('article.update', { article: 1, metadata: { title: 'Tàu khách' } })
  const again = await exportTo(library, { template: 'logseq-articles' }, logseq.out)
  expect(again.report).toMatchObject({ written: [join(logseq.out, 'Tàu hàng.md')], conflicts: [] })
})

test('a template can be given with the export; one that is wrong writes nothing', async () => {
  const { library } = await coded()
  const text = { name: 'tổng quan', body: '{% for article in library.articles %}{{ article.title }}\n{% endfor %}' }
  expect((await exportTo(library, { templateText: text })).files).toEqual({ 'tổng quan.md': 'Tàu hàng\nCảng biển\n' })
  const wrong = library.call('export.markdown', { out: join(temporaryFolder(), 'sai'), templateText: { name: 'x', body: '{{ bài }}' } })
  await expect(wrong.then(started => library.done(started))).rejects.toThrow(
    /^invalid: There is no “bài” here\. .* line 1 of the template\.$/u,
  )
})
