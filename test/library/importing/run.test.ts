import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport, Request } from '../../../preload/contract.ts'
import { setup } from '../../support/build.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

beforeAll(setup)

async function importInto(library: TestLibrary, request: Request<'import.start'>): Promise<ImportReport> {
  const report = await library.done(await library.call('import.start', request))
  if (!('imported' in report)) throw new Error('That was no import.')
  return report
}

const words = (seed: number) => `Bài số ${seed}\n${`Câu ${seed} kể về con tàu chở hàng ra biển. `.repeat(20)}`
const pasted = (seed: number) => ({ kind: 'text' as const, name: `bài ${seed}`, text: words(seed) })

describe('an import', () => {
  it('brings in files, folders and pasted texts, and keeps their bytes', async () => {
    const library = await temporaryLibrary()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'trong'))
    writeFileSync(join(folder, 'a.txt'), words(1).normalize('NFD'))
    writeFileSync(join(folder, 'trong', 'b.md'), '# Tàu\n\n**Đoạn** văn.')
    const { imported, skipped, failed } = await importInto(library, {
      sources: [{ kind: 'path', path: folder }, { kind: 'html', name: 'trang', html: '<p>Đoạn dán.</p>' }, pasted(2)],
    })
    expect({ skipped, failed }).toEqual({ skipped: [], failed: [] })
    expect(imported.map(({ title, path }) => [title, path])).toEqual([
      ['Bài số 1', join(folder, 'a.txt')],
      ['Tàu', join(folder, 'trong', 'b.md')],
      ['trang', null],
      ['Bài số 2', null],
    ])
    const { text, marks } = await library.call('article.read', { article: imported[1]?.id ?? 0 })
    expect([text, marks]).toEqual(['Tàu\nĐoạn văn.', [{ type: 'bold', start: 4, end: 8 }]])
    const originals = readdirSync(join(library.folder, 'originals'))
    expect(originals).toHaveLength(4)
    for (const name of originals) {
      const bytes = readFileSync(join(library.folder, 'originals', name))
      expect(name.split('.')[0]).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
    const kept = `${createHash('sha256')
      .update(readFileSync(join(folder, 'a.txt')))
      .digest('hex')}.txt`
    expect(originals).toContain(kept)
  })

  it('reports each bad file by name and brings in all others', async () => {
    const library = await temporaryLibrary()
    const folder = temporaryFolder()
    for (let seed = 0; seed < 45; seed++) writeFileSync(join(folder, `bài ${seed}.txt`), words(seed))
    const bad = {
      'rỗng.txt': Buffer.from(' \n'),
      'ảnh.md': Buffer.from([0x89, 0x50, 0, 0]),
      'vỡ.txt': Buffer.from('Đoàn tàu chở').subarray(0, -1),
      'to.txt': Buffer.alloc(50 * 1024 * 1024 + 1, 'a'),
    }
    for (const [name, bytes] of Object.entries(bad)) writeFileSync(join(folder, name), bytes)
    const strange = join(folder, 'lạ.xyz')
    writeFileSync(strange, 'x')
    const { imported, failed } = await importInto(library, {
      sources: [
        { kind: 'path', path: folder },
        { kind: 'path', path: strange },
      ],
    })
    expect(imported).toHaveLength(45)
    expect(Object.fromEntries(failed.map(({ path, code }) => [path, code]))).toEqual({
      [join(folder, 'rỗng.txt')]: 'empty',
      [join(folder, 'ảnh.md')]: 'binary',
      [join(folder, 'vỡ.txt')]: 'encoding',
      [join(folder, 'to.txt')]: 'too-large',
      [strange]: 'unsupported',
    })
    for (const { message } of failed) expect(message).toMatch(/^\p{Lu}[^.]+(?:\.\p{Ll}+[^.]*)*\.$/u)
    expect(await library.call('article.list', {})).toHaveLength(45)
  })

  it('leaves out a text that is there already or comes twice, and says whose it is', async () => {
    const library = await temporaryLibrary()
    const first = await importInto(library, { sources: [pasted(1), pasted(2), { ...pasted(1), name: 'lần hai' }] })
    expect(first.imported).toHaveLength(2)
    expect(first.skipped).toEqual([{ path: 'lần hai', source: 2, reason: 'duplicate', duplicateOf: first.imported[0]?.id }])
    const decomposed = { ...pasted(2), text: words(2).normalize('NFD').replaceAll('\n', '\r\n') }
    const second = await importInto(library, { sources: [pasted(3), decomposed] })
    expect(second.imported.map(({ title }) => title)).toEqual(['Bài số 3'])
    expect(second.skipped).toEqual([{ path: 'bài 2', source: 1, reason: 'duplicate', duplicateOf: first.imported[1]?.id }])
  })

  it('puts what it brings into a collection, made when missing', async () => {
    const library = await temporaryLibrary()
    await importInto(library, { sources: [pasted(1)], collection: 'Đường sắt' })
    await importInto(library, { sources: [pasted(2)], collection: ' đường sắt '.normalize('NFD') })
    const collections = await library.call('collection.list', {})
    expect(collections.map(({ name, articles }) => [name, articles])).toEqual([['Đường sắt', 2]])
  })

  it('is one step with the part before it, unless that was undone or changed nothing', async () => {
    const library = await temporaryLibrary()
    const bring = async (seed: number, after?: string) => {
      const started = await library.call('import.start', { sources: [pasted(seed)], ...(after === undefined ? {} : { after }) })
      await library.done(started)
      return started.job
    }
    const steps = async () => (await library.call('history.list', {})).map(({ count }) => count)
    const first = await bring(1)
    const nothing = await bring(1, first)
    const third = await bring(2, nothing)
    expect(await steps()).toEqual([2])
    await library.call('history.undo', {})
    expect(await library.call('article.list', {})).toEqual([])
    const fresh = await bring(3, third)
    expect(await steps()).toEqual([1])
    const skipped = await bring(3)
    await bring(4, skipped)
    await bring(5, fresh)
    expect(await steps()).toEqual([1, 2])
  })

  it('is undone and done again as one step', async () => {
    const library = await temporaryLibrary()
    await importInto(library, { sources: Array.from({ length: 60 }, (_, seed) => pasted(seed)), collection: 'Mới' })
    expect(await library.call('history.list', {})).toMatchObject([{ label: 'import.start', count: 60 }])
    await library.call('history.undo', {})
    expect(await library.call('article.list', {})).toEqual([])
    expect(await library.call('collection.list', {})).toEqual([])
    await library.call('history.redo', {})
    expect(await library.call('article.list', {})).toHaveLength(60)
  })

  it('tells how far it is and answers other calls meanwhile', async () => {
    const library = await temporaryLibrary()
    const started = await library.call('import.start', { sources: Array.from({ length: 120 }, (_, seed) => pasted(seed)) })
    const finished = library.done(started)
    let seen = 0
    while (seen === 0) seen = (await library.call('library.info', {})).articles || (await new Promise(resolve => setImmediate(resolve, 0)))
    expect(seen).toBeLessThan(120)
    await finished
    const progress = library.told.flatMap(({ event, payload }) => (event === 'job.progress' ? [payload] : []))
    expect(progress[0]).toMatchObject({ job: started.job, done: 0, total: 120 })
    expect(progress.at(-1)).toMatchObject({ done: 120, total: 120 })
  })

  it('rests when it is told to, with all that was read in the library, and goes on', async () => {
    const library = await temporaryLibrary()
    const started = await library.call('import.start', { sources: Array.from({ length: 300 }, (_, seed) => pasted(seed)) })
    const articles = async () => (await library.call('library.info', {})).articles
    while ((await articles()) === 0) await new Promise(resolve => setImmediate(resolve))
    expect(await library.call('job.pause', { ...started, paused: true })).toEqual({ paused: true })
    // It comes to rest when what was read by now is stored, two batches at most.
    const before = await articles()
    let resting = -1
    while (resting !== (await articles())) {
      resting = await articles()
      await wait(500)
    }
    expect(resting).toBeLessThanOrEqual(before + 50)
    expect(await library.call('job.pause', { ...started, paused: false })).toEqual({ paused: false })
    const report = await library.done(started)
    expect('imported' in report && report.imported.length).toBe(300)
    expect(await library.call('job.pause', { ...started, paused: true })).toEqual({ paused: false })
    await library.call('history.undo', {})
    expect(await articles()).toBe(0)
  })

  it('can be cancelled while it rests', async () => {
    const library = await temporaryLibrary()
    const started = await library.call('import.start', { sources: Array.from({ length: 300 }, (_, seed) => pasted(seed)) })
    await library.call('job.pause', { ...started, paused: true })
    await library.call('job.cancel', started)
    const report = await library.done(started)
    expect('imported' in report && report.imported.length).toBeLessThan(300)
  })

  it('that is cancelled keeps and reports what it had brought in', async () => {
    const library = await temporaryLibrary()
    const started = await library.call('import.start', { sources: Array.from({ length: 400 }, (_, seed) => pasted(seed)) })
    while ((await library.call('library.info', {})).articles === 0) await new Promise(resolve => setImmediate(resolve))
    expect(await library.call('job.cancel', started)).toEqual({ cancelled: true })
    const report = await library.done(started)
    const articles = await library.call('article.list', {})
    expect(articles.length).toBeLessThan(400)
    expect('imported' in report && report.imported.map(({ id }) => id)).toEqual(articles.map(({ id }) => id))
    await library.call('history.undo', {})
    expect(await library.call('article.list', {})).toEqual([])
  })

  it('that is cancelled while one source takes long keeps the few before it', async () => {
    const library = await temporaryLibrary()
    const slow = { kind: 'html' as const, name: 'trang dài', html: '<p>Đường <b>sắt</b> <i>dài</i>.</p>'.repeat(60_000) }
    const started = await library.call('import.start', { sources: [pasted(1), pasted(2), pasted(3), slow, pasted(4)] })
    const done = () =>
      library.told.flatMap(({ event, payload }) => (event === 'job.progress' && 'done' in payload ? [payload.done] : [])).at(-1) ?? 0
    while (done() === 0) await new Promise(resolve => setImmediate(resolve))
    const told = done()
    await library.call('job.cancel', started)
    const report = await library.done(started)
    const articles = await library.call('article.list', {})
    expect(told).toBeLessThan(4)
    expect(articles.length).toBeGreaterThanOrEqual(told)
    expect('imported' in report && report.imported.map(({ id }) => id)).toEqual(articles.map(({ id }) => id))
  })

  it('takes the language that it is told', async () => {
    const library = await temporaryLibrary()
    const { imported } = await importInto(library, { sources: [pasted(1)], language: 'en' })
    expect(imported[0]?.language).toBe('en')
  })
})

