import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setup } from '../support/build.ts'

const start = fileURLToPath(new URL('../../main/hosts/start.js', import.meta.url))

const ARTICLES = {
  'đường sắt.txt':
    'Đường sắt xuyên lục địa\n\nTuyến đường sắt nối Việt Nam với Kazakhstan chở hàng nhanh hơn đường biển. Cước phí đường sắt giảm.\n',
  'con/du lịch.md':
    '---\ntitle: Du lịch và giao lưu\npublished: 2024-05-06\n---\n\n# Du lịch\n\nLượng khách tăng gấp đôi so với năm trước.\n',
  'con/trống.txt': '',
}

let folder: string
let library: string
let running: ChildProcess[]

interface Ended {
  status: number | null
  out: string
  err: string
}

function launch(...args: string[]): ChildProcess {
  const env = { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), APPDATA: join(folder, 'config'), HOME: folder }
  const child = spawn(process.execPath, [start, 'cli', ...args], { cwd: folder, env })
  running.push(child)
  return child
}

async function collate(...args: string[]): Promise<Ended> {
  const child = launch(...args)
  let [out, err] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', text => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', text => {
    err += text
  })
  const [status] = await once(child, 'close')
  return { status, out, err }
}

/** Runs a command with `--json` and returns its status and the one document on standard output. */
async function json(command: string, ...args: string[]) {
  const { status, out } = await collate(...command.split(' '), ...args, '--library', library, '--json')
  expect(out.endsWith('\n')).toBe(true)
  return { status, value: JSON.parse(out) }
}

const plain = (command: string, ...args: string[]) => collate(command, ...args, '--library', library)

/** Imports the two good articles and the empty one. */
async function imported() {
  const { value } = await json('import', 'articles')
  return value.imported as { id: number; title: string }[]
}

