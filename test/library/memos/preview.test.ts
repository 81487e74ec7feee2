import { expect, test } from 'vitest'
import { temporaryLibrary } from '../../support/library.ts'

const show = async (body: string) => (await temporaryLibrary()).call('memo.preview', { body })
const text = (of: string) => ({ type: 'text', text: of })

test('Markdown is shown as blocks: headings, lists with boxes, quotations, tables, code', async () => {
  const body = `# Câu hỏi\n\nĐường **sắt** và *biển* ~~cũ~~ \`mã\`\n\n- [x] đã đọc\n- [ ] chưa\n\n3. ba\n\n> trích\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\n    mã`
  const paragraph = (of: string) => [{ type: 'paragraph', children: [text(of)] }]
  expect(await show(body)).toEqual([
    { type: 'heading', level: 1, children: [text('Câu hỏi')] },
    {
      type: 'paragraph',
      children: [
        text('Đường '),
        { type: 'strong', children: [text('sắt')] },
        text(' và '),
        { type: 'emphasis', children: [text('biển')] },
        text(' '),
        { type: 'deleted', children: [text('cũ')] },
        text(' '),
        { type: 'code', text: 'mã' },
      ],
    },
    {
      type: 'list',
      start: null,
      items: [
        { checked: true, blocks: paragraph('đã đọc') },
        { checked: false, blocks: paragraph('chưa') },
      ],
    },
    { type: 'list', start: 3, items: [{ checked: null, blocks: paragraph('ba') }] },
    { type: 'quotation', blocks: paragraph('trích') },
    {
      type: 'table',
      rows: [
        [[text('a')], [text('b')]],
        [[text('1')], [text('2')]],
      ],
    },
    { type: 'rule' },
    { type: 'code', text: 'mã' },
  ])
})

test('only web and mail addresses become links, HTML and pictures are nothing but text', async () => {
  const body = '[a](https://x.vn) [b](javascript:alert(1)) <b onclick="x">c</b> ![d](https://x.vn/d.png) [e][f]\n\n[f]: mailto:a@x.vn'
  expect(await show(body)).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'link', url: 'https://x.vn', children: [text('a')] },
        text(' '),
        text('b'),
        text(' '),
        text('<b onclick="x">'),
        text('c'),
        text('</b>'),
        text(' '),
        text('d'),
        text(' '),
        { type: 'link', url: 'mailto:a@x.vn', children: [text('e')] },
      ],
    },
  ])
})

test('a link is taken whole, whatever Markdown would make of its name, and means nothing inside code', async () => {
  const lost = (of: string) => ({ type: 'reference', target: 'article', id: null, article: null, text: of })
  expect(await show('[[Giá *tăng* _mạnh_]] | `[[x]]` \ue0000\ue001')).toEqual([
    { type: 'paragraph', children: [lost('Giá *tăng* _mạnh_'), text(' | '), { type: 'code', text: '[[x]]' }, text(' 0')] },
  ])
})
