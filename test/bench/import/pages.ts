import { type GeneratedArticle, pick, randomFrom } from '../corpus.ts'

/** How large a page is at least, in bytes. */
const SIZE = 150 * 1024

/** A page as a news site sends it: the article in the middle of menus, scripts and many links to others, 150 KB in all. */
export function pageOf({ title, outlet, published, text }: GeneratedArticle, seed: number): string {
  const random = randomFrom(seed)
  const words = text.split(' ')
  const phrase = (count: number) => Array.from({ length: count }, () => pick(random, words)).join(' ')
  const link = (at: number) => `<a href="/bai/${seed}-${at}.html" title="${phrase(6)}" data-id="${at}">${phrase(8)}</a>`
  const menu = Array.from({ length: 120 }, (_, at) => `<li class="menu-item item-${at}">${link(at)}</li>`).join('')
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
    publisher: { name: outlet },
  }
  const paragraphs = text.split('\n').map(line => `<p class="Normal">${line}</p>`)
  const head = `<head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="https://bao-mau.example/bai/${seed}.html">
    <script type="application/ld+json">${JSON.stringify(data)}</script><script>window.layer = "${phrase(2000)}"</script><style>${'.a{color:red}'.repeat(400)}</style></head>`
  const body = `<nav><ul>${menu}</ul></nav><article><h1>${title}</h1>${paragraphs.join('<figure><img src="/a.jpg" alt=""></figure>')}</article>`
  let rest = ''
  for (let at = 0; Buffer.byteLength(rest) < SIZE - Buffer.byteLength(head + body); at++) {
    rest += `<div class="box"><h3>${link(at)}</h3><img src="/anh/${at}.jpg" alt="${phrase(5)}"><p class="sapo">${phrase(30)}</p></div>`
  }
  return `<!doctype html><html lang="vi">${head}<body>${body}<aside class="related">${rest}</aside></body></html>`
}
