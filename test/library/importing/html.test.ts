import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../main/library/text/normal-form.ts'
import { blocksAsText, marksAsText, readBytes, readText } from './read.ts'

const page = readFileSync(new URL('../../fixtures/pages/tau-hang.html', import.meta.url), 'utf8')
const read = (html: string) => readText('trang.html', html)

describe('a web page', () => {
  it('numbers the items of its lists as they are shown', async () => {
    const list = (attributes: string, items = '<li>Ga đầu.<li>Ga giữa.<li value="9">Ga cuối.') => `<ol ${attributes}>${items}</ol>`
    const labels = async (html: string) => (await read(html)).text.split('\n').map(line => line.split(' ')[0])
    expect(await labels(list('type="a" start="26"'))).toEqual(['z.', 'aa.', 'i.'])
    expect(await labels(list('type="I" start="3"'))).toEqual(['III.', 'IV.', 'IX.'])
    expect(await labels(list('type="i" start="0"'))).toEqual(['0.', 'i.', 'ix.'])
    expect(await labels(list('type="A"'))).toEqual(['A.', 'B.', 'I.'])
    expect(await labels(list(''))).toEqual(['1.', '2.', '9.'])
  })

  it('becomes the blocks of its article, without what stands around it', async () => {
    const draft = await read(page)
    expect(blocksAsText(draft).map(block => block.slice(0, 45))).toEqual([
      'paragraph: Sáng 18/3, đoàn tàu chở hai mươi t',
      'paragraph: Theo ban quản lý ga, chuyến tàu ma',
      'caption: Công nhân niêm phong toa hàng tại ga',
      'heading2: Chi phí giảm, thời gian rút ngắn',
      'paragraph: Giám đốc một hợp tác xã cho biết c',
      'quotation: Chúng tôi không còn phải canh từng',
      'item1: Chặng thứ nhất: Sao Mai – Bình Nguyên,',
      'item1: Chặng thứ hai: Bình Nguyên – Hải Giang',
      'row: Mặt hàng | Tấn',
      'row: Cà phê | 320',
      'row: Hạt điều | 145,5',
      'paragraph: Trong quý tới, đơn vị vận hành dự ',
    ])
    expect(marksAsText(draft)).toEqual([
      expect.stringContaining('bold: Sáng 18/3'),
      'italic: vải sấy',
      'bold: chín giờ',
      'link: ít hư hỏng hơn → https://bao-mau.example/giao-thong/ty-le-hu-hong.html',
      'link: tòa soạn → mailto:toasoan@bao-mau.example',
    ])
  })

  it('tells its metadata in schema.org data', async () => {
    expect(await read(page)).toMatchObject({
      title: 'Tàu hàng đầu tiên rời ga "Sao Mai"',
      byline: 'Lê Thị Hạnh, Trần Quang',
      outlet: 'Báo Mẫu điện tử',
      url: 'https://bao-mau.example/giao-thong/tau-hang-dau-tien.html',
      published: '2024-03-18T07:45+07:00',
      precision: 'minute',
      language: 'vi',
    })
  })

  it('tells it in OpenGraph and plain HTML where there is no such data, or it is broken', async () => {
    const head = `<meta property="og:title" content="Tàu hàng"><meta property="og:site_name" content="Báo Mẫu">
      <meta property="article:published_time" content="2024-03-18"><meta name="author" content="Hạnh">
      <meta property="og:url" content="https://bao-mau.example/tau"><meta property="og:locale" content="vi_VN">`
    expect(await read(`<head><script type="application/ld+json">{broken</script>${head}</head><p>Đoạn văn.`)).toMatchObject({
      title: 'Tàu hàng',
      byline: 'Hạnh',
      outlet: 'Báo Mẫu',
      url: 'https://bao-mau.example/tau',
      published: '2024-03-18',
      precision: 'day',
      language: 'vi',
    })
    expect(await read('<title>Tàu  hàng</title><p>Đoạn văn. <time datetime="2024-03">tháng 3</time>')).toMatchObject({
      title: 'Tàu hàng',
      published: '2024-03',
      precision: 'month',
      language: 'vi',
    })
    expect(await read('<p>Đoạn văn dài của bài. <time>14:00 | 29/11/2021</time>')).toMatchObject({
      published: '2021-11-29T14:00+07:00',
    })
  })

  it('is read whole where it is only a piece of one', async () => {
    const draft = await read(
      '<nav>Trang chủ</nav><p>Một đoạn ngắn.</p><div>Đoạn thứ hai<br>sang dòng</div><p hidden>ẩn</p><footer>Bản quyền</footer>',
    )
    expect(blocksAsText(draft)).toEqual(['paragraph: Một đoạn ngắn.', 'paragraph: Đoạn thứ hai', 'paragraph: sang dòng'])
  })

  it('keeps the order and depth of lists, numbers their items, and leaves layout tables be', async () => {
    const draft = await read(`<ol start="4"><li>bốn<ul><li>nhỏ</li></ul></li><li><p>năm</p><p>thêm</p></li></ol>
      <table><tr><td><img src="a.jpg"></td></tr><tr><td>Ga Sao Mai trong sương.</td></tr></table>
      <table><tr><td><p>Cột trái một.</p><p>Cột trái hai.</p></td><td>Cột phải.</td></tr></table>
      <pre>dòng  một\ndòng hai</pre>`)
    expect(blocksAsText(draft)).toEqual([
      'item1: 4. bốn',
      'item2: nhỏ',
      'item1: 5. năm',
      'paragraph: thêm',
      'caption: Ga Sao Mai trong sương.',
      'paragraph: Cột trái một.',
      'paragraph: Cột trái hai.',
      'paragraph: Cột phải.',
      'paragraph: dòng một',
      'paragraph: dòng hai',
    ])
  })

  it('composes letters whose marks stand in another element', async () => {
    const draft = await read('<p><b>Đươ</b>\u0300ng <i>să</i>\u0301t&nbsp;dài</p>')
    expect(draft.text).toBe('Đường sắt\u00a0dài')
    expect(marksAsText(draft)).toEqual(['bold: Đườ', 'italic: sắ'])
  })
})

