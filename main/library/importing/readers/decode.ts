import chardet from 'chardet'
import iconv from 'iconv-lite'
import { collateIdOf } from '../../exporting/front-matter.ts'
import { ImportError } from '../failure.ts'
import { LEGACY, type Legacy, legacyOf, readLegacy, withoutMojibake } from './legacy.ts'

/** The name of an encoding as it was told with a source or stands in it; of several the first one counts that fits. */
type Declared = string | null | undefined | (string | null | undefined)[]

/**
 * The characters of a text file: by its byte order mark, as UTF-16 by its zeros, as strict UTF-8, by an encoding that is declared, as one of the
 * old Vietnamese encodings, or by a confident guess. What an old encoding made into Western characters is made Vietnamese again. An encoding
 * that the user chose goes before all of this.
 * Throws `binary` or `encoding` instead of returning characters that nobody wrote.
 */
export function decode(bytes: Uint8Array, declared: Declared = null, chosen?: string): string {
  if (chosen !== undefined) return byChoice(bytes, chosen)
  const marked = byMark(bytes) ?? byZeros(bytes)
  if (marked !== null) return marked
  refuseBinary(bytes)
  const unicode = strict('utf-8', bytes)
  // What Collate wrote is as it was meant, whatever it looks like.
  if (unicode !== null && collateIdOf(unicode) !== null) return unicode
  const text = unicode ?? byNames(bytes, declared) ?? byLegacy(bytes) ?? byGuess(bytes)
  if (text === null) throw new ImportError('encoding')
  return withoutMojibake(text)
}

/** The encodings that a user can choose from: what articles in Vietnamese, Russian and Western languages were written in. */
export const ENCODINGS = ['utf-8', ...LEGACY, 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251', 'koi8-r'] as const

function byChoice(bytes: Uint8Array, name: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLegacy = (LEGACY as readonly string[]).includes(name)
  const text = isLegacy ? readLegacy(buffer, name as Legacy) : iconv.encodingExists(name) ? iconv.decode(buffer, name) : null
  if (text === null) throw new ImportError('encoding')
  return text.replaceAll('\0', '')
}

/** The encoding that a web page names in its first kilobyte, in a `<meta>` or an XML declaration. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const found = /<meta[^>]+charset\s*=\s*["']?\s*([^\s"'/>;]+)/iu.exec(head) ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([^"']+)/iu.exec(head)
  return found?.[1] ?? null
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  let name: string | null = null
  if (first === 0xef && second === 0xbb && third === 0xbf) name = 'utf-8'
  else if (first === 0xff && second === 0xfe) name = 'utf-16le'
  else if (first === 0xfe && second === 0xff) name = 'utf-16be'
  if (name === null) return null
  const text = strict(name, bytes)
  if (text === null) throw new ImportError('encoding')
  if (text.includes('\0')) throw new ImportError('binary')
  return text
}

/** UTF-16 without its mark: of each two bytes of a text the same one is often zero, the other never. */
function byZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 65_536)
  let [even, odd] = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) at % 2 === 0 ? even++ : odd++
  if (Math.min(even, odd) > 0 || even + odd < sample.length / 8) return null
  const text = strict(odd > 0 ? 'utf-16le' : 'utf-16be', bytes)
  return text === null || /[\p{Cn}\p{Co}\u0000-\u0008\u000e-\u001f]/u.test(text) ? null : text
}

function byLegacy(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = legacyOf(buffer)
  const text = name === null ? null : readLegacy(buffer, name)
  return text?.includes('\ufffd') ? null : text
}

function strict(name: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A NUL is no character of a text; of the other control characters careless programs leave a few, data holds many. */
function refuseBinary(bytes: Uint8Array): void {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) throw new ImportError('binary')
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++
  }
  if (controls > 8 && controls > bytes.length / 50) throw new ImportError('binary')
}

function byNames(bytes: Uint8Array, names: Declared): string | null {
  for (const name of [names].flat()) {
    const text = byName(bytes, name ?? null)
    if (text !== null) return text
  }
  return null
}

function byName(bytes: Uint8Array, name: string | null): string | null {
  if (name === null || /^utf-?(?:8|16)/iu.test(name) || !iconv.encodingExists(name)) return null
  const text = iconv.decode(bytes, name)
  return text.includes('\ufffd') ? null : text
}

/**
 * What the bytes most probably are where nothing says so: taken only when sure. Broken UTF-8 looks like anything, and what is no Vietnamese
 * may look like windows-1258, so both are left for the user to decide.
 */
function byGuess(bytes: Uint8Array): string | null {
  const [best] = chardet.analyse(bytes.subarray(0, 65_536))
  if (!best || best.name === 'windows-1258' || isMostlyUtf8(bytes)) return null
  const text = byName(bytes, best.name)
  if (text === null) return null
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const other = (text.match(/[^\p{ASCII}]/gu)?.length ?? 0) - cyrillic
  if (cyrillic > 0) return best.confidence >= 40 && cyrillic > 20 * other ? text : null
  return best.confidence >= 80 ? text : null
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  const whole = (text.match(/[^\p{ASCII}]/gu)?.length ?? 0) - broken
  return whole > broken
}
