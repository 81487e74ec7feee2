import { expect, test } from 'vitest'
import { hostileFiles } from '../../fixtures/hostile.ts'
import { readText } from './read.ts'

const files = hostileFiles('http://127.0.0.1:9')

/** What a text may not hold: the code that everything tries to run. */
const CODE = /__hacked/u
const isAddress = (value: string) => /^(?:https?:\/\/|mailto:)/u.test(value) && URL.canParse(value)

test('there are more than two hundred hostile files, no two the same', () => {
  expect(new Set(files.map(({ content }) => content.replace(/(?<=Trang |Bài )\d+/gu, ''))).size).toBe(files.length)
  expect(files.length).toBeGreaterThan(200)
})

test('a hostile file gives its words, and addresses of the web and of mail', async () => {
  const wrong: unknown[] = []
  for (const { name, content, shown } of files) {
    const { text, title, byline, outlet, url, marks, tags, highlights, published } = await readText(name, content)
    const words = [text, title, byline ?? '', outlet ?? '', ...tags]
    const addresses = [...marks.flatMap(({ href }) => (href === undefined ? [] : [href])), ...(url === null ? [] : [url])]
    const problems = [
      text.includes('kể về đoàn tàu chở hàng ra cảng.') ? '' : 'words lost',
      shown || !words.some(part => CODE.test(part)) ? '' : 'code among the words',
      words.some(part => /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/u.test(part)) ? 'control characters' : '',
      addresses.every(isAddress) ? '' : 'addresses',
      highlights.length === 0 && /^[\d:T+Z-]*$/u.test(published ?? '') ? '' : 'values',
    ].filter(problem => problem !== '')
    if (problems.length > 0) wrong.push({ problems, content, words, addresses })
  }
  expect(wrong).toEqual([])
})
