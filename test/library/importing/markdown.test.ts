import { describe, expect, it } from 'vitest'
import { blocksAsText, marksAsText, readText } from './read.ts'

const read = (markdown: string) => readText('bài.md', markdown)

describe('front matter', () => {
  it('tells title, source, outlet, author, date and language', async () => {
    const yaml = `title: "Tàu hàng: chuyến đầu"
source: https://bao-mau.example/tau
outlet: Báo Mẫu
author: ["[[Lê Thị Hạnh]]", Trần Quang]
published: 2024-03-18
lang: vi-VN
tags: [giao-thông]`
    expect(await read(`---\n${yaml}\n---\n\n# Một tiêu đề khác\n\nĐoạn văn.`)).toMatchObject({
      title: 'Tàu hàng: chuyến đầu',
      url: 'https://bao-mau.example/tau',
      outlet: 'Báo Mẫu',
      byline: 'Lê Thị Hạnh, Trần Quang',
      published: '2024-03-18',
      precision: 'day',
      language: 'vi',
      text: 'Một tiêu đề khác\nĐoạn văn.',
    })
  })

  it('tells tags, and an alias where there is no title', async () => {
    expect(await read('---\naliases: [Tàu hàng]\ntags: [giao-thông/đường-sắt, "#kinh-tế"]\n---\nĐoạn văn.')).toMatchObject({
      title: 'Tàu hàng',
      tags: ['giao-thông/đường-sắt', 'kinh-tế'],
    })
    expect((await read('---\ntags: tàu, hàng\n---\nĐoạn văn.')).tags).toEqual(['tàu', 'hàng'])
  })

  it('keeps a date as exact as it was written', async () => {
    const date = async (value: string) => {
      const { published, precision } = await read(`---\ndate: ${value}\n---\nĐoạn văn.`)
      return `${published} ${precision}`
    }
    expect(await date('2023')).toBe('2023 year')
    expect(await date('2023-08')).toBe('2023-08 month')
    expect(await date('2023-08-21')).toBe('2023-08-21 day')
    expect(await date('2021-11-29T14:00+07:00')).toBe('2021-11-29T14:00+07:00 minute')
    expect(await date('2021-11-29 14:00:30Z')).toBe('2021-11-29T14:00Z minute')
    expect(await date('2021-11-29T14:00:00.000+0700')).toBe('2021-11-29T14:00+07:00 minute')
    expect(await date('hôm qua')).toBe('null null')
    expect(await date('2023-02-30')).toBe('null null')
  })

  it('understands the other names of these keys and takes a source that is no address for the outlet', async () => {
    expect(await read('---\nTitle: Tàu\nurl: https://a.example/b\nbyline: Hạnh\nlanguage: ru\n---\nĐoạn văn.')).toMatchObject({
      title: 'Tàu',
      url: 'https://a.example/b',
      outlet: 'a.example',
      byline: 'Hạnh',
      language: 'ru',
    })
    expect(await read('---\nsource: javascript:alert(1)\n---\nĐoạn văn.')).toMatchObject({ url: null, outlet: null })
    expect(await read('---\nsource: Báo Mẫu\n---\nĐoạn văn.')).toMatchObject({ url: null, outlet: 'Báo Mẫu' })
  })

  it('that cannot be read stays text', async () => {
    const { text } = await read('---\ntitle: "không đóng\n---\n\nĐoạn văn.')
    expect(text).toBe('title: "không đóng\nĐoạn văn.')
  })
})

describe('Markdown', () => {
  it('becomes blocks', async () => {
    const draft = await read(`# Tàu hàng rời ga

Đoạn một của bài
viết trên hai dòng.

## Chi phí

- cà phê
  - hạt điều
- vải

3. ba
4. bốn

> Lời của người dân.
>
> Lời nữa.

| Mặt hàng | Tấn |
| --- | --- |
| Cà phê | 320 |

\`\`\`
dòng một

dòng hai
\`\`\`
`)
    expect(blocksAsText(draft)).toEqual([
      'heading1: Tàu hàng rời ga',
      'paragraph: Đoạn một của bài viết trên hai dòng.',
      'heading2: Chi phí',
      'item1: cà phê',
      'item2: hạt điều',
      'item1: vải',
      'item1: 3. ba',
      'item1: 4. bốn',
      'quotation: Lời của người dân.',
      'quotation: Lời nữa.',
      'row: Mặt hàng | Tấn',
      'row: Cà phê | 320',
      'paragraph: dòng một',
      'paragraph: dòng hai',
    ])
    expect(draft.title).toBe('Tàu hàng rời ga')
  })

  it('keeps bold, italic and links, and no other address than of the web or mail', async () => {
    const draft = await read(
      '**Đậm _và nghiêng_** rồi [báo](https://a.example/đ), [thư](mailto:a@b.example), [kho][k], [lừa](javascript:alert(1)), [tệp](file:///etc/passwd), [gần](./b.md)\n\n[k]: https://k.example/',
    )
    expect(draft.text).toBe('Đậm và nghiêng rồi báo, thư, kho, lừa, tệp, gần')
    expect(marksAsText(draft)).toEqual([
      'bold: Đậm và nghiêng',
      'italic: và nghiêng',
      'link: báo → https://a.example/%C4%91',
      'link: thư → mailto:a@b.example',
      'link: kho → https://k.example/',
    ])
  })

  it('drops pictures but keeps what they are described with', async () => {
    const draft = await read('Trước ![Ga Sao Mai](ga.jpg) sau.\n\n![](trang.png)\n\n![Bến cảng](cang.png "Chú thích")')
    expect(blocksAsText(draft)).toEqual(['paragraph: Trước sau.', 'caption: Ga Sao Mai', 'caption: Bến cảng'])
  })

  it('reads HTML in it as text, without what scripts and styles hold', async () => {
    const draft = await read(
      'Đầu <b onclick="alert(1)">giữa</b><br>cuối <script>alert(2)</script>.\n\n<div><p>Trong <i>khung</i> &amp; ngoài</p><script>alert(3)</script><style>p{}</style></div>\n\n<!-- ghi chú ẩn -->',
    )
    expect(blocksAsText(draft)).toEqual(['paragraph: Đầu giữa', 'paragraph: cuối .', 'paragraph: Trong khung & ngoài'])
  })

  it('composes letters whose marks stand apart, also across the border of styles', async () => {
    const draft = await read('**Đươ\u0300ng** să\u0301t *e*\u0302')
    expect(draft.text).toBe('Đường sắt ê')
    expect(marksAsText(draft)).toEqual(['bold: Đường', 'italic: ê'])
  })
})

it('keeps the signs of footnotes at their lines, so that one finds from the text to them', async () => {
  const { text } = await read('Kim ngạch tăng[^1], theo hải quan[^hq].\n\n[^1]: Số liệu *chín tháng*.\n[^hq]: Họp báo.\n\n    Đoạn hai.\n')
  expect(text).toBe('Kim ngạch tăng[1], theo hải quan[hq].\n[1] Số liệu chín tháng.\n[hq] Họp báo.\nĐoạn hai.')
})
