import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFiles } from '../../../main/library/importing/find-files.ts'
import { temporaryFolder } from '../../support/library.ts'
import { blocksAsText, marksAsText, readText } from './read.ts'

const read = (markdown: string) => readText('bài.md', markdown)
const textOf = async (markdown: string) => (await read(markdown)).text

describe('a note of Obsidian', () => {
  it('has its links to other notes as their words', async () => {
    expect(await textOf('Xem [[Tàu hàng]], [[Ga Sao Mai|nhà ga]], [[Tàu hàng#Chi phí]], [[#Chi phí]] và [[Tàu hàng#^h-1a2b3c4d]].')).toBe(
      'Xem Tàu hàng, nhà ga, Tàu hàng > Chi phí, Chi phí và Tàu hàng.',
    )
    expect(await textOf('Xem **[[Tàu_hàng_đêm|*tàu*]]** rồi [[ ]], [[]], [[không đóng, [báo](https://a.example/) và \\[[Tàu]].')).toBe(
      'Xem *tàu* rồi [[ ]], [[]], [[không đóng, báo và [[Tàu]].',
    )
    expect(blocksAsText(await read('# Về [[Ga|ga]]\n\n| Ga | Tấn |\n| --- | --- |\n| [[Sao Mai\\|ga lớn]] | 3 |'))).toEqual([
      'heading1: Về ga',
      'row: Ga | Tấn',
      'row: ga lớn | 3',
    ])
  })

  it('has what is embedded left out and listed', async () => {
    const draft = await read(
      'Đoạn đầu ![[ga.png|300]] vẫn còn.\n\n![[Tàu hàng#Chi phí]]\n\nĐoạn cuối.\n\n| ![[a.png]] | b |\n| --- | --- |',
    )
    expect(blocksAsText(draft)).toEqual(['paragraph: Đoạn đầu vẫn còn.', 'paragraph: Đoạn cuối.', 'row: | b'])
    expect(draft.dropped.map(({ text, why }) => [text, why])).toEqual([
      ['![[ga.png|300]]', 'placeholder'],
      ['![[Tàu hàng#Chi phí]]', 'placeholder'],
      ['![[a.png]]', 'placeholder'],
    ])
  })

  it('has callouts as quotations that begin with their title', async () => {
    const markdown = `> [!note] Điều **cần** nhớ
> Tàu rời ga.
>
> Trời mưa.

> [!warning]-
> Không có nhan đề.

> [!tip]+ Chỉ nhan đề

> [!quote] Ngoài
> > [!info] Trong
> > Lời.

> [không] phải khung`
    expect(blocksAsText(await read(markdown))).toEqual([
      'quotation: Điều cần nhớ',
      'quotation: Tàu rời ga.',
      'quotation: Trời mưa.',
      'quotation: Không có nhan đề.',
      'quotation: Chỉ nhan đề',
      'quotation: Ngoài',
      'quotation: Trong',
      'quotation: Lời.',
      'quotation: [không] phải khung',
    ])
    expect(marksAsText(await read('> [!note] Điều **cần** nhớ\n> Tàu *rời* ga.'))).toEqual(['bold: cần', 'italic: rời'])
  })

  it('has no names of blocks, comments and signs of marks in its text', async () => {
    const markdown = `# Mở đầu ^dau

Đoạn ==đáng chú ý== rồi ==*nghiêng*==. ^doan-1

- mục một ^m1
- mục hai

^danh-sach

Trước %%chỉ cho
tôi%% sau %%%%.

%%
Cả đoạn này

không ai đọc.
%%

Hết.`
    expect(blocksAsText(await read(markdown))).toEqual([
      'heading1: Mở đầu',
      'paragraph: Đoạn đáng chú ý rồi nghiêng.',
      'item1: mục một',
      'item1: mục hai',
      'paragraph: Trước sau .',
      'paragraph: Hết.',
    ])
  })

  it('keeps what only looks like that', async () => {
    for (const text of [
      'Số mũ x^2 và ^ đứng riêng',
      'Đoạn có ^giữa câu thôi',
      'Lãi 5%% một năm',
      'a == b và c ==d mà e=== f===g',
      'khoa:: giá trị',
      '[khoa:: giá trị]',
      'Thẻ #kinh-tế/thương-mại ở trong bài',
    ])
      expect(await textOf(`Đoạn đầu.\n\n${text}`)).toBe(`Đoạn đầu.\n${text}`)
    expect(await textOf('%%\nKhông đóng.\n\n- mục')).toBe('%%\nKhông đóng.\nmục'.replace('%%\n', '%% '))
  })

  it('has its tags, with and without their sign', async () => {
    expect((await read('---\ntags:\n  - #kinh-tế/thương-mại\n  - "#giá"\n  - đường-sắt\n---\nĐoạn.')).tags).toEqual([
      'kinh-tế/thương-mại',
      'giá',
      'đường-sắt',
    ])
    expect((await read('---\ntags: [#kinh-tế, giá]\n---\nĐoạn.')).tags).toEqual(['kinh-tế', 'giá'])
    expect((await read('---\ntag: #kinh-tế #giá\nauthor: "[[Người/Lê Hạnh|Lê Hạnh]]"\n---\nĐoạn.')).tags).toEqual(['kinh-tế', 'giá'])
    expect((await read('---\nauthor: "[[Người/Lê Hạnh|Lê Hạnh]]"\n---\nĐoạn.')).byline).toBe('Lê Hạnh')
  })

  it('is found in its folder, and nothing of Obsidian’s own', async () => {
    const folder = temporaryFolder()
    for (const inside of ['.obsidian/plugins', '.trash', 'Bài']) mkdirSync(join(folder, inside), { recursive: true })
    for (const name of ['.obsidian/app.json', '.obsidian/plugins/README.md', '.trash/cũ.md', 'Bài/một.md', 'hai.md', 'bảng.canvas'])
      writeFileSync(join(folder, name), 'Đoạn.')
    expect(await findFiles([folder])).toEqual({ files: [join(folder, 'Bài/một.md'), join(folder, 'hai.md')], failed: [] })
  })
})

