import { expect, test } from 'vitest'
import type { Theme, ThemeExample } from '../../../preload/contract.ts'
import { codebookMarkdown, examplesByTheme, type PageTexts } from '../../../renderer/text/codebook-markdown.ts'

const theme = (id: number, name: string, given: Partial<Theme> = {}): Theme => ({
  id,
  uuid: '',
  parentId: null,
  path: name,
  name,
  colour: 'blue',
  ownColour: 'blue',
  group: false,
  definition: '',
  shortcut: null,
  position: 0,
  highlights: 2,
  articles: 1,
  total: 2,
  articlesTotal: 1,
  ...given,
})
const example = (of: number, exact: string): ThemeExample => ({
  theme: of,
  highlight: 1,
  exact,
  note: null,
  article: 1,
  articleTitle: 'Đường sắt [mới]',
  articleOutlet: null,
  articlePublished: null,
})
const texts: PageTexts = {
  title: 'Bảng chủ đề',
  colour: colour => colour,
  counts: ({ highlights }) => `${highlights} đoạn`,
  group: 'Nhóm',
  key: key => `phím ${key}`,
  examples: 'Ví dụ',
}

test('a theme is a heading with what it is, its definition and its examples, themes below it one level lower', () => {
  const tree = [
    {
      theme: theme(1, 'Giao thông', { group: true, definition: 'Đi lại.\n\n- không kể dạo chơi' }),
      children: [{ theme: theme(2, 'Đường *sắt*', { shortcut: 's' }), children: [] }],
    },
  ]
  expect(codebookMarkdown(tree, examplesByTheme([example(2, 'tàu\nchạy')]), texts)).toBe(`# Bảng chủ đề

## Giao thông

*Nhóm · 2 đoạn*

Đi lại.

\\- không kể dạo chơi

### Đường \\*sắt\\*

*blue · phím s · 2 đoạn*

> “tàu chạy” — Đường sắt \\[mới\\]
`)
})

test('below six levels a heading tells the whole path, and numbers are left out where none are wanted', () => {
  const deep = (level: number): Parameters<typeof codebookMarkdown>[0] =>
    level > 6 ? [] : [{ theme: theme(level, `Cấp ${level}`, { path: `…/Cấp ${level}` }), children: deep(level + 1) }]
  const written = codebookMarkdown(deep(1), new Map(), { ...texts, counts: null })
  expect(written).toContain('###### Cấp 5\n\n*blue*')
  expect(written).toContain('###### …/Cấp 6')
})
