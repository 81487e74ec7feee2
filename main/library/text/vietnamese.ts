/** Consonants with which a Vietnamese syllable begins; `gi` and `qu` count as consonants of their own. */
const INITIAL = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?/u

/** Everything after the first consonant, without tone, as the school grammar lists it; those of the last line are met after `qu` and `gi`. */
const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu
  êng êc yn ynh yt ych`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Tones that a syllable can have which ends with a stop: sắc and nặng. */
const STOPPED = /(?:c|ch|p|t)$/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** In UTF-16 units; decomposed, the longest have eleven. */
const LONGEST = 12

/** What was found of words before, since a text says the same ones over and over; emptied when it holds `MOST`. */
const known = new Map<string, boolean>()
const MOST = 20_000

/** Whether a word is one syllable as Vietnamese can have it, with its marks; upper case and either place of the tone are as good. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > LONGEST) return false
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= MOST) known.clear()
  const found = isSyllable(word)
  known.set(word, found)
  return found
}

function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD')
  const tones = letters.match(TONES) ?? []
  if (tones.length > 1) return false
  const bare = letters.replace(TONES, '').normalize('NFC')
  const rhyme = bare.replace(INITIAL, '')
  // The i of gi is also the vowel of gì, and of giếng.
  const rhymes = RHYMES.has(rhyme) || (bare.startsWith('gi') && (rhyme === '' || RHYMES.has(`i${rhyme}`)))
  return rhymes && (!STOPPED.test(rhyme) || tones.every(tone => tone === '\u0301' || tone === '\u0323'))
}

/**
 * How many of the words with letters beyond ASCII are Vietnamese syllables, and of how many: the words that tell whether a text was read
 * with the right characters.
 */
export function markedSyllables(text: string): { valid: number; words: number } {
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(word => /[^\p{ASCII}]/u.test(word))
  return { valid: words.filter(isVietnameseSyllable).length, words: words.length }
}
