import { expect, test } from 'vitest'
import { sourceOf } from '../../../renderer/views/importing/pasted.ts'

const page = { html: '<p>Đường sắt</p>', text: 'Đường sắt' }

test('a page that was pasted stays a page as long as nobody edits its text', () => {
  expect(sourceOf({ title: 'Tuyến mới', text: 'Đường sắt', page })).toEqual({ kind: 'html', name: 'Tuyến mới', html: '<p>Đường sắt</p>' })
  expect(sourceOf({ title: '', text: 'Đường sắt Bắc Nam', page })).toEqual({
    kind: 'text',
    name: 'Đường sắt Bắc Nam',
    text: 'Đường sắt Bắc Nam',
  })
})

test('without a title the first line names the article', () => {
  expect(sourceOf({ title: '', text: '\n  Dòng đầu \nDòng sau', page: null }).kind).toBe('text')
  expect(sourceOf({ title: '', text: '\n  Dòng đầu \nDòng sau', page: null })).toMatchObject({ name: 'Dòng đầu' })
  expect(sourceOf({ title: '', text: 'ớ'.repeat(900), page: null })).toMatchObject({ name: 'ớ'.repeat(200) })
})
