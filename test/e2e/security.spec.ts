import { expect, test } from './fixtures.ts'

test.use({ mayFail: true })

/** Ways to get a foreign script, style, picture or frame into the page, as code that tries it there. What the test's own code may evaluate, a timer's may not. */
const attempts: Record<string, string> = {
  'an inline script': `const s = document.createElement('script'); s.append('window.ran = true'); document.body.append(s)`,
  'a script from elsewhere': `const s = document.createElement('script'); s.setAttribute('src', 'https://example.com/x.js'); document.body.append(s)`,
  'a string as code': `setTimeout('window.ran = true')`,
  'a text that is evaluated': `setTimeout(() => { try { eval('window.ran = true') } catch {} })`,
  'a function made of a text': `setTimeout(() => { try { new Function('window.ran = true')() } catch {} })`,
  'a module from a text': `import('data:text/javascript,window.ran = true').catch(() => undefined)`,
  'a worker from elsewhere': `new Worker('https://example.com/worker.js')`,
  'a worker from a text': `new Worker(URL.createObjectURL(new Blob(['1'])))`,
  'a policy of one’s own': `trustedTypes.createPolicy('mine', { createHTML: text => text })`,
  'a policy for all': `trustedTypes.createPolicy('default', { createHTML: text => text })`,
  'a whole document as a string': `document.write('<p>x</p>')`,
  'markup parsed from a string': `new DOMParser().parseFromString('<p>x</p>', 'text/html')`,
  'an embedded object': `const o = document.createElement('object'); o.data = 'https://example.com/x.swf'; document.body.append(o)`,
  'a socket to elsewhere': `new WebSocket('wss://example.com/')`,
  'a font from elsewhere': `new FontFace('lạ', 'url(https://example.com/x.woff2)').load().catch(() => undefined)`,
  'a sound from elsewhere': `new Audio('https://example.com/x.mp3').play().catch(() => undefined)`,
  'markup as a string': `document.body.innerHTML = '<img src=x onerror="window.ran = true">'`,
  'an event handler in an attribute': `document.body.setAttribute('onclick', 'window.ran = true'); document.body.click()`,
  'a script link': `const a = document.createElement('a'); a.href = 'javascript:window.ran=true'; document.body.append(a); a.click()`,
  'a style element': `const s = document.createElement('style'); s.append('body { color: red }'); document.head.append(s)`,
  'a picture from elsewhere': `const i = new Image(); i.src = 'https://example.com/track.png'; document.body.append(i)`,
  'a frame': `const f = document.createElement('iframe'); f.src = 'https://example.com/'; document.body.append(f)`,
  'a request to elsewhere': `fetch('https://example.com/').catch(() => undefined)`,
  'a form that leads elsewhere': `const f = document.createElement('form'); f.action = 'https://example.com/'; document.body.append(f); f.submit()`,
  'a base address': `const b = document.createElement('base'); b.href = 'https://example.com/'; document.head.append(b)`,
}

test('the page refuses whatever would run or load something foreign', async ({ app: { page } }) => {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    document.addEventListener('securitypolicyviolation', event => seen.push(event.effectiveDirective))
  })
  for (const [name, code] of Object.entries(attempts)) {
    await page.evaluate('window.seen.length = 0')
    await page.evaluate(`try { ${code} } catch {}`)
    await expect.poll(() => page.evaluate('window.seen.length'), { message: name }).toBeGreaterThan(0)
    expect(await page.evaluate('window.ran'), name).toBeUndefined()
  }
})

test('everything is served with the policy and without leave to guess types', async ({ app: { page } }) => {
  const response = await page.reload()
  const headers = (await response?.allHeaders()) ?? {}
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('the page has nothing of Node', async ({ app: { page } }) => {
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global'].filter(name => name in window))).toEqual([])
})

test('no spelling of a path leads out of the page’s folder', async ({ app: { page } }) => {
  const paths = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/index.html%00.js',
    '/../renderer-other/index.html',
    '/INDEX.HTML',
    '/%zz',
  ]
  const statuses = await page.evaluate(all => Promise.all(all.map(async path => (await fetch(`${location.origin}${path}`)).status)), paths)
  expect(statuses).toEqual(paths.map(() => 404))
})
