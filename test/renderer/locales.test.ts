import { expect, test } from 'vitest'
import { SEARCH_REASONS } from '../../preload/model.ts'
import { en } from '../../renderer/locales/en.ts'
import { vi } from '../../renderer/locales/vi.ts'

/** All keys of a catalogue as paths; the English singular forms left out, since Vietnamese has one form. */
function keys(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keys(value as object, `${prefix}${key}.`),
  )
}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\p{L}+)\}\}/gu)].map(match => match[1]).sort()
const at = (texts: object, path: string) =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], texts) as string

test('Vietnamese and English have the same texts', () => {
  const english = keys(en).filter(key => !key.endsWith('_one'))
  expect(keys(vi)).toEqual(english)
})

test('every translation has the placeholders of its original', () => {
  for (const key of keys(vi)) expect([key, placeholders(at(vi, key))]).toEqual([key, placeholders(at(en, key))])
})

test('whatever is wrong with a query is explained', () => {
  for (const texts of [vi, en]) expect(Object.keys(texts.search.problem).sort()).toEqual([...SEARCH_REASONS].sort())
})
