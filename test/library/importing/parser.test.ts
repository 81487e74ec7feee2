import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Parser, startParser } from '../../../main/library/importing/parser.ts'
import { setup } from '../../support/build.ts'
import { temporaryFolder } from '../../support/library.ts'

beforeAll(setup)

const text = (words: string, name = 'dán') => ({ kind: 'text' as const, name, text: words })
/** Takes the parser of pages half a minute. */
const HANGING = { kind: 'html' as const, name: 'sâu', html: `${'<div>'.repeat(20_000)}Chữ` }

function parserWith(options?: Parameters<typeof startParser>[0]) {
  const parser = startParser(options)
  onTestFinished(parser.close)
  return (source: Parameters<typeof parser.parse>[0]) => only(parser.parse(source, {}))
}

/** The one article that a source holds. */
async function only(parts: ReturnType<Parser['parse']>) {
  for await (const part of parts) if (part.kind === 'article') return { ...part.draft, original: part.original }
  throw new Error('There was no article in it.')
}

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex')

test('sources are read in another process, with the hashes of their text and of their bytes', async () => {
  const parse = parserWith()
  const path = join(temporaryFolder(), 'bài.txt')
  writeFileSync(path, 'Tàu hàng\r\nrời ga.'.normalize('NFD'))
  expect(await parse({ kind: 'path', path })).toMatchObject({
    text: 'Tàu hàng\nrời ga.',
    sha256: sha256('Tàu hàng\nrời ga.'),
    original: { sha256: sha256('Tàu hàng\r\nrời ga.'.normalize('NFD')), ending: 'txt' },
  })
  expect(await parse({ kind: 'bytes', name: 'a.md', base64: Buffer.from('**Đậm**').toString('base64') })).toMatchObject({
    text: 'Đậm',
    original: { ending: 'md' },
  })
  expect(await parse({ kind: 'html', name: 'trang', html: '<p>Đoạn</p>' })).toMatchObject({ text: 'Đoạn', original: { ending: 'html' } })
  expect(await parse(text('# Tàu', '01-bài.md'))).toMatchObject({ text: 'Tàu', original: { ending: 'md' } })
})

test('a file that cannot be read fails by name', async () => {
  const parse = parserWith()
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'thư mục.txt'))
  await expect(parse({ kind: 'path', path: join(folder, 'mất.txt') })).rejects.toMatchObject({ code: 'missing' })
  await expect(parse({ kind: 'path', path: join(folder, 'thư mục.txt') })).rejects.toMatchObject({ code: 'unreadable' })
  await expect(parse(text(' '))).rejects.toMatchObject({ code: 'empty' })
})

test('a source that hangs is killed, and neither those before it nor those after it notice', async () => {
  const parse = parserWith({ timeLimit: 2500 })
  const sources = [text('Một'), text('Hai'), HANGING, text('Ba'), text('Bốn'), text('Năm'), HANGING, text('Sáu')]
  const outcomes = await Promise.all(
    sources.map(source =>
      parse(source).then(
        parsed => parsed.text,
        error => error.code,
      ),
    ),
  )
  expect(outcomes).toEqual(['Một', 'Hai', 'timeout', 'Ba', 'Bốn', 'Năm', 'timeout', 'Sáu'])
})

test('a source that takes all memory fails alone', async () => {
  const parse = parserWith({ memoryLimit: 64 })
  const hungry = { kind: 'html' as const, name: 'tham', html: '<p>Chữ <b>đậm</b></p>'.repeat(120_000) }
  const outcomes = await Promise.all(
    [text('Một'), hungry, text('Hai')].map(source =>
      parse(source).then(
        parsed => parsed.text,
        error => error.code,
      ),
    ),
  )
  expect(outcomes).toEqual(['Một', 'too-large', 'Hai'])
})

test('closing ends what is still waiting as cancelled', async () => {
  const parser = startParser()
  const waiting = [only(parser.parse(HANGING, {})), only(parser.parse(text('Một'), {}))].map(parsed => parsed.catch(error => error.code))
  parser.close()
  expect(await Promise.all(waiting)).toEqual(['cancelled', 'cancelled'])
})
