import type { Database } from '../db/statement.ts'
import { tagOf } from '../exporting/tags.ts'
import { ensureTheme } from '../records/codebook.ts'
import { listThemePaths } from '../records/theme-paths.ts'

/** Themes by the tags that an export makes of them: the id of one that is there, or of a new one that gets the same tag. To be called inside a transaction. */
export function themesByTag(db: Database): (tag: string) => number {
  const known = new Map<string, { id: number; path: string }>()
  for (const { id, path } of listThemePaths(db)) {
    const tag = tagOf(path)
    if (tag !== null && !known.has(tag)) known.set(tag, { id, path })
  }
  return written => {
    const tag = tagOf(written) ?? written
    const there = known.get(tag)
    if (there) return there.id
    const above = tag.split('/').slice(0, -1)
    while (above.length > 0 && !known.has(above.join('/'))) above.pop()
    const parent = known.get(above.join('/'))
    const path = [...(parent ? [parent.path] : []), nameOf(tag, above.length)].join('/')
    const id = ensureTheme(db, path)
    known.set(tag, { id, path })
    return id
  }
}

/** Names as people write them, if these give the same tag again: what a tag has lost of capitals and signs nobody can tell. */
function nameOf(tag: string, above: number): string {
  const names = (path: string) => path.split('/').slice(above).join('/')
  const plain = tag.replace(/^_(?=[^\p{L}_-]+$)/u, '')
  const spaced = plain
    .split('/')
    .map(name => name.replaceAll('-', ' ').replace(/^\p{L}/u, letter => letter.toUpperCase()))
    .join('/')
  return names([spaced, plain].find(path => tagOf(path) === tag) ?? tag)
}
