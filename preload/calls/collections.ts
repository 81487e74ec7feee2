import { z } from 'zod'
import type { Collection } from '../model.ts'
import { call, id, ids, name } from './row.ts'

/** Groups of articles. */
export const collectionCalls = {
  'collection.list': call(z.strictObject({})).replies<Collection[]>(),
  /** With `articles` they are put into it at once. */
  'collection.create': call(z.strictObject({ name, parent: id.nullable().optional(), articles: ids.optional() })).replies<Collection>(),
  'collection.update': call(
    z.strictObject({ collection: id, name: name.optional(), parent: id.nullable().optional() }),
  ).replies<Collection>(),
  'collection.remove': call(z.strictObject({ collection: id })).replies<null>(),
  /** With `below` articles are taken out of the collections inside it too. */
  'collection.assign': call(z.strictObject({ collection: id, articles: ids, member: z.boolean(), below: z.boolean().optional() })).replies<{
    changed: number
  }>(),
} as const
