import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { surviveDamage } from './fuzz.ts'
import { blocksAsText, readAll } from './read.ts'
import { workbook } from './workbook.ts'

const all = (text: string | Uint8Array, options: Parameters<typeof readAll>[1] = {}, name = 'bảng.csv') =>
  readAll({ name, path: null, bytes: Buffer.from(text as string) }, options)
const drafts = async (...source: Parameters<typeof all>) =>
  (await all(...source)).map(part => (part.kind === 'article' ? { name: part.name, ...part.draft } : part))

const CSV = `Tiêu đề,Nội dung,Tác giả,Báo,Đường dẫn,Ngày đăng,Ngôn ngữ,Từ khóa
Tàu hàng,"Đoàn tàu rời ga.
Hàng gồm ""cà phê"".",Hạnh,Báo Mẫu,https://bao-mau.example/1,18/03/2024 07:45,Tiếng Việt,"đường sắt; xuất khẩu"

Bến cảng,Cảng mở thêm một bến.,,,,2024/03,vi,
,,Không có chữ,,,,,
`

describe('a table of text', () => {
  it('is an article a row, with what its columns hold by their names', async () => {
    const found = await drafts(CSV)
    expect(found).toMatchObject([
      {
        name: '#2',
        title: 'Tàu hàng',
        text: 'Đoàn tàu rời ga.\nHàng gồm "cà phê".',
        byline: 'Hạnh',
        outlet: 'Báo Mẫu',
        url: 'https://bao-mau.example/1',
        published: '2024-03-18T07:45+07:00',
        precision: 'minute',
        language: 'vi',
        tags: ['đường sắt', 'xuất khẩu'],
        origins: { title: 'column', published: 'column', outlet: 'column' },
      },
      { name: '#4', title: 'Bến cảng', published: '2024-03', precision: 'month' },
      { kind: 'failed', name: '#5', code: 'empty' },
    ])
  })

  it('is read whatever its columns are called in Vietnamese or English, with marks or without', async () => {
    for (const head of [
      'headline;content;byline;publisher;link',
      'TIEU DE;NOI DUNG;TAC GIA;NGUON;LIEN KET',
      'Tiêu đề bài viết;Nội dung bài viết;Tên tác giả;Tên báo;Đường dẫn bài viết',
      'Tên bài báo;Toàn văn;Người viết;Tờ báo;URL'.normalize('NFD'),
      'Article title;Article text;Authors;News outlet;Source URL',
      '"Title";"Body, in full";"Author";"Source";"Address"',
    ]) {
      expect(await drafts(`${head}\nTàu hàng;Đoàn tàu rời ga.;Hạnh;Báo Mẫu;https://bao-mau.example/1\n`), head).toMatchObject([
        { title: 'Tàu hàng', text: 'Đoàn tàu rời ga.', byline: 'Hạnh', outlet: 'Báo Mẫu', url: 'https://bao-mau.example/1' },
      ])
    }
  })

  it('has commas, semicolons or tabs between its cells, and marks, old encodings and cells of HTML are read', async () => {
    const rows = (sign: string) => `title${sign}text\r\n${'Tàu, hàng; xa'.replaceAll(sign, ' ')}${sign}Đoàn tàu rời ga.`
    for (const sign of [',', ';', '\t'])
      for (const name of ['a.csv', 'a.tsv']) expect(await drafts(rows(sign), {}, name)).toMatchObject([{ text: 'Đoàn tàu rời ga.' }])
    expect(await drafts(`\ufeff${CSV}`)).toMatchObject([{ title: 'Tàu hàng' }, {}, {}])
    expect(await drafts(`sep=;\r\ntext;title,b\r\nĐoàn tàu rời ga.;Tàu`)).toMatchObject([{ text: 'Đoàn tàu rời ga.' }])
    expect(await drafts(iconv.encode(CSV.replaceAll('Tiếng Việt', 'vi'), 'viscii'))).toMatchObject([{ title: 'Tàu hàng' }, {}, {}])
    const [html] = await drafts('text\n"<h2>Toa đầu</h2><p>Đoàn tàu<br>rời ga.</p>"')
    expect(html && 'text' in html ? blocksAsText(html) : html).toEqual(['heading2: Toa đầu', 'paragraph: Đoàn tàu', 'paragraph: rời ga.'])
  })

  it('takes the columns that were chosen, and none where none was', async () => {
    const text = 'A,B,Tiêu đề,B\nĐoàn tàu rời ga.,Hạnh,Tàu hàng,Lan\n'
    expect(await drafts(text, { columns: { text: 'A', byline: 'B (D)', title: '' } })).toMatchObject([
      { text: 'Đoàn tàu rời ga.', byline: 'Lan', title: expect.stringMatching(/^Đoàn tàu/u) },
    ])
  })

  it('asks for the column of the text where none seems to be it, or the chosen one is not there', async () => {
    await expect(all('Mã,Tên\n1,Đoàn tàu\n')).rejects.toMatchObject({ code: 'columns' })
    await expect(all(CSV, { columns: { text: 'Khác' } })).rejects.toMatchObject({
      code: 'columns',
      message: expect.stringContaining('“Khác”'),
    })
  })

  it('that is empty or broken fails by name', async () => {
    await expect(all('\n\n')).rejects.toMatchObject({ code: 'empty' })
    await expect(all('text,title\n')).rejects.toMatchObject({ code: 'empty' })
    await expect(all('text,title\n"Đoàn tàu rời ga.,Tàu\n')).rejects.toMatchObject({ code: 'unreadable' })
    await surviveDamage('bảng.csv', Buffer.from(CSV))
  })
})

