/** An article made up of real syllables and no meaning. */
export interface GeneratedArticle {
  title: string
  outlet: string
  /** Day, ISO 8601. */
  published: string
  text: string
}

const ONSETS = ['', ...'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ')]
const RIMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oai oan oang oanh oat oc oe oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uât uc uê ui um un ung uôc uôi uôn uông uôt up ut uy uyên uyêt ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ưt ưu'.split(
    ' ',
  )
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
/** Syllables that end in c, ch, p or t know two tones only. */
const STOPPED = ['\u0301', '\u0323']
const COMMON =
  'và của là có cho các với trong được những một đã không người nước này để khi từ đến việt nam về đường sắt kinh tế hợp tác phát triển thương mại chính phủ quốc gia năm tháng ngày công nghệ đầu tư du lịch khí hậu vận tải hai bên thủ tướng bộ trưởng trung á châu âu hàng hóa xuất khẩu nhập doanh nghiệp thị trường nông năng lượng giáo dục văn hóa môi giao thông quan hệ chiến lược'.split(
    ' ',
  )
const OUTLETS = ['Báo Đường Xa', 'Thời Sự Trung Á', 'Tạp chí Hành Lang', 'Bản tin Biển Xanh', 'Nhật báo Thảo Nguyên']
const VOCABULARY = 6000

/** Numbers in [0, 1) that are the same for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of a list, all alike likely; throws RangeError when there is none. */
export function pick<T>(random: () => number, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)]
  if (chosen === undefined) throw new RangeError('Nothing to pick from.')
  return chosen
}

function spell(onset: string, rime: string): string {
  const front = /^[eêiy]/u.test(rime)
  if (onset === 'c' && front) return `k${rime}`
  if ((onset === 'g' || onset === 'ng') && front) return `${onset}h${rime}`
  if (onset === 'qu') return `qu${rime.replace(/^[ou](?=.)|^[uư]$/u, '')}`
  return onset === 'gi' ? `gi${rime.replace(/^i(?=.)/u, '')}` : onset + rime
}

/** The tone goes on the vowel with a mark of its own, else on the last before a consonant, else on the last but one. */
function withTone(rime: string, tone: string): string {
  const vowels = /[aăâeêioôơuưy]+/u.exec(rime)
  const run = vowels?.[0] ?? ''
  const own = run.search(/[ăâêô]|ơ|ư(?!ơ)/u)
  const closed = rime.length > run.length
  const at = (own >= 0 ? own : closed ? run.length - 1 : Math.max(0, run.length - 2)) + (vowels?.index ?? 0)
  return (rime.slice(0, at + 1) + tone + rime.slice(at + 1)).normalize('NFC')
}

function syllable(random: () => number): string {
  const rime = pick(random, RIMES)
  const tone = pick(random, /[cpt]h?$/u.test(rime) ? STOPPED : TONES)
  return spell(pick(random, ONSETS), withTone(rime, tone))
}

/** Every rime with every tone that it knows after an onset such as `đ`. */
export function syllablesAfter(onset: string): string[] {
  const tones = (rime: string) => (/[cpt]h?$/u.test(rime) ? STOPPED : TONES)
  return RIMES.flatMap(rime => tones(rime).map(tone => spell(onset, withTone(rime, tone)).normalize('NFC')))
}

/** Common syllables first, then made-up ones; the word of rank r is about 1/r as frequent as the first. */
function vocabulary(random: () => number): string[] {
  const words = new Set(COMMON)
  while (words.size < VOCABULARY) words.add(syllable(random))
  return [...words]
}

function zipf(random: () => number, words: string[]): string {
  const rank = Math.floor(words.length ** random()) - 1
  return words[rank] ?? 'và'
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function sentence(random: () => number, words: string[], length: number): string {
  const chosen = Array.from({ length }, () => (random() < 0.02 ? String(Math.floor(random() * 3000)) : zipf(random, words)))
  const text = chosen.map((word, index) => (index < length - 1 && random() < 0.08 ? `${word},` : word)).join(' ')
  return capitalised(text)
}

function body(random: () => number, words: string[], count: number): string {
  const paragraphs: string[] = []
  let left = count
  while (left > 0) {
    const sentences: string[] = []
    for (let more = 2 + Math.floor(random() * 4); more > 0 && left > 0; more--) {
      const length = Math.min(left, 8 + Math.floor(random() * 22))
      sentences.push(`${sentence(random, words, length)}.`)
      left -= length
    }
    paragraphs.push(sentences.join(' '))
  }
  return paragraphs.join('\n')
}

/**
 * Articles for measurements: `wordsEach` words of Zipf-like frequency in sentences and paragraphs (one a line), dated 2021 to 2025.
 * The same arguments give the same articles on every machine.
 */
export function generateArticles(count: number, wordsEach: number, seed: number): GeneratedArticle[] {
  const random = randomFrom(seed)
  const words = vocabulary(random)
  return Array.from({ length: count }, () => {
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0')
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
    return {
      title: sentence(random, words, 6 + Math.floor(random() * 7)).replaceAll(',', ''),
      outlet: pick(random, OUTLETS),
      published: `${2021 + Math.floor(random() * 5)}-${month}-${day}`,
      text: body(random, words, wordsEach),
    }
  })
}
