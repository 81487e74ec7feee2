import { exactTerm, foldTerm } from './fold.ts'
import { type Scripts, scriptsOf } from './look-alikes.ts'
import { beforeWords, nextWord, unitsOf } from './written-words.ts'

/** A word of a text: `text.slice(start, end)` is how it is written there, UTF-16 offsets. */
export interface Token {
  /** NFC lower case with older tone placement, without invisible characters: equal words are the same to a reader. */
  word: string
  /** Without marks: the key that is searched. */
  folded: string
  start: number
  end: number
}

/** The two keys of a word: as a reader sees it, and without marks (empty for what leaves no ink). */
export interface Keys {
  word: string
  folded: string
}

// News uses a few thousand different words again and again. Longer ones are left out: V8 would keep the text that they are cut from.
const KEPT = 50_000
const KEPT_LENGTH = 12
const kept = new Map<string, Keys>()

/** The words of a text, in order. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  const scripts = scriptsOf(text)
  // What a word of another script is depends on the text that it stands in.
  const known = scripts ? new Map<string, Keys>() : kept
  const units = unitsOf(text)
  for (const written = beforeWords(); nextWord(written, units, text.length); ) {
    const { start, end } = written
    const { word, folded } = rememberedKeys(text.slice(start, end), scripts, known)
    if (folded !== '') found.push({ word, folded, start, end })
  }
  return found
}

/** The keys of a word as it is written in a text of these scripts, null for Latin only. */
export function keysOf(surface: string, scripts: Scripts | null): Keys {
  // What a word of another script is depends on the text that it stands in.
  return scripts ? freshKeys(surface, scripts) : rememberedKeys(surface, null, kept)
}

const freshKeys = (surface: string, scripts: Scripts | null): Keys => ({
  word: exactTerm(surface, scripts ?? undefined),
  folded: foldTerm(surface, scripts ?? undefined),
})

function rememberedKeys(surface: string, scripts: Scripts | null, known: Map<string, Keys>): Keys {
  let keys = known.get(surface)
  if (!keys) {
    keys = freshKeys(surface, scripts)
    if (known.size >= KEPT) known.clear()
    if (surface.length <= KEPT_LENGTH) known.set(surface, keys)
  }
  return keys
}