describe('the text of a note of Obsidian', () => {
  const WORDS = ['Đoàn tàu', 'rời ga', 'lúc sáu giờ', 'bà con', '5%', 'a = b', 'x^2', '(theo báo)', 'R&D', 'đ/kg', 'Sao Mai!', '1.200 tấn']
  const word = fc.constantFrom(...WORDS)
  /** What is written, and what is left of it. */
  const piece = fc.oneof(
    { weight: 4, arbitrary: word.map(text => [text, text]) },
    word.map(text => [`[[${text}]]`, text]),
    word.map(text => [`[[Ghi chú|${text}]]`, text]),
    word.map(text => [`%%${text.replaceAll('%', '')}%%`, '']),
    word.map(text => [`==${text}==`, text]),
    word.map(text => [`![[${text}]]`, '']),
    word.map(text => [`\`[[${text}]] ==${text}== %%${text}%% ^ten\``, `[[${text}]] ==${text}== %%${text}%% ^ten`]),
    word.map(text => [`\\[[${text}]] \\%%${text}`, `[[${text}]] %%${text}`]),
  )
  const paragraph = fc.array(piece, { minLength: 1, maxLength: 8 })
  const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim()

  it('is what was written, but for these signs; code is not touched', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.boolean(), async (paragraphs, named) => {
        const written = paragraphs.map(pieces => `Câu: ${pieces.map(([text]) => text).join(' ')}${named ? ' ^ten-1' : ''}`)
        const left = paragraphs.map(pieces => tidy(`Câu: ${pieces.map(([, text]) => text).join(' ')}`))
        const code = 'a [[b]] %%c%%\n%%\n==d== ^ten\n![[e]]'
        const draft = await read(`# Đầu\n\n${written.join('\n\n')}\n\n\`\`\`\n${code}\n\`\`\``)
        // A line that is nothing but an embed, in whatever block, is left out and listed.
        const lines = ['Đầu', ...left, ...code.split('\n')]
        const kept = draft.text.split('\n')
        expect([...kept, ...draft.dropped.map(({ text }) => text)].sort()).toEqual(
          [...lines, ...paragraphs.flat().flatMap(([text = '']) => (text.startsWith('![[') ? [text] : []))].sort(),
        )
      }),
      { numRuns: 200 },
    )
  })
})
