import { expect, test } from 'vitest'
import { clears, sharedChanges, sharedFields } from '../../../renderer/views/library/shared-changes.ts'
import { article } from '../article.ts'

const list = [
  article(1, { outlet: 'Tuổi Trẻ', byline: 'Lê Hoà', state: 'read' }),
  article(2, { outlet: 'Tuổi Trẻ', byline: null, state: 'read' }),
]

test('the form begins with what all the articles share', () => {
  expect(sharedFields(list)).toMatchObject({ outlet: 'Tuổi Trẻ', byline: '', state: 'read', starred: 'no', language: 'vi' })
})

test('only what is checked is changed; a checked line that is empty clears', () => {
  const fields = { ...sharedFields(list), addTags: ' kinh tế, , đọc lại ', starred: 'yes' }
  expect(sharedChanges(fields, new Set())).toEqual({})
  expect(sharedChanges(fields, new Set(['byline', 'starred', 'addTags']))).toEqual({
    byline: null,
    starred: true,
    addTags: ['kinh tế', 'đọc lại'],
  })
  expect(clears(fields, new Set(['byline']))).toBe(true)
  expect(clears(fields, new Set(['outlet', 'addTags']))).toBe(false)
})