const HEAD = ['Tiêu đề', 'Nội dung', 'Ngày đăng']

describe('a workbook', () => {
  it('is an article a row, with its dates', async () => {
    const bytes = workbook([
      { name: 'Bài', rows: [HEAD, ['Tàu hàng', 'Đoàn tàu rời ga.', new Date('2024-03-18T00:00Z')], [], ['Cảng', 'Cảng mở bến.', 2023]] },
    ])
    expect(await drafts(bytes, {}, 'bảng.xlsx')).toMatchObject([
      { name: '#2', title: 'Tàu hàng', text: 'Đoàn tàu rời ga.', published: '2024-03-18', precision: 'day', origins: { title: 'column' } },
      { name: '#4', title: 'Cảng', published: '2023', precision: 'year' },
    ])
  })

  it('gives the articles of all its sheets, and tells of those that it found none in', async () => {
    const bytes = workbook([
      {
        name: 'Ghi chú',
        rows: [
          ['Mã', 'Ý'],
          ['1', 'Không phải bài'],
        ],
      },
      { name: 'Trống', rows: [] },
      { name: 'Một', rows: [HEAD, ['Tàu', 'Đoàn tàu rời ga.', '2024']] },
      { name: 'Hai', rows: [HEAD, ['Cảng', 'Cảng mở bến.', '2024']] },
    ])
    expect(await drafts(bytes, {}, 'bảng.xlsx')).toMatchObject([
      { name: 'Một/#2' },
      { name: 'Hai/#2' },
      { kind: 'failed', name: 'Ghi chú', code: 'columns' },
    ])
    const none = workbook([
      { name: 'A', rows: [['Mã'], ['1']] },
      { name: 'B', rows: [['Mã'], ['2']] },
    ])
    await expect(all(none, {}, 'bảng.xlsx')).rejects.toMatchObject({ code: 'columns' })
  })

  it('that is none, holds nothing, is damaged or unpacks to too much fails by name', async () => {
    await expect(all('không phải bảng', {}, 'bảng.xlsx')).rejects.toMatchObject({ code: 'unreadable' })
    await expect(all(workbook([{ name: 'A', rows: [] }]), {}, 'bảng.xlsx')).rejects.toMatchObject({ code: 'empty' })
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) })
    await expect(all(bomb, {}, 'bảng.xlsx')).rejects.toMatchObject({ code: 'too-large' })
    await surviveDamage('bảng.xlsx', workbook([{ name: 'Bài', rows: [HEAD, ['Tàu', 'Đoàn tàu rời ga.', '2024']] }]))
  })
})
