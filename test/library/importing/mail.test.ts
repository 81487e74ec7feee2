import { describe, expect, it } from 'vitest'
import { surviveDamage } from './fuzz.ts'
import { blocksAsText, readAll, readBytes } from './read.ts'

const word = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
const base64 = (text: string | Uint8Array) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/gu) ?? []
  ).join('\r\n')

const HEAD = [
  `From: ${word('Nguyễn Thị Hạnh')} <hanh@bao-mau.example>`,
  'To: ban-doc@bao-mau.example',
  `Subject: ${word('Chuyến tàu hàng đầu tiên')}`,
  'Date: Mon, 18 Mar 2024 07:45:10 +0700',
  'MIME-Version: 1.0',
].join('\r\n')

const part = (type: string, body: string, ...more: string[]) =>
  [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...more, '', base64(body)].join('\r\n')

const mixed = (kind: string, boundary: string, parts: string[]) =>
  [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.map(text => `--${boundary}\r\n${text}`),
    `--${boundary}--`,
    '',
  ].join('\r\n')

const plain = (text: string) => Buffer.from(`${HEAD}\r\n${part('text/plain; charset=utf-8', text)}`)
const all = (bytes: Uint8Array) => readAll({ name: 'thu.eml', path: null, bytes }, {})

const PAGE = '<h2>Toa đầu</h2><p>Đoàn tàu <b>rời ga</b> lúc sáu giờ.</p><blockquote><p>Anh viết hôm qua.</p></blockquote>'
const LETTER = mixed('alternative', 'trong', [part('text/plain; charset=utf-8', 'Bản chữ.'), part('text/html; charset=utf-8', PAGE)])

describe('a mail', () => {
  it('gives its subject, sender and date to the minute with its zone', async () => {
    const draft = await readBytes('thu.eml', plain('Đoàn tàu rời ga.\r\n\r\nHàng gồm cà phê.'))
    expect(draft).toMatchObject({
      title: 'Chuyến tàu hàng đầu tiên',
      byline: 'Nguyễn Thị Hạnh',
      published: '2024-03-18T07:45+07:00',
      precision: 'minute',
      origins: { title: 'header', byline: 'header', published: 'header' },
    })
    expect(blocksAsText(draft)).toEqual(['paragraph: Đoàn tàu rời ga.', 'paragraph: Hàng gồm cà phê.'])
  })

  it('is read as the page it holds, with what it answers to as quotations', async () => {
    const draft = await readBytes('thu.eml', Buffer.from(`${HEAD}\r\n${LETTER}`))
    expect(blocksAsText(draft)).toEqual(['heading2: Toa đầu', 'paragraph: Đoàn tàu rời ga lúc sáu giờ.', 'quotation: Anh viết hôm qua.'])
  })

  it('as plain text has the lines joined that were broken to fit, and quoted lines as quotations', async () => {
    const text = [
      'Đoàn tàu chở hai mươi toa cà phê và hạt điều rời ga từ lúc trời còn mờ',
      'sương, theo lời trưởng ga.',
      'Dòng ngắn.',
      '',
      '> Đoàn tàu đầu tiên chưa biết bao giờ mới chạy được vì đường ray còn đang',
      '> sửa chữa.',
      '>> Hỏi lại.',
    ]
    expect(blocksAsText(await readBytes('thu.eml', plain(text.join('\r\n'))))).toEqual([
      'paragraph: Đoàn tàu chở hai mươi toa cà phê và hạt điều rời ga từ lúc trời còn mờ sương, theo lời trưởng ga.',
      'paragraph: Dòng ngắn.',
      'quotation: Đoàn tàu đầu tiên chưa biết bao giờ mới chạy được vì đường ray còn đang sửa chữa.',
      'quotation: Hỏi lại.',
    ])
  })

  it('brings the attached files that can be imported, and no others', async () => {
    const bytes = Buffer.from(
      `${HEAD}\r\n${mixed('mixed', 'ngoai', [
        LETTER,
        part('text/markdown', '# Phụ lục\n\nBảng giá.', `Content-Disposition: attachment; filename="${word('phụ lục.md')}"`),
        part('image/png', 'ảnh', 'Content-Disposition: attachment; filename="anh.png"'),
        part('text/plain', ' ', 'Content-Disposition: attachment; filename="../trong.txt"'),
        part('message/rfc822', plain('Thư cũ hơn.').toString('latin1'), 'Content-Disposition: attachment; filename="thu cu.eml"'),
      ])}`,
    )
    expect((await all(bytes)).map(found => (found.kind === 'article' ? [found.name, found.draft.title] : found))).toEqual([
      ['', 'Chuyến tàu hàng đầu tiên'],
      ['phụ lục.md', 'Phụ lục'],
      { kind: 'failed', name: '.._trong.txt', code: 'empty', message: expect.stringContaining('no text') },
      ['thu cu.eml', 'Chuyến tàu hàng đầu tiên'],
    ])
  })

  it('that only carries a file is that file', async () => {
    const file = part('text/plain', 'Bài ở trong tệp.', 'Content-Disposition: attachment; filename="bai.txt"')
    const found = await all(Buffer.from(`${HEAD}\r\n${mixed('mixed', 'ngoai', [part('text/plain', ' '), file])}`))
    expect(found).toMatchObject([{ kind: 'article', name: 'bai.txt', draft: { text: 'Bài ở trong tệp.' } }])
  })

  it('inside mails is opened three deep', async () => {
    const nested = (depth: number): string =>
      depth === 0
        ? `${HEAD}\r\n${part('text/plain; charset=utf-8', 'Thư trong cùng.')}`
        : `${HEAD}\r\n${mixed('mixed', `m${depth}`, [
            part('text/plain; charset=utf-8', `Thư ${depth}.`),
            part('message/rfc822', nested(depth - 1), 'Content-Disposition: attachment; filename="t.eml"'),
          ])}`
    const found = await all(Buffer.from(nested(5)))
    expect(found.map(({ kind }) => kind)).toEqual(['article', 'article', 'article', 'article', 'failed'])
    expect(found.at(-1)).toMatchObject({ name: 't.eml/t.eml/t.eml/t.eml', code: 'unsupported' })
  })

  it('without words, or that is none, fails by name', async () => {
    await expect(readBytes('thu.eml', plain(' '))).rejects.toMatchObject({ code: 'empty' })
    await expect(readBytes('thu.eml', Buffer.from('Chỉ là chữ.\n\nKhông phải thư.'))).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('that is damaged gives what is left or fails by name', async () => {
    await surviveDamage('thu.eml', Buffer.from(`${HEAD}\r\n${mixed('mixed', 'ngoai', [LETTER, part('text/html', PAGE)])}`))
  })
})
