/** Longer names are cut at a word; the passage itself keeps all. */
const MOST = 80

const AROUND = /^(?:[\s.,;:!?…"“”‘’'«»–—•]|-(?=\s))+|[\s.,;:!?…"“”‘’'«»–—•-]+$/gu

/**
 * The name of a theme made of the words of a passage (in-vivo coding: the code is named in the words of the source, after Strauss): one
 * line, without the punctuation around it, `/` as `-` since it would part two themes. Null where no letter or digit is left.
 */
export function themeOfWords(words: string): string | null {
  const name = words.normalize('NFC').replace(/\s+/gu, ' ').replaceAll('/', '-').replace(AROUND, '')
  if (!/[\p{L}\p{N}]/u.test(name)) return null
  return name.length <= MOST ? name : `${cut(name)}…`
}

function cut(name: string): string {
  const space = name.lastIndexOf(' ', MOST)
  if (space > 0) return name.slice(0, space).replace(AROUND, '')
  // One long word: between two characters, never within one.
  let kept = ''
  for (const { segment } of new Intl.Segmenter('vi').segment(name)) {
    if (kept.length + segment.length > MOST) break
    kept += segment
  }
  return kept
}
