import { z } from 'zod'
import type { Collection } from '../model.ts'
import { call, id, ids, name } from './row.ts'

/** Groups of articles. */
export const collectionCalls = {
  'collection.list': call(z.object({})).replies<Collection[]>(),
  /** With `articles` they are put into it at once. */
  'collection.create': call(z.object({ name, parent: id.nullable().optional(), articles: ids.optional() })).replies<Collection>(),
  'collection.update': call(z.object({ collection: id, name: name.optional(), parent: id.nullable().optional() })).replies<Collection>(),
  'collection.remove': call(z.object({ collection: id })).replies<null>(),
  /** With `below` articles are taken out of the collections inside it too. */
  'collection.assign': call(z.object({ collection: id, articles: ids, member: z.boolean(), below: z.boolean().optional() })).replies<{
    changed: number
  }>(),
} as const
