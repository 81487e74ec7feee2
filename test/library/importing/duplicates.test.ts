import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Duplicates, ImportReport, ImportSource, Request } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const ADDRESS = 'https://baomau.vn/kinh-te/duong-sat-moi-4581234.html'
const FIRST = 'Tuyến đường sắt mới nối hai thủ đô được khánh thành sáng nay sau mười năm xây dựng.'
const SECOND = 'Hàng hóa đi từ Hà Nội tới Almaty chỉ còn mười sáu ngày, nhanh gấp đôi đường biển.'

/** A text that tells its address. */
const page = (name: string, text: string, address = ADDRESS): ImportSource => ({
  kind: 'text',
  name,
  text: `Đường sắt mới\n\n${text.replaceAll('\n', '\n\n')}\n\nĐường dẫn bài viết: ${address}\n`,
})

async function imported(library: TestLibrary, request: Request<'import.start'>): Promise<ImportReport> {
  const report = await library.done(await library.call('import.start', request))
  if (!('imported' in report)) throw new Error('That was no import.')
  return report
}

const importing = (library: TestLibrary, duplicates: Duplicates | undefined, ...sources: ImportSource[]) =>
  imported(library, duplicates === undefined ? { sources } : { sources, duplicates })

const originals = ({ folder }: TestLibrary) => (existsSync(join(folder, 'originals')) ? readdirSync(join(folder, 'originals')).length : 0)

describe('an article whose text the library has', () => {
  it('is left out, also when a new version is asked for, and added when it is to be kept', async () => {
    const library = await temporaryLibrary()
    const [first] = (await importing(library, undefined, page('một', FIRST))).imported
    for (const duplicates of [undefined, 'skip', 'version'] as const) {
      const report = await importing(library, duplicates, page('hai', FIRST))
      expect(report).toMatchObject({ imported: [], updated: [], failed: [] })
      expect(report.skipped).toEqual([{ path: 'hai', source: 0, reason: 'duplicate', duplicateOf: first?.id }])
    }
    expect((await importing(library, 'keep', page('ba', FIRST), page('bốn', FIRST))).imported).toHaveLength(2)
    expect(await library.call('article.list', {})).toHaveLength(3)
  })
})

describe('an article whose address the library has with another text', () => {
  it('is left out and told of, however the address is written, and its bytes are not kept', async () => {
    const library = await temporaryLibrary()
    const [first] = (await importing(library, undefined, page('một', FIRST))).imported
    const before = originals(library)
    const again = page('hai', SECOND, 'http://m.baomau.vn/kinh-te/duong-sat-moi-4581234.html?utm_source=zalo&fbclid=1')
    const report = await importing(library, undefined, page('khác', SECOND, 'https://baomau.vn/kinh-te/khac-1.html'), { ...again })
    expect(report.imported.map(({ title }) => title)).toEqual(['Đường sắt mới'])
    expect(report.skipped).toEqual([{ path: 'hai', source: 1, reason: 'duplicate', duplicateOf: report.imported[0]?.id }])
    const third = await importing(
      library,
      undefined,
      page('ba', `${FIRST}\n${SECOND}`, 'https://www.baomau.vn/kinh-te/duong-sat-moi-4581234.html/'),
    )
    expect(third.skipped).toEqual([{ path: 'ba', source: 0, reason: 'same-address', duplicateOf: first?.id }])
    expect(originals(library)).toBe(before + 1)
  })

  it('is left out when it came with the same import too', async () => {
    const library = await temporaryLibrary()
    const { imported: came, skipped } = await importing(library, 'skip', page('một', FIRST), page('hai', SECOND))
    expect(skipped).toEqual([{ path: 'hai', source: 1, reason: 'same-address', duplicateOf: came[0]?.id }])
  })

  it('is added when both are to be kept', async () => {
    const library = await temporaryLibrary()
    expect((await importing(library, 'keep', page('một', FIRST), page('hai', SECOND))).imported).toHaveLength(2)
  })

  it('becomes a new version with the highlights, in one step with the rest of the import', async () => {
    const library = await temporaryLibrary()
    const { call } = library
    const [first] = (await importing(library, undefined, page('một', `${FIRST}\n${SECOND}`))).imported
    const article = first?.id ?? 0
    const kept = await call('highlight.create', { article, place: { quote: 'mười sáu ngày', occurrence: 1 } })
    const lost = await call('highlight.create', { article, place: { quote: 'sau mười năm xây dựng', occurrence: 1 } })
    const text = `Bộ trưởng hai nước cùng cắt băng.\n${SECOND}`
    const other = page('khác', FIRST, 'https://baomau.vn/kinh-te/khac-1.html')
    const report = await imported(library, { sources: [page('hai', text), other], duplicates: 'version', collection: 'Báo' })
    expect(report).toMatchObject({ imported: [{ title: 'Đường sắt mới' }], skipped: [], failed: [] })
    expect(report.updated).toMatchObject([{ article: { id: article, version: 2 }, kept: 1, moved: 0, orphaned: 1 }])
    const read = await call('article.read', { article })
    expect(read.text).toContain('cắt băng')
    const highlights = await call('highlight.list', { article })
    expect(highlights.map(({ id, state, version }) => [id, state, version])).toEqual(
      expect.arrayContaining([
        [kept.id, 'attached', 2],
        [lost.id, 'orphan', expect.any(Number)],
      ]),
    )
    expect((await call('collection.list', {})).map(({ articles }) => articles)).toEqual([2])
    expect(await call('history.list', { limit: 1 })).toMatchObject([{ label: 'import.start', count: 2 }])
    expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
    await call('history.undo', {})
    expect(await call('article.read', { article })).toMatchObject({ version: 1, text: expect.stringContaining('khánh thành') })
    expect((await call('highlight.list', { article })).map(({ state }) => state)).toEqual(['attached', 'attached'])
    expect(await call('article.list', {})).toHaveLength(1)
    await call('history.redo', {})
    expect(await call('article.read', { article })).toMatchObject({ version: 2, text: expect.stringContaining('cắt băng') })
  })

  it('becomes one version after the other when it comes several times in an import', async () => {
    const library = await temporaryLibrary()
    const texts = Array.from({ length: 4 }, (_, number) => `${FIRST}\nCập nhật lần ${number}: ${SECOND}`)
    const report = await importing(library, 'version', ...texts.map((text, number) => page(`lần ${number}`, text)))
    expect([report.imported.length, report.updated.length, report.failed.length]).toEqual([1, 3, 0])
    const article = report.imported[0]?.id ?? 0
    expect(await library.call('article.read', { article })).toMatchObject({ version: 4, text: expect.stringContaining('lần 3') })
  })

  it('is a new article when the other was removed, or has another address by now', async () => {
    const library = await temporaryLibrary()
    const { imported: came } = await importing(library, undefined, page('một', FIRST), page('hai', SECOND, 'https://baomau.vn/b-2.html'))
    const [first, second] = came.map(({ id }) => id)
    await library.call('article.remove', { articles: [first ?? 0] })
    await library.call('article.update', { article: second ?? 0, metadata: { url: 'https://baomau.vn/c-3.html' } })
    const report = await importing(
      library,
      'version',
      page('ba', `${FIRST} Mới.`),
      page('bốn', `${SECOND} Mới.`, 'https://baomau.vn/b-2.html'),
    )
    expect([report.imported.length, report.updated.length]).toEqual([2, 0])
  })
})

