import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brief } from '../../../renderer/text/brief.ts'
import { themeOfWords } from '../../../renderer/text/in-vivo.ts'

test.each([
  ['  “đường sắt\ncao tốc”, ', 'đường sắt cao tốc'],
  ['tăng 18,4%', 'tăng 18,4%'],
  ['GDP (2021)', 'GDP (2021)'],
  ['- 120 km/giờ.', '120 km-giờ'],
  ['hoà bình'.normalize('NFD'), 'hoà bình'],
  ['…”', null],
  ['—', null],
])('the theme of %j is %j', (words, theme) => {
  expect(themeOfWords(words)).toBe(theme)
})

test('a long passage gives a name cut at a word', () => {
  const name = themeOfWords('Kim ngạch song phương đạt 146,3 triệu USD, '.repeat(9))
  expect(name).toMatch(/^Kim ngạch song phương .*\p{L}…$/u)
  expect(name?.length).toBeLessThanOrEqual(81)
})

test('whatever the words, the name is one that a theme can have, and makes itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), words => {
      const name = themeOfWords(words)
      if (name === null) return
      expect(name).toBe(name.trim())
      expect(name).not.toContain('/')
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(81)
    }),
  )
})

test('what is read out of a long passage is its beginning and its end', () => {
  expect(brief(' một\n hai ')).toBe('một hai')
  const said = brief(`Câu đầu ${'dài '.repeat(200)}câu cuối`)
  expect(said).toMatch(/^Câu đầu .* … .* câu cuối$/u)
  expect(said.length).toBeLessThan(170)
})
