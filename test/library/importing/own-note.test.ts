import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWritten, markdownOf } from '../../../main/library/exporting/markdown.ts'
import { placesInOrder } from '../../../main/library/importing/places-in-order.ts'
import { ownNoteIn } from '../../../main/library/importing/readers/markdown/own-note.ts'
import type { Article, Highlight } from '../../../preload/model.ts'

const ARTICLE = {
  uuid: '0b9c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11',
  title: 'Tàu hàng: "chuyến đầu" #1 --- [[x]]',
  byline: null,
  outlet: null,
  url: null,
  published: null,
  language: 'vi',
} as Article

const highlight = (at: number, exact: string, note: string | null, themes: string[], orphan: boolean) =>
  ({
    id: at,
    uuid: `${String(at).padStart(8, '0')}-2f57-4c7e-9a53-7b1d6f0a1c11`,
    start: at,
    end: at,
    exact,
    note,
    themes,
    state: orphan ? 'orphan' : 'attached',
  }) as Highlight

const PIECES = [
  '\\`*_{}[]()#<>~|^$=%&!+-.:1ạ',
  'đường sắt',
  '[[',
  ']]',
  '![[',
  '==',
  '%%',
  '> ',
  '```',
  '~~~',
  '- ',
  '# ',
  '1. ',
  '---',
  ' ^h-1a2b3c4d',
  '[!quote]',
]
const piece = fc.oneof(fc.constantFrom(...[...(PIECES[0] ?? ''), ...PIECES.slice(1)]), fc.constantFrom('ế', 'ga Sao Mai', '🚂', ' '))
const line = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''))
const lines = fc.array(line, { maxLength: 6 }).map(all => all.join('\n'))
const tidy = (text: string) =>
  text
    .split('\n')
    .map(one => one.replace(/[ \t]+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n')

describe('a note that Collate wrote', () => {
  it('is read as what was written: memo, passages, tags and notes, whatever is in them', async () => {
    const themes = fc.subarray(['Kinh tế/Thương mại & đầu tư/Xuất khẩu (2023)', 'Covid-19', '2023'])
    const one = fc.tuple(
      lines.filter(text => /[\p{L}\p{N}]/u.test(text)),
      fc.option(lines),
      themes,
      fc.boolean(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 4 }), lines, async (many, memo) => {
        // Callouts without their block's name are the user's own; with it they would be highlights.
        const all = many.map(([exact, note, themes, orphan], at) => highlight(at, exact, note, themes, orphan))
        const read = await ownNoteIn(markdownOf(ARTICLE, all, memo).text)
        const sorted = [...all.filter(({ state }) => state !== 'orphan'), ...all.filter(({ state }) => state === 'orphan')]
        expect(read?.memo).toBe(asWritten(memo))
        expect(read?.highlights).toMatchObject(
          sorted.map(({ id, exact, note, state, themes }) => ({
            block: String(id).padStart(8, '0'),
            exact: tidy(exact),
            note: asWritten(note ?? '') || null,
            orphan: state === 'orphan',
            tags: { length: themes.length },
          })),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('is none of Collate’s with another front matter, or with a name that is no UUID', async () => {
    expect(await ownNoteIn('---\ntitle: Tàu\n---\n> [!quote]\n> Tàu\n\n^h-1a2b3c4d\n')).toBeNull()
    expect(await ownNoteIn(`---\ncollate-id: ${'-'.repeat(36)}\n---\n> [!quote]\n> Tàu\n\n^h-1a2b3c4d\n`)).toBeNull()
    expect(await ownNoteIn('Tàu rời ga.')).toBeNull()
  })

  it('has no line about copies in the notes of its highlights', async () => {
    const markdown = markdownOf(
      ARTICLE,
      [highlight(1, 'ga', 'Ở đâu?', [], false)],
      '',
      new Map([[1, '↔ [Bài](B%C3%A0i.md#^h-1a2b3c4d)']]),
    ).text
    expect(markdown).toContain('↔')
    expect((await ownNoteIn(markdown))?.highlights).toMatchObject([{ exact: 'ga', note: 'Ở đâu?' }])
  })
})

describe('words in the order of their places', () => {
  const TEXT = 'tàu ga tàu ga tàu ga tàu'
  const at = (exact: string, start: number) => ({ exact, at: { start, end: start + exact.length } })
  const sought = (exact: string) => ({ exact, at: null })
  const starts = (...all: Parameters<typeof placesInOrder>[1]) => placesInOrder(TEXT, all).map(span => span?.start ?? null)

  it('are found behind those before and before those behind, each at a place of its own', () => {
    expect(starts(sought('tàu'), sought('tàu'), sought('ga'))).toEqual([0, 7, 11])
    expect(starts(at('ga', 4), sought('tàu'), at('tàu', 14))).toEqual([4, 7, 14])
    expect(starts(sought('ga'), at('tàu', 7))).toEqual([4, 7])
  })

  it('are found elsewhere when the order does not fit, and nowhere when they are not there', () => {
    expect(starts(at('tàu', 21), sought('ga'))).toEqual([21, 4])
    expect(starts(sought('ga Sao Mai'), sought('ga'))).toEqual([null, 4])
    expect(starts(sought('ga tàu ga tàu ga tàu'), sought('ga tàu ga tàu ga tàu'))).toEqual([4, 4])
  })
})
