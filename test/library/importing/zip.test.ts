import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { surviveDamage } from './fuzz.ts'
import { readAll } from './read.ts'

type Files = Record<string, string | Uint8Array>

const zip = (files: Files) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  )
const all = (bytes: Uint8Array) => readAll({ name: 'bài.zip', path: null, bytes }, {})
const names = async (bytes: Uint8Array) => (await all(bytes)).map(part => ('name' in part ? [part.kind, part.name] : [part.kind]))

const ARTICLES = { 'báo/tàu.txt': 'Đoàn tàu rời ga lúc sáng sớm.', 'báo/sâu/cảng.md': '# Cảng\n\nCảng mở bến.' }

describe('an archive', () => {
  it('gives the files in it that can be imported, under their paths', async () => {
    const found = await all(
      zip({ ...ARTICLES, 'ảnh.png': 'ảnh', '__MACOSX/báo/._tàu.txt': 'x', '.ẩn/a.txt': 'ẩn', 'báo/.DS_Store': 'x', 'báo/.a.txt': 'ẩn' }),
    )
    expect(found).toMatchObject([
      { name: 'báo/tàu.txt', draft: { title: 'tàu', text: 'Đoàn tàu rời ga lúc sáng sớm.' } },
      { name: 'báo/sâu/cảng.md', draft: { title: 'Cảng' } },
    ])
  })

  it('goes on past a file that fails', async () => {
    const found = await all(zip({ 'trống.txt': ' ', 'hỏng.html': new Uint8Array([0, 1, 2]), 'bảng.csv': 'Mã\n1', ...ARTICLES }))
    expect(found.map(part => (part.kind === 'failed' ? [part.name, part.code] : part.kind))).toEqual([
      ['trống.txt', 'empty'],
      ['hỏng.html', 'binary'],
      ['bảng.csv', 'columns'],
      'article',
      'article',
    ])
  })

  it('goes on past a file whose bytes are damaged', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('Đoàn tàu rời ga.'), 'b.txt': strToU8('Cảng mở bến.') }, { level: 0 })
    const at = bytes.indexOf(0xc4) + 3
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(await names(bytes)).toEqual([
      ['failed', 'a.txt'],
      ['article', 'b.txt'],
    ])
  })

  it('never takes a name for a way out of it', async () => {
    const found = await names(zip({ '../../ngoài.txt': 'Chữ một.', '/gốc.txt': 'Chữ hai.', 'C:\\ổ\\đĩa.txt': 'Chữ ba.' }))
    expect(found.map(([, name]) => name)).toEqual(['ngoài.txt', 'gốc.txt', 'ổ/đĩa.txt'])
  })

  it('inside archives is opened three deep', async () => {
    let bytes = zip({ 'đáy.txt': 'Chữ ở đáy.' })
    for (const name of ['ba.zip', 'hai.zip', 'một.zip']) bytes = zip({ [name]: bytes, [`${name}.txt`]: `Chữ cạnh ${name}.` })
    expect(await names(bytes)).toEqual([
      ['article', 'một.zip/hai.zip/ba.zip/đáy.txt'],
      ['article', 'một.zip/hai.zip/ba.zip.txt'],
      ['article', 'một.zip/hai.zip.txt'],
      ['article', 'một.zip.txt'],
    ])
    expect((await all(zip({ 'không.zip': bytes })))[0]).toMatchObject({
      kind: 'failed',
      name: 'không.zip/một.zip/hai.zip/ba.zip',
      code: 'unsupported',
    })
  })

  it('with nothing to import, or that unpacks to too much, fails by name', async () => {
    await expect(all(zip({ 'ảnh.png': 'ảnh' }))).rejects.toMatchObject({ code: 'empty', message: expect.stringContaining('no file in it') })
    await expect(all(zipSync({}))).rejects.toMatchObject({ code: 'empty' })
    await expect(all(Buffer.from('không phải tệp nén'))).rejects.toMatchObject({ code: 'unreadable' })
    await expect(all(zip({ 'to.txt': new Uint8Array(30_000_000) }))).rejects.toMatchObject({ code: 'too-large' })
  })

  it('that is damaged gives what is left or fails by name', async () => {
    await surviveDamage('bài.zip', zip({ ...ARTICLES, 'trong.zip': zip(ARTICLES) }))
  })
})