it('finds an address among those of 20,000 articles', async () => {
  const folder = temporaryFolder()
  const library = await temporaryLibrary(folder)
  await library.close()
  const many = Array.from({ length: 20_000 }, (_, number) => ({
    text: `Bài số ${number} về đường sắt.`,
    blocks: [],
    url: `https://www.baomau.vn/tin/bai-so-${number}.html`,
  }))
  plant(folder, many)
  await library.reopen()
  const report = await importing(library, 'skip', page('một', FIRST, 'http://baomau.vn/tin/bai-so-19876.html#x'))
  expect(report.skipped).toMatchObject([{ reason: 'same-address', duplicateOf: 19_877 }])
})

describe('a part of a source', () => {
  it('is imported alone when it is named', async () => {
    const library = await temporaryLibrary()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'a'))
    const path = join(folder, 'a', 'bài.txt')
    writeFileSync(path, FIRST)
    const { imported: came } = await imported(library, { sources: [{ kind: 'path', path, part: 'không có' }] })
    expect(came).toEqual([])
  })
})

describe('a file that is a new version', () => {
  const note = (front: string, text: string): ImportSource => ({
    kind: 'text',
    name: 'đường sắt.md',
    text: `---\ntitle: Đường sắt mới\nsource: ${ADDRESS}\n${front}---\n\n${text}\n`,
  })

  it('brings the tags and the details that the article lacks, and overwrites none', async () => {
    const library = await temporaryLibrary()
    await importing(library, undefined, note('outlet: Báo Mẫu\ntags: [kho vận]\n', FIRST))
    const again = note('outlet: Báo Khác\nauthor: Mai Anh\ntags: [kho vận, đường sắt]\n', `${FIRST} ${SECOND}`)
    const { updated } = await importing(library, 'version', again)
    const [article] = await library.call('article.list', {})
    expect(article).toMatchObject({ version: 2, outlet: 'Báo Mẫu', byline: 'Mai Anh' })
    expect(updated.map(({ article }) => article)).toEqual([article])
    expect((await library.call('tag.list', {})).map(({ name, articles }) => [name, articles])).toEqual([
      ['kho vận', 1],
      ['đường sắt', 1],
    ])
    await library.call('history.undo', {})
    expect(await library.call('article.list', {})).toMatchObject([{ version: 1, byline: null }])
  })
})
