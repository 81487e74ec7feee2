import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutBehind, kept, linesIn } from '../../../../main/library/exporting/files/pieces.ts'

const text = fc.string({ unit: fc.constantFrom('đ', 'ế', '🚆', 'a', '\n', '</p>', '<'), maxLength: 40 })

/** Bytes of a text in pieces of so many, characters cut apart too. */
async function* inPieces(whole: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(whole)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function listOf(items: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = []
  for await (const item of items) list.push(item)
  return list
}

test('a text is cut behind a mark alone, and nothing of it is lost', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
      const pieces = await listOf(cutBehind('</p>', inPieces(whole, size)))
      expect(pieces.join('')).toBe(whole)
      expect(pieces.slice(0, -1).every(piece => piece.endsWith('</p>'))).toBe(true)
    }),
  )
})

test('lines come without their ends, however the bytes come', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
      const lines = await listOf(linesIn(inPieces(whole, size)))
      expect(lines.map(kept)).toEqual(whole === '' ? [] : whole.replace(/\n$/u, '').split('\n'))
    }),
  )
})
