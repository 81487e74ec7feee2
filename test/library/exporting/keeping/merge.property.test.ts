import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merge } from '../../../../main/library/exporting/keeping/merge.ts'
import type { Rendered } from '../../../../main/library/exporting/rendered.ts'
import { note } from './note.ts'

interface Highlight {
  id: string
  quote: string
  note: string
}

interface Library {
  title: string
  tags: string[]
  highlights: Highlight[]
}

// Headings of the second level: a note that is to the letter the line of a title cannot be told from one.
const WORDS = ['tàu', 'ga', 'hàng', 'đường sắt', 'cảng', '🚂', '##', '- a', '```', '> b', '']
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map(parts => parts.join(' ').trim())
const said = words.map(text => text || 'ga')
const byId = fc.uniqueArray(fc.record({ id: fc.integer({ min: 10, max: 40 }).map(number => `h-${number}`), quote: said, note: words }), {
  selector: ({ id }) => id,
  maxLength: 8,
})
const library: fc.Arbitrary<Library> = fc.record({ title: said, tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')), highlights: byId })

const rendered = ({ title, tags, highlights }: Library): Rendered =>
  note(['collate-id: 0b9c', ...(tags.length > 0 ? ['tags:', ...tags.map(tag => `  - ${tag}`)] : [])], {
    title: `# ${title}`,
    ...Object.fromEntries(
      highlights.map(({ id, quote, note }) => [id, `> [!quote]\n> ${quote}\n\n^${id}${note === '' ? '' : `\n\n${note}`}`]),
    ),
  })

/** What a user does to a file: at which line, and what. Everything written has a sign of its own, so that it can be looked for. */
type Edit = { kind: 'insert' | 'change' | 'delete' | 'property'; at: number; text: string }
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert' as const, 'insert' as const, 'insert' as const, 'change' as const, 'delete' as const, 'property' as const),
  at: fc.nat(1000),
  text: words,
})

function edited(text: string, edits: readonly Edit[], signs: { next: number; all: string[] }): string {
  const lines = text.split('\n')
  for (const { kind, at, text } of edits) {
    const sign = `⟦${signs.next++}⟧`
    const body = lines.indexOf('---', 1) + 1
    const place = body + (at % Math.max(lines.length - body, 1))
    if (kind === 'delete') {
      // The user's own text is not deleted, so that it can be told what was lost.
      if (!/⟦\d+⟧/u.test(lines[place] ?? '')) lines.splice(place, 1)
      continue
    }
    signs.all.push(sign)
    if (kind === 'insert') lines.splice(place, 0, ...(at % 2 === 0 ? ['', `${text}${sign}`, ''] : [`${text}${sign}`]))
    if (kind === 'change') lines[place] = `${lines[place] ?? ''} ${text}${sign}`
    if (kind === 'property') lines.splice(1, 0, `riêng${signs.next}: ${sign}`)
  }
  return lines.join('\n')
}

const signsIn = (text: string) => text.match(/⟦\d+⟧/gu) ?? []

const unmarked = (text: string) => text.replaceAll('[!quote] removed', '[!quote]')

/** Everything that is the user's own in a text: lines with a sign. */
const ownLines = (text: string) => text.split(/\r?\n/u).filter(line => /⟦\d+⟧/u.test(line))

test('whatever user and library do between exports, every line that the user wrote stays, or the file is left alone', () => {
  const round = fc.record({ edits: fc.array(edit, { maxLength: 4 }), next: library })
  fc.assert(
    fc.property(library, fc.array(round, { minLength: 1, maxLength: 6 }), fc.boolean(), (first, rounds, returns) => {
      const signs = { next: 1, all: [] as string[] }
      let base = rendered(first)
      let present = returns ? base.text.replaceAll('\n', '\r\n') : base.text
      for (const { edits, next } of rounds) {
        const text = edited(present.replaceAll('\r\n', '\n'), edits, signs)
        present = returns ? text.replaceAll('\n', '\r\n') : text
        const wanted = rendered(next)
        const merged = merge(base, present, wanted)
        // The word that its highlight was removed is all that may come to a line.
        const lines = new Set(ownLines(unmarked(merged.text)))
        expect(ownLines(unmarked(present)).filter(line => !lines.has(line))).toEqual([])
        expect(signsIn(merged.text).sort()).toEqual([...signs.all].sort())
        expect(/(?<!\r)\n/u.test(merged.text) && returns).toBe(false)
        if (merged.conflicts.length > 0) continue
        expect(merge(merged.kept, merged.text, wanted)).toEqual(merged)
        ;[base, present] = [merged.kept, merged.text]
      }
    }),
    { numRuns: 200 },
  )
})

test('a file that nobody changed becomes what the library would write, and chosen conflicts are settled', () => {
  fc.assert(
    fc.property(
      library,
      library,
      fc.array(edit, { maxLength: 6 }),
      fc.constantFrom('file', 'library', 'both'),
      (first, next, edits, choice) => {
        const [base, wanted] = [rendered(first), rendered(next)]
        expect(merge(base, base.text, wanted)).toMatchObject({ text: wanted.text, conflicts: [] })
        const present = edited(base.text, edits, { next: 1, all: [] })
        const { conflicts } = merge(base, present, wanted)
        const settled = merge(base, present, wanted, new Map(conflicts.map(({ part }) => [part, choice])))
        expect(settled.conflicts).toEqual([])
        expect(merge(settled.kept, settled.text, wanted).conflicts).toEqual([])
        if (choice !== 'library') expect(signsIn(settled.text).sort()).toEqual(signsIn(present).sort())
      },
    ),
    { numRuns: 200 },
  )
})