describe('the sample articles', () => {
  const shared = new URL('../../../../shared/seeds', import.meta.url).pathname
  const own = new URL('../../fixtures/articles', import.meta.url).pathname
  const PUBLISHED = { [shared]: '2021-11-29T14:00+07:00', [own]: '2023-10-27T08:30+07:00' }

  it('come in with titles, dates, sources and blocks as a reader would name them', async () => {
    for (const folder of [shared, own].filter(existsSync)) {
      const library = await temporaryLibrary()
      const { imported, skipped, failed } = await importInto(library, { sources: [{ kind: 'path', path: folder }] })
      expect([imported.length, skipped, failed]).toEqual([5, [], []])
      const [first, second, , fourth, fifth] = imported
      expect(imported.map(({ language }) => language)).toEqual(['vi', 'vi', 'vi', 'vi', 'vi'])
      expect(first?.title).toMatch(/^\p{Lu}[^.]+…$/u)
      expect(second?.title).toMatch(/^C[^.]+ "[^"]+"/u)
      expect(fourth).toMatchObject({ published: null, outlet: expect.stringMatching(/^Cổng thông tin/u) })
      expect(fifth).toMatchObject({ title: expect.stringMatching(/\?$/u), published: PUBLISHED[folder], precision: 'minute' })
      expect(fifth?.url).toMatch(/^https:\/\/\S+\.html$/u)
      const { text, blocks } = await library.call('article.read', { article: fifth?.id ?? 0 })
      const lines = blocks.map(({ start, end }) => text.slice(start, end))
      expect(blocks[0]).toMatchObject({ type: 'heading', level: 1 })
      expect(blocks.filter(({ type }) => type === 'paragraph').length).toBeGreaterThan(blocks.length / 2)
      expect(text).not.toMatch(/In bài viết|https?:|!\[/u)
      expect(lines.filter(line => line === fifth?.title)).toHaveLength(1)
      // What was left out is in the original, which is kept.
      expect(
        lines.filter(
          line =>
            !readFileSync(fifth?.path ?? '', 'utf8')
              .normalize('NFC')
              .includes(line),
        ),
      ).toEqual([])
    }
  })

  it.runIf(existsSync(shared))('come in as their readers know them', async () => {
    const library = await temporaryLibrary()
    const { imported } = await importInto(library, { sources: [{ kind: 'path', path: shared }] })
    const opened = await Promise.all(imported.map(({ id }) => library.call('article.read', { article: id })))
    const of = (index: number, type: string) =>
      (opened[index]?.blocks ?? [])
        .filter(block => block.type === type)
        .map(({ start, end }) => opened[index]?.text.slice(start, end) ?? '')
    expect(imported[1]).toMatchObject({ title: 'Cửa ngõ để hàng Việt "vươn mình" sang Trung Á, Đông Âu', published: '2025-05-06' })
    expect(of(1, 'caption').map(caption => caption.slice(-25))).toEqual([
      expect.stringMatching(/TTXVN\)\.$/u),
      expect.stringMatching(/Ảnh: Trung Thắng$/u),
    ])
    expect(of(1, 'quotation')).toHaveLength(1)
    expect(of(1, 'paragraph')).toContain(of(1, 'quotation')[0])
    expect(of(2, 'caption')).toEqual([
      'Tổng Bí thư Tô Lâm nhận Huân chương Hữu nghị Dostyk hạng nhất',
      'Tổng Bí thư Tô Lâm kết thúc tốt đẹp chuyến thăm cấp Nhà nước Cộng hòa Kazakhstan',
    ])
    expect(imported[3]).toMatchObject({ outlet: 'Cổng thông tin điện tử Bộ Công Thương', published: null })
    expect(imported[4]).toMatchObject({
      title: 'Những lĩnh vực nào sẽ là thế mạnh trong hợp tác giữa Việt Nam và Kazakhstan hậu COVID-19?',
      published: '2021-11-29T14:00+07:00',
      precision: 'minute',
      byline: 'Mai Anh',
      outlet: 'thoidai.com.vn',
      url: expect.stringMatching(/^https:\/\/thoidai\.com\.vn\/.+160102\.html$/u),
    })
  })

  it('are the same articles when they are imported again under other names', async () => {
    const library = await temporaryLibrary()
    const { imported } = await importInto(library, { sources: [{ kind: 'path', path: own }] })
    const folder = temporaryFolder()
    for (const [index, name] of readdirSync(own).entries()) copyFileSync(join(own, name), join(folder, `${index}.txt`))
    const { skipped } = await importInto(library, { sources: [{ kind: 'path', path: folder }] })
    expect(skipped.map(({ duplicateOf }) => duplicateOf)).toEqual(imported.map(({ id }) => id))
  })
})
