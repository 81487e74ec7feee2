import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../main/library/importing/readers/decode.ts'
import { LEGACY, type Legacy, legacyOf, readLegacy, withoutMojibake } from '../../../main/library/importing/readers/legacy.ts'

const SEEDS = fileURLToPath(new URL('../../../seeds/articles', import.meta.url))
/** The words of the starter library, without what no old encoding has. */
const WORDS = readdirSync(SEEDS)
  .filter(name => name.endsWith('.md'))
  .flatMap(
    name =>
      readFileSync(join(SEEDS, name), 'utf8')
        .normalize('NFC')
        .match(/[\p{L}\d.,]+/gu) ?? [],
  )
  .filter(word => /^[\p{ASCII}àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]+$/iu.test(word))

const VNI_TONES = { '\u0300': 'ø', '\u0301': 'ù', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' } as Record<string, string>
const VNI_HATS = { '': 'â', '\u0300': 'à', '\u0301': 'á', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' } as Record<string, string>
const VNI_BOWLS = { '': 'ê', '\u0300': 'è', '\u0301': 'é', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' } as Record<string, string>
const VNI_ALONE = { ì: 'ì', í: 'í', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ' } as Record<string, string>

/** A letter as people typed it with a VNI font; the mark of an upper case vowel is upper case too. */
function vniOf(letter: string): string {
  const lower = letter.toLowerCase()
  const alone = VNI_ALONE[lower]
  const [vowel = '', ...marks] = Array.from(lower.normalize('NFD'))
  const tone = marks.find(mark => mark in VNI_TONES) ?? ''
  const written = () => {
    if (alone) return alone
    if (marks.includes('\u0302')) return vowel + VNI_HATS[tone]
    if (marks.includes('\u0306')) return vowel + VNI_BOWLS[tone]
    const horned = marks.includes('\u031b') ? (vowel === 'o' ? 'ô' : 'ö') : vowel
    return horned + (VNI_TONES[tone] ?? '')
  }
  return letter === lower ? written() : written().toUpperCase()
}

const encode = (text: string, name: Legacy): Buffer =>
  name === 'vni' ? Buffer.from(Array.from(text, vniOf).join(''), 'latin1') : encodeBy(text, name)

/** windows-1258 writes most tones as marks of their own behind the vowel. */
function encodeBy(text: string, name: Exclude<Legacy, 'vni'>): Buffer {
  if (name !== 'windows-1258') return iconv.encode(text, name)
  const split = Array.from(text, char => {
    if (iconv.decode(iconv.encode(char, name), name) === char) return char
    const [tone = ''] = char.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/u) ?? []
    return char.normalize('NFD').replace(tone, '').normalize('NFC') + tone
  })
  return iconv.encode(split.join(''), name)
}

/** About 200 characters of a text, or of words in any order. */
const sample = fc
  .oneof(
    fc.nat(WORDS.length - 1).map(start => [...WORDS.slice(start), ...WORDS].slice(0, 80)),
    fc.array(fc.constantFrom(...WORDS), { minLength: 80, maxLength: 80 }),
  )
  .map(words => words.join(' ').slice(0, 200).trim())

function isRead(bytes: Buffer, text: string): boolean {
  try {
    return decode(bytes) === text
  } catch {
    return false
  }
}

describe.each(LEGACY)('%s', name => {
  it('is recognised and read in 99 of 100 samples of 200 characters', () => {
    const samples = fc.sample(sample, 500)
    const right = samples.filter(text => isRead(encode(text, name), text))
    expect(samples.length - right.length).toBeLessThanOrEqual(5)
  })

  it('is recognised where it came as Western characters in a file of Unicode', () => {
    const samples = fc.sample(sample, 500)
    const right = samples.filter(text => {
      const western = new TextDecoder('windows-1252').decode(encode(text, name))
      return isRead(Buffer.from(western), text) && withoutMojibake(western) === text
    })
    expect(samples.length - right.length).toBeLessThanOrEqual(5)
  })

  it('is read to the letter', () => {
    fc.assert(
      fc.property(sample, text => {
        expect(readLegacy(encode(text, name), name)).toBe(text)
      }),
    )
  })
})

it('leaves alone what is written as it should be', () => {
  const same = (text: string) => {
    expect(withoutMojibake(text)).toBe(text)
  }
  fc.assert(fc.property(sample, same))
  fc.assert(
    fc.property(
      sample.map(text => text.normalize('NFD')),
      same,
    ),
  )
  for (const text of [
    'L’été dernier, à Genève, le musée a présenté des œuvres très célèbres ; il était fermé à Noël.',
    'Não há informação sobre a situação; são três regiões e já não é possível.',
    'Über die Straße, schöne Grüße aus Köln, müde Füße.',
    'El niño comió piñas en España después del almuerzo; también él.',
    'Москва и Астана договорились о перевозках.',
    'Đường Œ sắt',
    'Café Đường sắt Œuvre',
  ])
    expect(withoutMojibake(text)).toBe(text)
})

it('takes Western and Cyrillic bytes for no Vietnamese', () => {
  for (const [text, name] of [
    ['L’été dernier, à Genève, le musée a présenté des œuvres très célèbres ; il était fermé à Noël.', 'windows-1252'],
    ['Não há informação sobre a situação; são três regiões e já não é possível.', 'windows-1252'],
    ['El niño comió piñas en España después del almuerzo; también él.', 'windows-1252'],
    ['Москва и Астана договорились о перевозках грузов по железной дороге.', 'windows-1251'],
    ['Москва и Астана договорились о перевозках грузов по железной дороге.', 'koi8-r'],
  ] as const)
    expect(legacyOf(iconv.encode(text, name)), text).toBeNull()
})

it('reads UTF-16 without its mark, either way round', () => {
  fc.assert(
    fc.property(sample, text => {
      const bytes = Buffer.from(text, 'utf16le')
      expect(decode(bytes)).toBe(text)
      expect(decode(Buffer.from(bytes).swap16())).toBe(text)
    }),
  )
})

it('keeps the soft hyphen, which is a letter of TCVN3, until the text is read', () => {
  expect(withoutMojibake('Th\u00ad viÖn n\u00adíc ta mõng ngµy tù do')).toBe('Thư viện nước ta mừng ngày tự do')
})
