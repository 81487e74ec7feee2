import { boundaryBefore } from './graphemes.ts'
import { normalise } from './normal-form.ts'

const LIMIT = 120
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu

/**
 * A file name without extension that every system accepts, at most 120 bytes in UTF-8, Vietnamese letters kept; a second one of the
 * same name gets ` (2)`. `taken` holds names in lower case and NFC; the new name is added to it.
 */
export function safeFileName(title: string, taken: Set<string>): string {
  const base = withoutReserved(clean(title)) || 'untitled'
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : ` (${count})`
    const name = shorten(base, LIMIT - ending.length) + ending
    const key = name.toLowerCase().normalize('NFC')
    if (taken.has(key)) continue
    taken.add(key)
    return name
  }
}

function clean(title: string): string {
  const plain = normalise(title)
    .replace(/[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad\ufeff]/gu, '')
    // Joiners hold the parts of an emoji together; anywhere else they only hide.
    .replace(/(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu, '')
    .replace(/[/\\:*?"<>|\p{Cc}\s]+/gu, ' ')
  return trimEnds(plain.replace(/^[\s.]+/u, ''))
}

function trimEnds(name: string): string {
  return name.replace(/[\s.]+$/u, '').trim()
}

function withoutReserved(name: string): string {
  return RESERVED.test(name) ? `_${name}` : name
}

function shorten(name: string, bytes: number): string {
  const encoder = new TextEncoder()
  let units = 0
  let size = 0
  for (const character of name) {
    size += encoder.encode(character).length
    if (size > bytes) return trimEnds(name.slice(0, boundaryBefore(name, units)))
    units += character.length
  }
  return name
}