/** Each would run or load something if it got into a page as markup. */
const ATTACKS = [
  '<script>alert("tan-cong")</script>',
  '<img src=x onerror=alert("tan-cong")>',
  '<svg onload=alert("tan-cong")><animate onbegin=alert("tan-cong")></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(&quot;tan-cong&quot;)&gt;">-->',
  '<a href="javascript:alert(\'tan-cong\')">xem</a>',
  '<a href="&#106;avascript:alert(\'tan-cong\')">xem</a>',
  '<a href="data:text/html,<script>alert(\'tan-cong\')</script>">xem</a>',
  '<iframe srcdoc="<script>alert(\'tan-cong\')</script>"></iframe>',
  '<template><script>alert("tan-cong")</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(\'tan-cong\')>"></noscript>',
  '<style>@import "http://tan-cong.example/a.css"; p { background: url(http://tan-cong.example) }</style>',
  '<textarea><script>alert("tan-cong")</script></textarea>',
  '<object data="data:text/html,tan-cong"></object><embed src="http://tan-cong.example/a.swf">',
  '<form action="http://tan-cong.example"><input name="childNodes"><input id="attributes"><button>Gửi</button></form>',
  '<img name="body"><img name="querySelectorAll"><img name="createElement"><form name="documentElement"></form><img name="firstChild">',
  '<!--[if IE]><script>alert("tan-cong")</script><![endif]-->',
]

describe('a hostile page', () => {
  it('leaves only the words that its reader would have read', async () => {
    for (const attack of ATTACKS) {
      for (const title of ['', '<title>Trang</title>']) {
        const draft = await read(`<html><head>${title}</head><body>${attack}<p>Đoạn <b>văn</b> thật.</p>${attack}</body></html>`)
        expect(draft.text, attack).toContain('Đoạn văn thật.')
        expect(draft.text, attack).not.toContain('tan-cong')
        expect(
          draft.marks.filter(mark => mark.href !== undefined),
          attack,
        ).toEqual([])
      }
    }
  })

  it('keeps text that only looks like markup as the text that it is', async () => {
    const draft = await read('<p>Gõ &lt;script&gt;alert(1)&lt;/script&gt; vào ô.</p>')
    expect(blocksAsText(draft)).toEqual(['paragraph: Gõ <script>alert(1)</script> vào ô.'])
  })

  it('yields spans in order over text in normal form, whatever its markup', async () => {
    const tags = [
      'p',
      'div',
      'b',
      'i',
      'li',
      'ul',
      'ol',
      'table',
      'tr',
      'td',
      'blockquote',
      'h2',
      'br',
      'pre',
      'figcaption',
      'a href="https://a.example"',
    ]
    const token = fc.oneof(
      fc.constantFrom(...tags).map(tag => `<${tag}>`),
      fc.constantFrom(...tags).map(tag => `</${tag.split(' ')[0]}>`),
      fc.constantFrom('đường sắt', 'e\u0302\u0323', '\u0301', ' ', '\n', '&nbsp;', '🚂', '\u200b', '\u00ad', '\ud83d', 'x'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 40 }), async tokens => {
        const { text, blocks, marks } = await read(`<body>mở đầu ${tokens.join('')}`)
        expect(normalise(text)).toBe(text)
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
        for (const { start, end } of blocks) expect(text.slice(start, end)).toMatch(/^\S(?:[^\n]*\S)?$/u)
        for (const { start, end } of marks) expect(blocks.some(block => block.start <= start && start < end && end <= block.end)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the encoding of a page', () => {
  it('is the one that it declares where it is not UTF-8', async () => {
    const { default: iconv } = await import('iconv-lite')
    const html = (charset: string) =>
      `<html><head><meta charset="${charset}"><title>Đường sắt</title></head><body><p>Đường sắt tới biển đã mở.</p></body></html>`
    // windows-1258 has no letter for most tones: they are marks of their own there.
    const tones = (text: string) =>
      text
        .normalize('NFD')
        .replace(/([aeo])\u0323?([\u0302\u0306\u031b])/gu, letters => letters.normalize('NFC'))
        .replace(/u\u031b/gu, 'ư')
    const draft = await readBytes('trang.html', iconv.encode(tones(html('windows-1258')), 'windows-1258'))
    expect(draft).toMatchObject({ title: 'Đường sắt', text: 'Đường sắt tới biển đã mở.' })
    const russian = '<?xml version="1.0" encoding="koi8-r"?><html><body><p>Первый поезд вышел со станции.</p></body></html>'
    expect((await readBytes('a.htm', iconv.encode(russian, 'koi8-r'))).text).toBe('Первый поезд вышел со станции.')
    expect((await readBytes('a.htm', Buffer.from(html('windows-1252')))).text).toBe('Đường sắt tới biển đã mở.')
  })
})
