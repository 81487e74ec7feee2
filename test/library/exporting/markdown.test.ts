import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { collateIdOf } from '../../../main/library/exporting/front-matter.ts'
import { markdownOf } from '../../../main/library/exporting/markdown.ts'
import type { Article, Highlight } from '../../../preload/model.ts'

const article: Article = {
  id: 1,
  uuid: '0b9c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11',
  title: 'Tàu hàng: "chuyến đầu" #1',
  byline: 'no',
  outlet: 'Báo Mẫu',
  url: 'https://bao-mau.example/tau_hang',
  published: '2024-03-18T07:45+07:00',
  precision: 'minute',
  language: 'vi',
  words: 100,
  version: 1,
  highlights: 3,
  addedAt: '2026-11-22T08:00:00.000Z',
  state: 'unread',
  guessed: false,
  starred: false,
  tags: [],
  path: null,
}

function highlight(given: Partial<Highlight>): Highlight {
  return {
    id: 1,
    uuid: '1a2b3c4d-2f57-4c7e-9a53-7b1d6f0a1c11',
    article: 1,
    version: 1,
    start: 10,
    end: 20,
    exact: 'chín giờ',
    prefix: '',
    suffix: '',
    themes: [],
    themeIds: [],
    themeCoders: [],
    coder: { id: 1, name: '' },
    note: null,
    colour: null,
    state: 'attached',
    score: 1,
    createdAt: '2026-11-22T08:00:00.000Z',
    updatedAt: '2026-11-22T08:00:00.000Z',
    ...given,
  }
}

const frontMatter = (markdown: string): Record<string, unknown> => parse(/^---\n([\s\S]*?)\n---\n/u.exec(markdown)?.[1] ?? '')

describe('an article as Markdown', () => {
  it('says on which page a quote stands, where that is known', () => {
    const quotes = [
      highlight({ id: 1, themes: ['Kinh tế'] }),
      highlight({ id: 2, start: 30, state: 'orphan' }),
      highlight({ id: 3, start: 40 }),
    ]
    const pages = new Map([
      [1, 'tr. 12'],
      [2, 'tr. 13–14'],
    ])
    const titles = markdownOf(article, quotes, '', new Map(), pages).text.match(/^> \[!quote\].*$/gmu)
    expect(titles).toEqual(['> [!quote] tr. 12 #kinh-tế', '> [!quote]', '> [!quote] orphan tr. 13–14'])
  })

  it('is front matter, title, memo and its highlights in order of place, those that lost theirs last', () => {
    const highlights = [
      highlight({
        id: 3,
        uuid: '0a1b2c3d-2f57-4c7e-9a53-7b1d6f0a1c11',
        start: 0,
        end: 4,
        state: 'orphan',
        exact: 'Câu đã mất chỗ đứng',
        themes: ['Kinh tế'],
        note: '```\nghi chú chưa đóng\n',
      }),
      highlight({ id: 2, uuid: '2b3c4d5e-2f57-4c7e-9a53-7b1d6f0a1c11', start: 12 }),
      highlight({
        themes: ['Giao thông/Đường sắt', 'Kinh tế'],
        exact: 'Hàng được kiểm dịch ngay tại sân ga, giảm còn **chín giờ**.\n\n1. Cà phê [[320 tấn]]',
        note: '\n\nSo sánh với **đài địa phương**.\r\n\r\n- và với báo tỉnh  \n',
      }),
    ]
    const golden = readFileSync(new URL('../../fixtures/markdown/tau-hang.md', import.meta.url), 'utf8')
    expect(markdownOf(article, highlights, 'Nhớ hỏi lại *ban quản lý ga*.\n').text).toBe(golden)
  })

  it('says which part of the text is what', () => {
    const highlights = [highlight({ note: 'Ở đâu?' }), highlight({ id: 2, uuid: '2b3c4d5e-2f57-4c7e-9a53-7b1d6f0a1c11', start: 12 })]
    const { text, parts } = markdownOf({ ...article, title: 'Tàu 🚂' }, highlights, 'Nhớ gọi.')
    expect(parts.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
      ['head', expect.stringMatching(/^---\ntitle: Tàu 🚂\n[\s\S]*\n---$/u)],
      ['title', '# Tàu 🚂'],
      ['memo', 'Nhớ gọi.'],
      ['h-1a2b3c4d', '> [!quote]\n> chín giờ\n\n^h-1a2b3c4d\n\nỞ đâu?'],
      ['h-2b3c4d5e', '> [!quote]\n> chín giờ\n\n^h-2b3c4d5e'],
    ])
    expect(markdownOf(article, [], '').parts.map(({ id }) => id)).toEqual(['head', 'title'])
  })

  it('leaves out what is not known', () => {
    const bare = { ...article, byline: null, outlet: null, url: null, published: null, precision: null }
    expect(markdownOf(bare, [], '').text).toBe(
      '---\ntitle: \'Tàu hàng: "chuyến đầu" #1\'\nlang: vi\ncollate-id: 0b9c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11\n---\n\n# Tàu hàng: "chuyến đầu" \\#1\n',
    )
  })

  it('has front matter that reads back as text, whatever is in it', () => {
    for (const title of [
      'Yes',
      '2024',
      '---',
      '# không',
      '- a: b',
      "l'Été",
      'a\tb\nc',
      '"',
      "'",
      'null',
      '2024-03-18',
      '{a}',
      '@b',
      '🎉 %',
      ': ',
      'Đường sắt: '.repeat(40),
    ]) {
      const markdown = markdownOf({ ...article, title, outlet: title }, [], '').text
      expect(frontMatter(markdown)).toMatchObject({
        title: title.trim().replace(/\s/gu, ' '),
        outlet: title.trim().replace(/\s/gu, ' '),
        author: 'no',
        lang: 'vi',
      })
      expect(collateIdOf(markdown)).toBe(article.uuid)
    }
  })

  it('writes a date as far as it is known', () => {
    for (const published of ['2024', '2024-03', '2024-03-18', '2024-03-18T07:45+07:00']) {
      expect(markdownOf({ ...article, published }, [], '').text).toContain(`\npublished: ${published}\n`)
    }
  })

  it('turns themes into tags that Obsidian takes', () => {
    const themes = [
      'Chính trị/Lãnh đạo',
      'chuyện (cũ) & mới!',
      '1984',
      '2023/8',
      'a  –  b',
      '!!!',
      'snake_case',
      'Chính trị/Lãnh đạo'.normalize('NFD'),
    ]
    const markdown = markdownOf(article, [highlight({ themes })], '').text
    expect(markdown).toContain('> [!quote] #chính-trị/lãnh-đạo #chuyện-cũ-mới #_1984 #_2023/8 #a-b #snake_case\n')
    expect(frontMatter(markdown).tags).toEqual(['_1984', '_2023/8', 'a-b', 'chính-trị/lãnh-đạo', 'chuyện-cũ-mới', 'snake_case'])
  })

  it('tells whose it is by its front matter alone', () => {
    expect(collateIdOf('Không có gì\n\n---\ncollate-id: 0b9c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11\n---\n')).toBeNull()
    expect(collateIdOf('---\r\ntitle: a\r\ncollate-id: 0b9c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11\r\n---\r\n')).toBe(article.uuid)
  })
})
