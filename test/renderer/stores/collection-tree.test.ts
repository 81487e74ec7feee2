import { expect, test } from 'vitest'
import type { Collection } from '../../../preload/model.ts'
import { collectionTree, flatten } from '../../../renderer/stores/collection-tree.ts'

const collection = (id: number, name: string, parentId: number | null = null): Collection => ({
  id,
  uuid: `uuid-${id}`,
  parentId,
  name,
  articles: 0,
  total: 0,
})
const list = [collection(1, 'Đường sắt'), collection(2, 'Du lịch'), collection(3, 'Tuyến Bắc – Nam', 1), collection(4, 'Ga', 3)]

test('collections stand in Vietnamese order, each before those inside it', () => {
  expect(flatten(collectionTree(list)).map(({ path }) => path)).toEqual([
    'Du lịch',
    'Đường sắt',
    'Đường sắt / Tuyến Bắc – Nam',
    'Đường sắt / Tuyến Bắc – Nam / Ga',
  ])
})

test('a collection can be left out with all inside it', () => {
  expect(flatten(collectionTree(list), 3).map(({ collection: { name } }) => name)).toEqual(['Du lịch', 'Đường sắt'])
})
