import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { samplesOf } from '../../../main/library/importing/encodings.ts'
import { setup } from '../../support/build.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

beforeAll(setup)

const TEXT = 'Tàu hàng rời ga Sao Mai\nĐoàn tàu chở hai mươi toa nông sản đã rời ga vào sáng nay, bà con hai bên đường vẫy tay chào.\n'

describe('the encodings to choose from', () => {
  it('begin with the one that makes Vietnamese of a text, and show how each reads', () => {
    for (const [name, bytes] of [
      ['tcvn', iconv.encode(TEXT, 'tcvn')],
      ['viscii', iconv.encode(TEXT, 'viscii')],
      ['utf-8', Buffer.from(TEXT)],
      ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ] as const) {
      const [first, ...others] = samplesOf(bytes)
      expect(first, name).toMatchObject({ encoding: name, text: TEXT.replaceAll('\n', ' ').trim() })
      expect(others.length).toBeGreaterThan(2)
      expect(new Set(others.map(({ text }) => text)).size).toBe(others.length)
    }
  })

  it('show the words of a page where the letters differ, not its tags', () => {
    const page = `<html><head><style>p {}</style></head><body>${'<p>ASCII only here</p>'.repeat(60)}<p>${TEXT}</p></body></html>`
    const [first] = samplesOf(iconv.encode(page, 'tcvn'))
    expect(first?.text).toContain('Đoàn tàu chở hai mươi toa')
    expect(first?.text).not.toMatch(/<|\{/u)
  })
})

describe('an article whose characters are wrong', () => {
  it('is read again from its file in another encoding, with its title, and one undo takes that back', async () => {
    const library = await temporaryLibrary()
    const path = join(temporaryFolder(), 'cu.txt')
    writeFileSync(path, iconv.encode(TEXT, 'tcvn'))
    const request = { sources: [{ kind: 'path' as const, path }], encoding: 'windows-1252' }
    const report = await library.done(await library.call('import.start', request))
    const [wrong] = 'imported' in report ? report.imported : []
    const article = wrong?.id ?? 0
    expect(wrong?.title).not.toContain('Tàu')
    expect((await library.call('import.encodings', { article }))[0]).toMatchObject({ encoding: 'tcvn' })
    expect(await library.call('version.reread', { article, version: 1, encoding: 'tcvn' })).toMatchObject({ version: 2 })
    expect(await library.call('article.read', { article })).toMatchObject({ text: TEXT, article: { title: 'Tàu hàng rời ga Sao Mai' } })
    await library.call('history.undo', {})
    expect(await library.call('article.read', { article })).toMatchObject({ version: 1, article: { title: wrong?.title } })
  })

  it('is told so when it came from no such file', async () => {
    const library = await temporaryLibrary()
    await expect(library.call('import.encodings', { source: { kind: 'path', path: join(temporaryFolder(), 'mất.txt') } })).rejects.toThrow(
      /^invalid: /u,
    )
  })

  it('can be imported in an encoding that is not recognised', async () => {
    const library = await temporaryLibrary()
    const bytes = iconv.encode('Tàu ga', 'tcvn')
    const source = { kind: 'bytes' as const, name: 'ngắn.txt', base64: bytes.toString('base64') }
    expect(await library.done(await library.call('import.start', { sources: [source] }))).toMatchObject({ failed: [{ code: 'encoding' }] })
    expect(await library.done(await library.call('import.start', { sources: [source], encoding: 'tcvn' }))).toMatchObject({
      imported: [{ words: 2 }],
    })
  })
})
