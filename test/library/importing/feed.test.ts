import { describe, expect, it } from 'vitest'
import { surviveDamage } from './fuzz.ts'
import { blocksAsText, readAll } from './read.ts'

const all = (text: string, name = 'tin.rss') => readAll({ name, path: null, bytes: Buffer.from(text) }, {})
const drafts = async (...source: Parameters<typeof all>) =>
  (await all(...source)).map(part => (part.kind === 'article' ? part.draft : part))

const rss = (items: string, head = '') => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Báo Mẫu</title><link>https://bao-mau.example/</link><language>vi-vn</language>${head}${items}</channel></rss>`

const FULL = `<item><title>Tàu hàng &amp;amp; cảng biển</title><media:title>Ảnh</media:title><link>https://bao-mau.example/1</link>
<pubDate>Mon, 18 Mar 2024 07:45:00 +0700</pubDate><dc:creator><![CDATA[Hạnh]]></dc:creator>
<category>Kinh tế</category><category><![CDATA[Đường sắt]]></category>
<description>Tóm tắt.</description>
<content:encoded><![CDATA[<h2>Toa đầu</h2><p>Đoàn tàu <b>rời ga</b> &amp; ra biển.</p><script>x()</script>]]></content:encoded></item>`

describe('an RSS file', () => {
  it('is an article an item, with what item and channel tell', async () => {
    const found = await all(rss(FULL))
    expect(found).toMatchObject([
      {
        kind: 'article',
        name: 'Tàu hàng & cảng biển',
        draft: {
          title: 'Tàu hàng & cảng biển',
          byline: 'Hạnh',
          outlet: 'Báo Mẫu',
          url: 'https://bao-mau.example/1',
          published: '2024-03-18T07:45+07:00',
          language: 'vi',
          tags: ['Kinh tế', 'Đường sắt'],
          origins: { title: 'header', published: 'header' },
        },
      },
    ])
    expect(found[0]?.kind === 'article' && blocksAsText(found[0].draft)).toEqual([
      'heading2: Toa đầu',
      'paragraph: Đoàn tàu rời ga & ra biển.',
    ])
  })

  it('is read by its summaries where there is nothing else', async () => {
    const items = `<item><title>Một</title><description>&lt;p&gt;Đoàn tàu &lt;i&gt;rời&lt;/i&gt; ga.&lt;/p&gt;</description><author>a@b.example (Lan)</author></item>
      <item><description>Cảng mở bến.</description><guid>https://bao-mau.example/2</guid></item>`
    expect(await drafts(rss(items))).toMatchObject([
      { title: 'Một', text: 'Đoàn tàu rời ga.', byline: 'Lan', url: null },
      { title: 'Cảng mở bến', text: 'Cảng mở bến.', url: 'https://bao-mau.example/2', origins: { title: 'lead' } },
    ])
  })

  it('that only names an article keeps its address', async () => {
    expect(await all(rss('<item><title>A/B</title><link>https://bao-mau.example/3</link></item>'))).toEqual([
      { kind: 'failed', name: 'A-B', code: 'empty', message: expect.stringContaining('only names it') },
      { kind: 'addresses', addresses: [{ url: 'https://bao-mau.example/3', title: 'A/B' }] },
    ])
  })

  it('of the first version has its items beside the channel', async () => {
    const old = `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>Báo Mẫu</title></channel>
      <item><title>Một</title><description>Đoàn tàu rời ga.</description><dc:date>2024-03-18T07:45:00+07:00</dc:date></item></rdf:RDF>`
    expect(await drafts(old, 'tin.xml')).toMatchObject([{ title: 'Một', outlet: 'Báo Mẫu', published: '2024-03-18T07:45+07:00' }])
  })
})

describe('an Atom file', () => {
  const atom = (entry: string) => `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><title>Báo Mẫu</title>${entry}</feed>`

  it('is an article an entry, whichever way its text is written', async () => {
    for (const content of [
      '<content type="html">&lt;h2&gt;Toa đầu&lt;/h2&gt;&lt;p&gt;Đoàn tàu rời ga.&lt;/p&gt;</content>',
      '<content type="html"><![CDATA[<h2>Toa đầu</h2><p>Đoàn tàu rời ga.</p>]]></content>',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Toa đầu</h2><p>Đoàn tàu rời ga.</p></div></content>',
    ]) {
      const [draft] = await drafts(
        atom(`<entry><title>Tàu hàng</title><link rel="self" href="https://bao-mau.example/self"/>
          <link rel="alternate" href="https://bao-mau.example/1"/><author><name>Hạnh</name></author><author><name>Lan</name></author>
          <updated>2024-03-19T01:00:00Z</updated><published>2024-03-18T07:45:00+07:00</published>
          <category term="kt" label="Kinh tế"/><summary>Tóm tắt.</summary>${content}</entry>`),
        'tin.atom',
      )
      expect(draft).toMatchObject({
        title: 'Tàu hàng',
        byline: 'Hạnh, Lan',
        outlet: 'Báo Mẫu',
        url: 'https://bao-mau.example/1',
        published: '2024-03-18T07:45+07:00',
        tags: ['Kinh tế'],
        text: 'Toa đầu\nĐoàn tàu rời ga.',
      })
    }
  })
})

describe('XML', () => {
  it('that is no feed is unsupported, and what is no XML unreadable', async () => {
    await expect(all('<svg><text>Chữ</text></svg>', 'hình.xml')).rejects.toMatchObject({ code: 'unsupported' })
    await expect(all('chỉ là chữ', 'tin.xml')).rejects.toMatchObject({ code: 'unsupported' })
    await expect(all('<rss><channel', 'tin.xml')).rejects.toMatchObject({ code: 'unreadable' })
    await expect(all('<rss>'.repeat(20_000), 'tin.rss')).rejects.toMatchObject({ code: 'unreadable' })
    await expect(all(rss(''))).rejects.toMatchObject({ code: 'empty' })
  })

  it('expands and fetches nothing that a document type names', async () => {
    const lol = Array.from({ length: 20 }, (_, level) => `<!ENTITY l${level} "${level ? `&l${level - 1};`.repeat(10) : 'ha'}">`).join('')
    const type = `<!DOCTYPE rss [${lol}<!ENTITY tep SYSTEM "file:///etc/passwd">]>`
    const [draft] = await drafts(rss('<item><description>Đoàn tàu &l19; &tep; rời ga.</description></item>').replace('<rss', `${type}<rss`))
    expect(draft).toMatchObject({ text: 'Đoàn tàu &l19; &tep; rời ga.' })
  })

  it('that is damaged gives what is left or fails by name', async () => {
    await surviveDamage('tin.rss', Buffer.from(rss(FULL)))
  })
})
