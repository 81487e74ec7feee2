import { INVISIBLE } from './characters.ts'

// Pairs that are drawn alike in most fonts, after Unicode's confusables.txt (UTS #39), by case: Ν is read N but ν is read v.
const GREEK = 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaιiκkνvοoρpυuχxγy'
const CYRILLIC = 'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXЅSԚQԜWаaеeѕsіiјjкkоoрpсcуyхxһhԁdԛqԝw'

const FOREIGN = /[\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff]/u
const WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}${INVISIBLE}]+`, 'gu')

/** UTF-16 unit of a Greek or Cyrillic letter, with or without marks → unit of the bare Latin letter that looks like it. */
const LATIN = new Map<number, number>()
const pairs = new Map<string, string>()
for (let at = 0; at < GREEK.length; at += 2) pairs.set(GREEK.charAt(at), GREEK.charAt(at + 1))
for (let at = 0; at < CYRILLIC.length; at += 2) pairs.set(CYRILLIC.charAt(at), CYRILLIC.charAt(at + 1))
for (const [first, last] of [
  [0x370, 0x52f],
  [0x1f00, 0x1fff],
] as const) {
  for (let unit = first; unit <= last; unit++) {
    const bare = String.fromCharCode(unit).normalize('NFD').charAt(0)
    // A capital whose small letter alone has a pair goes along, or a word would be another one in capitals.
    const latin = pairs.get(bare) ?? pairs.get(bare.toLowerCase())?.toUpperCase()
    if (latin) LATIN.set(unit, latin.charCodeAt(0))
  }
}

/** Which foreign scripts a text is really written in, so that its short words are left alone. */
export interface Scripts {
  greek: boolean
  cyrillic: boolean
}

/** Null when the text has no Greek or Cyrillic letter at all, as nearly every text. */
export function scriptsOf(text: string): Scripts | null {
  if (!FOREIGN.test(text)) return null
  let latin = 0
  let greek = 0
  let cyrillic = 0
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    const unit = letter.charCodeAt(0)
    if (unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00)) latin++
    else if (LATIN.has(unit)) continue
    else if (/\p{Script=Greek}/u.test(letter)) greek++
    else if (/\p{Script=Cyrillic}/u.test(letter)) cyrillic++
  }
  return { greek: greek > latin, cyrillic: cyrillic > latin }
}

function isDisguised(word: string, scripts: Scripts): boolean {
  if (!FOREIGN.test(word)) return false
  if (/\p{Script=Latin}/u.test(word)) return true
  const letters = word.match(/\p{L}/gu) ?? []
  // A single small Greek letter is a symbol: hệ số α, 5 μ.
  if (letters.length === 1 && /^[α-ω]$/u.test(letters[0] ?? '')) return false
  return letters.every(letter => LATIN.has(letter.charCodeAt(0)) && !(/\p{Script=Greek}/u.test(letter) ? scripts.greek : scripts.cyrillic))
}

/**
 * Greek and Cyrillic letters that pass for Latin ones inside a Latin word become Latin, and so do words made only of such letters
 * (Greek ΑΙ is AI) unless the text is really Greek or Cyrillic. Keeps the length; marks of the replaced letters are lost. Takes NFC.
 */
export function latinise(text: string, scripts: Scripts): string {
  if (!FOREIGN.test(text)) return text
  return text.replace(WORD, word => {
    if (!isDisguised(word, scripts)) return word
    return word.replace(/[\u0370-\u1fff]/gu, letter => String.fromCharCode(LATIN.get(letter.charCodeAt(0)) ?? letter.charCodeAt(0)))
  })
}
