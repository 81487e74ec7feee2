import { compareTitles } from '../text/sort.ts'

/**
 * A theme's path as an Obsidian tag without `#`: lower case, as tags are written, with all marks; white space becomes `-`, all but letters, digits,
 * `_` and `-` goes, and a tag of digits alone, which Obsidian knows none of, begins with `_`. Null when nothing is left.
 */
export function tagOf(themePath: string): string | null {
  const names = themePath.normalize('NFC').toLowerCase().split('/').map(tagName)
  const tag = names.filter(name => name !== '').join('/')
  if (tag === '') return null
  return /[\p{L}_-]/u.test(tag) ? tag : `_${tag}`
}

function tagName(name: string): string {
  return name
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '')
    .replace(/-{2,}/gu, '-')
    .replace(/^-|-$/gu, '')
}

/** The tags of some themes, each once: in the order of the themes. */
export function tagsOf(themePaths: string[]): string[] {
  return [...new Set(themePaths.map(tagOf).filter(tag => tag !== null))]
}

/** The same in the order of a Vietnamese dictionary. */
export function sortedTagsOf(themePaths: string[]): string[] {
  return tagsOf(themePaths).sort(compareTitles)
}
