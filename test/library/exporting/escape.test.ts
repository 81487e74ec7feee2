import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { escapeInline, escapeLine } from '../../../main/library/exporting/escape.ts'

const parse = (markdown: string) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** The text of a tree and the kinds of node that it is made of. */
function content(node: Nodes): { text: string; kinds: Set<string> } {
  if (!('children' in node)) return { text: 'value' in node ? node.value : '', kinds: new Set([node.type]) }
  const parts = node.children.map(content)
  return { text: parts.map(part => part.text).join(''), kinds: new Set([node.type, ...parts.flatMap(part => [...part.kinds])]) }
}

/** Everything that has a meaning somewhere, among letters that have none. */
const PIECES = [
  ...'\\`*_{}[]()#<>~|^$=%&!+-.:@/;"\' \t0179axấđ',
  ...[
    '![[',
    ']]',
    '==',
    '%%',
    '**',
    '~~',
    '```',
    '---',
    '===',
    '1. ',
    '12) ',
    '- [ ] ',
    '[^1]',
    '^[',
    '[x](y)',
    '<b>',
    '<!--',
    '&amp;',
    '&#39;',
  ],
  ...[
    'https://a.vn/x_y',
    'HTTP://b.vn',
    'www.a.vn',
    'a.b@c.vn',
    'ftp://x',
    'mailto:a@b.vn',
    '#thẻ',
    '🎉',
    '\u00a0',
    'a:b',
    '$x$',
    '|a|b|',
    '> ',
  ],
]
const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map(pieces => pieces.join(''))

describe('text escaped for Markdown', () => {
  it('reads back as the very same text, with no markup made of it', () => {
    fc.assert(
      fc.property(line, text => {
        const trimmed = text.trim()
        const { text: read, kinds } = content(parse(`> ${escapeLine(text)}`))
        expect(read).toBe(trimmed)
        // GFM finds addresses in finished text too; they are the same words all the same.
        const harmless = new Set(['root', 'blockquote', 'paragraph', 'text', 'link'])
        expect([...kinds].filter(kind => !harmless.has(kind))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('makes no table of the line above', () => {
    for (const text of [':-', ':-:', ':--'])
      expect(content(parse(`> [!quote] #thẻ\n> ${escapeLine(text)}`)).text).toBe(`[!quote] #thẻ\n${text}`)
  })

  it('reads back below the title of a callout and inside a heading too', () => {
    fc.assert(
      fc.property(line, text => {
        const trimmed = text.trim()
        if (trimmed === '') return
        expect(content(parse(`> [!quote] #thẻ\n> ${escapeLine(text)}`)).text).toBe(`[!quote] #thẻ\n${trimmed}`)
        const heading = parse(`# ${escapeInline(trimmed)}`)
        expect(heading.children.map(node => node.type)).toEqual(['heading'])
        expect(content(heading).text).toBe(trimmed)
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves no mark that Obsidian alone gives a meaning to', () => {
    expect(escapeLine('#thẻ ==sáng== %%ẩn%% $x^2$ ![[bài]] [[bài]] ^id')).toBe(
      '\\#thẻ \\=\\=sáng\\=\\= \\%\\%ẩn\\%\\% \\$x\\^2\\$ !\\[\\[bài\\]\\] \\[\\[bài\\]\\] \\^id',
    )
  })

  it('leaves ordinary sentences alone', () => {
    const sentences = [
      'Năm 2024, trao đổi hàng hóa đạt trên 800 triệu USD, tăng 18,4% so với năm 2023 (theo R&D - Bộ Công Thương).',
      '“Chúng tôi tin tưởng!” - ông nói; “còn anh?”',
      'Lúc 14:00, giá = 3+2, a-b.',
    ]
    for (const sentence of sentences) expect(escapeLine(sentence)).toBe(sentence)
  })
})
