import iconv from 'iconv-lite'
import { readLegacy } from '../legacy.ts'

/** How a font reads the bytes of a text. */
export interface RtfFont {
  name: string
  charset: number
}

/** Code pages of Windows by the character set that a font names. */
const PAGES: Record<number, string> = {
  77: 'macintosh',
  128: 'cp932',
  129: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
const SYMBOL = 2
const UTF8 = 65001

/** Fonts in which Vietnamese was written before Unicode: their names tell how. */
const legacyOfFont = (font: RtfFont | undefined) => {
  if (/^\.vn/iu.test(font?.name ?? '')) return 'tcvn' as const
  return /^vni[-\s]/iu.test(font?.name ?? '') ? ('vni' as const) : null
}

/** The characters that a font shows for bytes; `page` is the document's code page. Symbols say nothing, but for bullets. */
export function readBytes(bytes: number[], font: RtfFont | undefined, page: number): string {
  const buffer = Buffer.from(bytes)
  const legacy = legacyOfFont(font)
  // Fonts of this family whose name ends so show capitals only.
  if (legacy === 'tcvn') return /h$/iu.test(font?.name ?? '') ? readLegacy(buffer, legacy).toUpperCase() : readLegacy(buffer, legacy)
  if (legacy === 'vni') return readLegacy(buffer, legacy)
  if (font?.charset === SYMBOL) return bytes.map(byte => (byte === 0xb7 ? '•' : ' ')).join('')
  const named = PAGES[font?.charset ?? 0] ?? (page === UTF8 ? 'utf-8' : `windows-${page}`)
  return iconv.decode(buffer, iconv.encodingExists(named) ? named : 'windows-1252')
}

/** The byte for which a character stands in a font that gives Western characters another look; null in all others. */
export function byteOf(char: string, font: RtfFont | undefined): number | null {
  if (legacyOfFont(font) === null) return null
  const code = char.charCodeAt(0)
  if (code < 0x100) return code
  const [byte = 0x3f] = iconv.encode(char, 'windows-1252')
  return byte === 0x3f ? null : byte
}