beforeAll(setup)
beforeEach(() => {
  running = []
  folder = mkdtempSync(join(tmpdir(), 'collate-cli-'))
  library = join(folder, 'thư viện')
  mkdirSync(join(folder, 'articles', 'con'), { recursive: true })
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(folder, 'articles', name), text)
})
afterEach(() => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

describe('import', () => {
  it('makes the library, reads folders with all below them, and says by name what failed', async () => {
    const { status, value } = await json('import', 'articles', '--collection', 'Kazakhstan', '--language', 'vi')
    expect(status).toBe(1)
    expect(Object.keys(value)).toEqual(['imported', 'skipped', 'failed'])
    expect(value.imported.map((article: { title: string }) => article.title).sort()).toEqual([
      'Du lịch và giao lưu',
      'Đường sắt xuyên lục địa',
    ])
    expect(Object.keys(value.imported[0])).toEqual(
      expect.arrayContaining(
        'id uuid title byline outlet url published precision language words version highlights addedAt path'.split(' '),
      ),
    )
    expect(value.failed).toEqual([{ path: join(folder, 'articles', 'con', 'trống.txt'), code: 'empty', message: expect.any(String) }])
    expect((await json('list', '--collection', 'Kazakhstan')).value).toHaveLength(2)
  })

  it('skips what is there already, and is done then', async () => {
    const [first] = await imported()
    const { status, value } = await json('import', join('articles', 'con', 'du lịch.md'))
    expect(status).toBe(0)
    expect(value).toEqual({
      imported: [],
      skipped: [{ path: join(folder, 'articles', 'con', 'du lịch.md'), reason: 'duplicate', duplicateOf: expect.any(Number) }],
      failed: [],
    })
    expect(first?.id).toBeGreaterThan(0)
  })
})

describe('reading', () => {
  it('lists and shows articles with text, blocks, highlights and versions', async () => {
    const id = String((await imported()).find(({ title }) => title.startsWith('Đường'))?.id)
    await json('highlight', id, '--quote', 'Cước phí')
    const listed = (await json('list')).value as object[]
    expect(listed).toHaveLength(2)
    const facts = 'id uuid title byline outlet url published precision language words version highlights addedAt path'.split(' ')
    for (const article of listed) expect(Object.keys(article)).toEqual(facts)
    const { status, value } = await json('show', id)
    expect(status).toBe(0)
    expect(value).toMatchObject({
      id: Number(id),
      version: 1,
      highlights: [{ exact: 'Cước phí' }],
      versions: [{ version: 1, words: value.words }],
    })
    expect(value.text.slice(value.blocks.at(-1).start, value.blocks.at(-1).end)).toContain('Tuyến đường sắt')
    expect((await json('show', id, '--version', '1')).value.highlights).toHaveLength(1)
    expect((await json('show', id, '--version', '2')).value).toMatchObject({ error: { code: 'missing' } })
  })

  it('prints plain text for people', async () => {
    const id = String((await imported()).find(({ title }) => title.startsWith('Du'))?.id)
    const list = await plain('list')
    expect(list.out).toContain(`${id}\t2024-05-06\t–\tDu lịch và giao lưu\n`)
    const shown = await plain('show', id)
    expect(shown.out).toContain('Lượng khách tăng gấp đôi')
    expect(() => JSON.parse(shown.out)).toThrow()
  })
})

describe('highlight', () => {
  it('finds the nth place of a quote and tags it with themes that it makes', async () => {
    const id = String((await imported()).find(({ title }) => title.startsWith('Đường'))?.id)
    const tags = ['--theme', 'Kinh tế/Giao thông', '--theme', 'Đầu tư', '--note', 'Xem *cước phí*', '--colour', 'blue']
    const { status, value } = await json('highlight', id, '--quote', 'đường sắt', '--occurrence', '2', ...tags)
    expect(status).toBe(0)
    const { text } = (await json('show', id)).value
    expect(value).toEqual({
      ...{ id: expect.any(Number), uuid: expect.any(String), article: Number(id), version: 1, exact: 'đường sắt' },
      ...{
        start: text.lastIndexOf('đường sắt'),
        end: text.lastIndexOf('đường sắt') + 9,
        prefix: expect.any(String),
        suffix: expect.any(String),
      },
      ...{ themes: ['Kinh tế/Giao thông', 'Đầu tư'], note: 'Xem *cước phí*', colour: 'blue', state: 'attached', score: 1 },
      ...{ createdAt: expect.any(String), updatedAt: expect.any(String) },
    })
    expect((await json('themes')).value).toEqual(
      ['Kinh tế', 'Kinh tế/Giao thông', 'Đầu tư'].map((path, index) => ({
        ...{ id: expect.any(Number), uuid: expect.any(String), path, name: path.split('/').at(-1), colour: expect.any(String) },
        ...{ definition: '', highlights: index === 0 ? 0 : 1, articles: index === 0 ? 0 : 1 },
      })),
    )
  })

  it('says when the quote is not there', async () => {
    const [article] = await imported()
    const { status, value } = await json('highlight', String(article?.id), '--quote', 'không có câu này')
    expect([status, value.error.code]).toEqual([1, 'missing'])
  })
})

describe('search', () => {
  it('finds at once what was just imported, typed without marks, with offsets in the stored text', async () => {
    await imported()
    const { status, value } = await json('search', 'duong sat', '--limit', '5')
    expect(status).toBe(0)
    expect(Object.keys(value)).toEqual(['total', 'took', 'hits'])
    expect(value.hits).toEqual([
      { article: expect.objectContaining({ title: 'Đường sắt xuyên lục địa' }), score: expect.any(Number), snippets: expect.any(Array) },
    ])
    const { text } = (await json('show', String(value.hits[0].article.id))).value
    const snippet = value.hits[0].snippets.find((one: { field: string }) => one.field === 'body')
    expect(Object.keys(snippet)).toEqual(['field', 'text', 'start', 'end', 'marks'])
    expect(text.slice(snippet.start, snippet.end)).toBe(snippet.text)
    for (const [from, to] of snippet.marks) expect(text.slice(from, to)).toMatch(/^(đường|sắt)$/iu)
    expect((await json('search', 'duong sat', '--offset', '1')).value.hits).toEqual([])
    expect((await plain('search', 'lượng khách')).out).toContain('1 article found')
  })
})

describe('export markdown', () => {
  it('writes files, leaves them alone the second time, and fails in part where somebody changed one', async () => {
    await imported()
    const out = join(folder, 'out')
    const first = await json('export markdown', '--out', 'out')
    expect(first).toEqual({ status: 0, value: { written: [expect.any(String), expect.any(String)], unchanged: [], conflicts: [] } })
    expect((await json('export markdown', '--out', out)).value).toMatchObject({ written: [], unchanged: first.value.written })
    const [file] = first.value.written
    writeFileSync(file, 'Của tôi.\n')
    expect(await json('export markdown', '--out', out)).toMatchObject({ status: 1, value: { conflicts: [file] } })
    expect(readFileSync(file, 'utf8')).toBe('Của tôi.\n')
  })

  it('writes what a template in a file makes, beside the notes that are there, and says where a template is wrong', async () => {
    await imported()
    await json('export markdown', '--out', 'out')
    const template = join(folder, 'thẻ đọc.liquid')
    writeFileSync(template, '{% part "tên" %}{{ article.title | upcase }} · {{ article.language }}{% endpart %}\n')
    const { status, value } = await json('export markdown', '--out', 'out', '--template', 'thẻ đọc.liquid')
    const name = 'Đường sắt xuyên lục địa (thẻ đọc).md'
    expect({ status, conflicts: value.conflicts, names: readdirSync(join(folder, 'out')) }).toMatchObject({
      status: 0,
      conflicts: [],
      names: expect.arrayContaining(['Đường sắt xuyên lục địa.md', name]),
    })
    const path = join(folder, 'out', name)
    expect(readFileSync(path, 'utf8')).toBe('ĐƯỜNG SẮT XUYÊN LỤC ĐỊA · vi\n')
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nCâu của tôi.\n`)
    writeFileSync(template, '{% part "tên" %}{{ article.title }}{% endpart %}\n')
    expect(await json('export markdown', '--out', 'out', '--template', template)).toMatchObject({ status: 0, value: { conflicts: [] } })
    expect(readFileSync(path, 'utf8')).toBe('Đường sắt xuyên lục địa\n\nCâu của tôi.\n')
    writeFileSync(template, '\n{{ article.title | to }}\n')
    const wrong = await json('export markdown', '--out', 'out', '--template', template)
    expect(wrong).toMatchObject({ status: 1, value: { error: { code: 'invalid', message: expect.stringContaining('line 2') } } })
    const none = await json('export markdown', '--out', 'out', '--template', 'không có.liquid')
    expect(none).toMatchObject({ status: 1, value: { error: { code: 'missing', message: expect.stringContaining('không có.liquid') } } })
  })

  it('takes single articles', async () => {
    const [article] = await imported()
    expect((await json('export markdown', '--out', 'out', '--article', String(article?.id))).value.written).toHaveLength(1)
  })
})

describe('export json', () => {
  it('goes into another library, which then exports the same bytes; a broken file is refused by name', async () => {
    await imported()
    const { value } = await json('export json', '--out', 'tất cả.json')
    expect(value).toMatchObject({ written: [join(folder, 'tất cả.json')], articles: 2, warnings: [] })
    const bytes = readFileSync(join(folder, 'tất cả.json'), 'utf8')
    library = join(folder, 'thư viện khác')
    const { status, value: report } = await json('import', 'tất cả.json')
    expect([status, report.imported.length, report.failed]).toEqual([0, 2, []])
    await json('export json', '--out', 'lại.json')
    expect(readFileSync(join(folder, 'lại.json'), 'utf8')).toBe(bytes)
    writeFileSync(join(folder, 'hỏng.json'), bytes.slice(0, -90))
    expect(await json('import', 'hỏng.json')).toMatchObject({
      status: 1,
      value: {
        imported: [],
        failed: [{ path: join(folder, 'hỏng.json'), code: 'unreadable', message: expect.stringContaining('breaks off in line') }],
      },
    })
  })
})

describe('update', () => {
  it('makes a file the newest text of an article, after a dry run that says the same, and carries its highlights over', async () => {
    const railway = (await imported()).find(({ title }) => title.startsWith('Đường'))
    const id = String(railway?.id)
    for (const quote of ['Tuyến đường sắt', 'nối Việt Nam với Kazakhstan', 'Cước phí đường sắt giảm'])
      await json('highlight', id, '--quote', quote)
    const file = join(folder, 'mới.txt')
    writeFileSync(file, 'Đường sắt xuyên lục địa\n\nTin thêm. Tuyến đường sắt nối Việt Nam và Kazakhstan chở hàng nhanh hơn đường biển.\n')
    const planned = await json('update', id, 'mới.txt', '--dry-run')
    expect(planned).toMatchObject({
      status: 0,
      value: {
        version: 2,
        kept: 1,
        moved: [{ version: 2, exact: 'nối Việt Nam và Kazakhstan', state: 'moved', was: { exact: 'nối Việt Nam với Kazakhstan' } }],
        orphaned: [{ version: 1, exact: 'Cước phí đường sắt giảm', state: 'orphan', score: 0, proposals: [] }],
      },
    })
    expect((await json('show', id)).value).toMatchObject({ version: 1, versions: [{ version: 1 }] })

    const { value } = await json('update', id, file)
    const dated = (highlights: object[]) => highlights.map(highlight => ({ ...highlight, updatedAt: expect.any(String) }))
    expect(value).toEqual({ ...planned.value, moved: dated(planned.value.moved), orphaned: dated(planned.value.orphaned) })
    const shown = (await json('show', id)).value
    expect(shown).toMatchObject({ version: 2, versions: [{ version: 1 }, { version: 2 }] })
    for (const { state, start, end, exact } of shown.highlights) if (state !== 'orphan') expect(shown.text.slice(start, end)).toBe(exact)
    expect((await json('show', id, '--version', '1')).value).toMatchObject({ version: 1, highlights: [{ state: 'orphan' }] })
    expect((await json('check', '--deep')).value).toMatchObject({ ok: true, highlights: 3, orphans: 1 })
    expect((await plain('update', id, file)).out).toContain('has this text already')
  })

  it('says what is wrong with the article or the file', async () => {
    await imported()
    expect(await json('update', '9', 'articles/đường sắt.txt')).toMatchObject({ status: 1, value: { error: { code: 'missing' } } })
    expect(await json('update', '1', 'nowhere.txt')).toMatchObject({ status: 1, value: { error: { code: 'missing' } } })
    expect(await json('update', '1', 'articles/con/trống.txt')).toMatchObject({ status: 1, value: { error: { code: 'invalid' } } })
  })
})

describe('backup and restore', () => {
  it('copies the library to a file, says what restoring it would change, and puts it back to the byte', async () => {
    await imported()
    const found = (await json('search', 'Kazakhstan')).value.hits[0]?.article.id
    await json('highlight', String(found), '--quote', 'Kazakhstan', '--theme', 'Đường sắt')
    const everything = async () => {
      const out = join(mkdtempSync(join(folder, 'xuất-')), 'tất cả.json')
      await json('export', 'json', '--out', out)
      return readFileSync(out, 'utf8')
    }
    const before = await everything()
    const file = join(folder, 'sao lưu.sqlite')
    const made = await json('backup', '--out', file)
    expect(made).toMatchObject({ status: 0, value: { file, articles: 2, highlights: 1, sha256: expect.stringMatching(/^[\da-f]{64}$/u) } })
    await json('highlight', String(found), '--quote', 'Cước phí')
    const changes = { articles: { before: 2, after: 2 }, highlights: { before: 2, after: 1 } }
    expect(await json('restore', file, '--dry-run')).toEqual({ status: 0, value: { ...changes, kept: null } })
    expect((await json('check')).value.highlights).toBe(2)
    const { status, value } = await json('restore', file)
    expect([status, value]).toEqual([0, { ...changes, kept: expect.any(String) }])
    expect(existsSync(value.kept)).toBe(true)
    expect(await everything()).toBe(before)
    expect(await json('restore', join(folder, 'không có'))).toMatchObject({ status: 1, value: { error: { code: 'missing' } } })
  })

  it('puts a backup in the place of a damaged library, which every other command refuses, and keeps that beside it', async () => {
    await imported()
    const file = join(folder, 'sao lưu.sqlite')
    expect((await json('backup', '--out', file)).status).toBe(0)
    const damaged = join(library, 'library.sqlite')
    truncateSync(damaged, 4096 * 3)
    const bytes = readFileSync(damaged)
    expect(await json('list')).toMatchObject({ status: 1, value: { error: { code: 'damaged' } } })
    expect(await json('restore', file, '--dry-run')).toMatchObject({ status: 0, value: { articles: { before: 0, after: 2 }, kept: null } })
    expect(readFileSync(damaged)).toEqual(bytes)
    const { status, value } = await json('restore', file)
    expect([status, value.articles]).toEqual([0, { before: 0, after: 2 }])
    expect(readFileSync(value.kept)).toEqual(bytes)
    expect(await json('check', '--deep')).toMatchObject({ status: 0, value: { ok: true, articles: 2 } })
  })
})

describe('check', () => {
  it('finds a good library in order', async () => {
    await imported()
    expect(await json('check', '--deep')).toEqual({ status: 0, value: { ok: true, articles: 2, highlights: 0, orphans: 0, problems: [] } })
  })
})

describe('serve', () => {
  it('prints one line with an address that works, refuses a second process, and stops in order', async () => {
    await imported()
    const server = launch('serve', '--library', library, '--no-open', '--json')
    if (!server.stdout) throw new Error('no output')
    const lines = createInterface(server.stdout)
    const [line] = await once(lines, 'line')
    const url = JSON.parse(line).url
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/u)
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303)
    expect(await json('list')).toMatchObject({ status: 1, value: { error: { code: 'busy' } } })
    server.kill('SIGINT')
    const [status] = await once(server, 'close')
    expect(status).toBe(0)
    expect((await json('list')).value).toHaveLength(2)
  })
})

describe('what goes wrong', () => {
  it.each([
    ['list'],
    ['show', '1'],
    ['themes'],
    ['search', 'x'],
    ['check'],
    ['serve', '--no-open'],
    ['highlight', '1', '--quote', 'x'],
    ['update', '1', 'y.txt'],
    ['export', 'markdown', '--out', 'o'],
  ])('a library that is not there is refused and not made: %s', async (...args) => {
    const { status, out, err } = await collate(...args, '--library', library, '--json')
    expect([status, JSON.parse(out).error.code]).toEqual([1, 'missing'])
    expect(err).not.toContain('    at ')
    expect(existsSync(library)).toBe(false)
  })

  it.each([
    [[]],
    [['export']],
    [['no-such-command']],
    [['list']],
    [['list', '--library']],
    [['list', '--library', 'x', 'more']],
    [['list', '--library', 'x', '--unknown']],
    [['import', '--library', 'x']],
    [['show', '--library', 'x']],
    [['show', 'first', '--library', 'x']],
    [['show', '0', '--library', 'x']],
    [['show', '1', '--version', '1.5', '--library', 'x']],
    [['highlight', '1', '--library', 'x']],
    [['highlight', '1', '--quote', 'q', '--occurrence', '0', '--library', 'x']],
    [['highlight', '1', '--quote', 'q', '--colour', 'mauve', '--library', 'x']],
    [['update', '1', '--library', 'x']],
    [['update', 'y.txt', '--library', 'x']],
    [['search', '--library', 'x']],
    [['search', 'q', '--limit', '-1', '--library', 'x']],
    [['export', 'markdown', '--library', 'x']],
    [['restore', '--library', 'x']],
    [['serve', '--port', 'http', '--library', 'x']],
  ])('wrong usage ends with status 2 and says so: %j', async args => {
    const { status, out, err } = await collate(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).not.toBe('')
    expect(existsSync(join(folder, 'x'))).toBe(false)
    const asJson = await collate(...args, '--json')
    expect([asJson.status, JSON.parse(asJson.out).error.code]).toEqual([2, 'invalid'])
  })

  it('help is no mistake', async () => {
    const { status, out } = await collate('--help')
    expect(status).toBe(0)
    for (const command of [
      'import',
      'list',
      'show',
      'update',
      'highlight',
      'themes',
      'search',
      'parallel',
      'export',
      'check',
      'backup',
      'restore',
      'serve',
    ])
      expect(out).toContain(`  ${command}`)
  })
})

describe('parallel', () => {
  it('lists the wording that two articles share, or one shares with all and itself, and nothing else of it', async () => {
    const shared = 'hai bên nhất trí đẩy mạnh kết nối đường sắt giữa Hà Nội và Almaty'
    const texts = { 'một.txt': `Một. Hôm qua ${shared}.\n`, 'hai.txt': `Hai. Theo tin, ${shared}; rồi: ${shared}!\n` }
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
    await json('import', 'một.txt', 'hai.txt')
    const place = (article: number, exact: string) => ({ article, start: expect.any(Number), end: expect.any(Number), exact })
    const { status, value } = await json('parallel', '1', '2')
    expect(status).toBe(0)
    expect(value).toEqual([
      { a: place(1, shared), b: place(2, shared), words: 15 },
      { a: place(1, shared), b: place(2, shared), words: 15 },
    ])
    const all = (await json('parallel', '2', '--min-words', '15')).value as { b: { article: number } }[]
    expect(all.map(({ b }) => b.article)).toEqual([1, 2, 1])
  })
})

describe('Ctrl-C', () => {
  it('stops an import, which reports what it had finished and leaves the library in order', async () => {
    const many = join(folder, 'nhiều')
    mkdirSync(many)
    const html = (index: number) => `<html><body><article>${`<p>Bài ${index} về đường sắt.</p>`.repeat(200)}</article></body></html>`
    for (let index = 0; index < 400; index++) writeFileSync(join(many, `${index}.html`), html(index))
    const child = launch('import', many, '--library', library, '--json')
    let out = ''
    child.stdout?.setEncoding('utf8').on('data', text => {
      out += text
    })
    // From its first article on, an import is under way.
    while (!existsSync(join(library, 'originals')) || readdirSync(join(library, 'originals')).length === 0)
      await new Promise(resolve => setTimeout(resolve, 20))
    child.kill('SIGINT')
    const [status] = await once(child, 'close')
    const { imported } = JSON.parse(out)
    expect(status).toBe(1)
    expect(imported.length).toBeLessThan(400)
    expect((await json('check', '--deep')).value).toMatchObject({ ok: true, articles: imported.length })
  })
})
