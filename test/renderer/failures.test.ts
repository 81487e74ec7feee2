import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { failureText, translated } from '../../renderer/locales/failures.ts'
import { i18n } from '../../renderer/locales/i18n.ts'

const library = fileURLToPath(new URL('../../main/library', import.meta.url))
const source = globSync('**/*.ts', { cwd: library })
  .map(file => readFileSync(`${library}/${file}`, 'utf8'))
  .join('\n')

beforeAll(() => i18n.changeLanguage('vi'))
afterAll(() => i18n.changeLanguage('en'))

test('every translated sentence is still one that the library says', () => {
  for (const english of translated) {
    const [first = '', ...rest] = english.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    expect([english, new RegExp([first, ...rest].join('\\$\\{[^}]*\\}+'), 'u').test(source)]).toEqual([english, true])
  }
})

test('what a sentence names stays in its translation', () => {
  const failure = { code: 'conflict', message: 'The key “1” already tags with “Thương mại”. Choose another one.' } as const
  expect(failureText(failure)).toBe('Phím “1” đã dùng cho chủ đề “Thương mại”. Hãy chọn phím khác.')
})

test('a sentence without a translation comes as the general text of its code', () => {
  expect(failureText({ code: 'full', message: 'No room on this disk.' })).toBe(i18n.t('error.full'))
})
