import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { SIZE_LIMIT } from '../../../main/library/importing/failure.ts'
import { readBytes, readOne, readText } from './read.ts'

const VIETNAMESE = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay.\n'.repeat(20)
const RUSSIAN = 'Первый грузовой поезд вышел со станции рано утром, сообщили в министерстве.\n'.repeat(5)
const ENGLISH = 'The first “freight train” left the station early – it wasn’t the last, officials said.\n'.repeat(5)

const failure = (name: string, bytes: Uint8Array) =>
  readBytes(name, bytes).then(
    draft => draft.text,
    error => error.code,
  )

describe('a source without text', () => {
  it('fails as empty', async () => {
    for (const [name, text] of [
      ['a.txt', ''],
      ['a.txt', ' \r\n\t\u00a0\ufeff\n'],
      ['a.md', '---\ntitle: Chỉ có tiêu đề\n---\n\n![](a.png)\n'],
      ['a.html', '<html><head><title>Trang</title><script>var chu = 1</script></head><body><p>&nbsp;</p></body></html>'],
    ] as const) {
      await expect(readText(name, text), text).rejects.toMatchObject({ code: 'empty' })
    }
    await expect(readOne({ name: 'dán', path: null, bytes: null, text: '  ' }, {})).rejects.toMatchObject({ code: 'empty' })
    await expect(readOne({ name: 'dán', path: null, bytes: null, html: '<p></p>' }, {})).rejects.toMatchObject({ code: 'empty' })
  })
})

describe('data that is no text', () => {
  it('fails as binary', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    expect(await failure('a.txt', picture)).toBe('binary')
    expect(await failure('a.md', Buffer.concat([Buffer.from(VIETNAMESE), Buffer.from([0])]))).toBe('binary')
    expect(await failure('a.html', Buffer.from('\u0001\u0002\u0003\u0004 x'.repeat(100)))).toBe('binary')
    expect(await failure('a.txt', Buffer.from('\ufeffa\0b', 'utf16le'))).toBe('binary')
  })

  it('is not what a careless program left among letters', async () => {
    expect(await failure('a.txt', Buffer.from(`\u0007${VIETNAMESE}\u000c\u001b`))).toBe(`${VIETNAMESE}\n`)
  })
})

describe('a source that is too large', () => {
  it('fails by its size, before anything reads it', async () => {
    expect(await failure('a.txt', Buffer.alloc(SIZE_LIMIT + 1, 'a'))).toBe('too-large')
  })
})

describe('a source of a kind that cannot be imported', () => {
  it('fails as unsupported and names the kind', async () => {
    await expect(readText('bài.xyz', 'x')).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('.xyz') })
    await expect(readText('README', 'x')).rejects.toMatchObject({ code: 'unsupported' })
    await expect(readText('.txt', 'x')).rejects.toMatchObject({ code: 'unsupported' })
  })

  it('is told by the ending in any case', async () => {
    expect((await readText('BÀI.TXT', VIETNAMESE)).text).toBe(VIETNAMESE)
    expect((await readText('bài.Markdown', '# Tàu\n\nĐoạn.')).title).toBe('Tàu')
    expect((await readText('bài.HTM', '<p>Đoạn.</p>')).text).toBe('Đoạn.')
  })
})

describe('the encoding of a text', () => {
  it('is UTF-8, or UTF-16 with its mark', async () => {
    expect(await failure('a.txt', Buffer.from(`\ufeff${VIETNAMESE}`))).toBe(VIETNAMESE)
    expect(await failure('a.txt', Buffer.from(`\ufeff${VIETNAMESE}`, 'utf16le'))).toBe(VIETNAMESE)
    expect(await failure('a.txt', Buffer.from(`\ufeff${VIETNAMESE}`, 'utf16le').swap16())).toBe(VIETNAMESE)
  })

  it('is guessed where nothing says it and the guess is sure', async () => {
    expect(await failure('a.txt', iconv.encode(RUSSIAN, 'windows-1251'))).toBe(RUSSIAN)
    expect(await failure('a.txt', iconv.encode(RUSSIAN, 'koi8-r'))).toBe(RUSSIAN)
    expect(await failure('a.txt', iconv.encode(ENGLISH, 'windows-1252'))).toBe(ENGLISH)
  })

  it('that is broken fails instead of yielding letters that nobody wrote', async () => {
    const broken = Buffer.from(VIETNAMESE)
    for (let at = 50; at < broken.length; at += 97) broken[at] = 0xff
    expect(await failure('a.txt', broken)).toBe('encoding')
    expect(await failure('a.txt', Buffer.from(VIETNAMESE).subarray(0, -2))).not.toBe('encoding')
    expect(await failure('a.txt', Buffer.from('Đoàn tàu chở').subarray(0, -1))).toBe('encoding')
    expect(await failure('a.txt', Buffer.concat([Buffer.from(ENGLISH), Buffer.from([0xe2, 0x80])]))).toBe('encoding')
    expect(await failure('a.txt', Buffer.from(`\ufeff${VIETNAMESE}`, 'utf16le').subarray(0, -1))).toBe('encoding')
  })

  it('is an old Vietnamese one where that makes Vietnamese of it', async () => {
    for (const name of ['tcvn', 'viscii']) expect(await failure('a.txt', iconv.encode(VIETNAMESE, name)), name).toBe(VIETNAMESE)
    expect(await failure('a.txt', Buffer.from('Tieáng Vieät tröôùc thôøi Unicode, goõ baèng boä phoâng chöõ VNI.', 'latin1'))).toBe(
      'Tiếng Việt trước thời Unicode, gõ bằng bộ phông chữ VNI.',
    )
  })
})
