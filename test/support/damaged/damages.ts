import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import type { Damage } from './round.ts'

const PAGE = 4096

const rewrite = (change: (bytes: Buffer) => void) => (file: string) => {
  const bytes = readFileSync(file)
  change(bytes)
  writeFileSync(file, bytes)
}

/** The file ends before a page. */
export const cutAt = (page: number): Damage => ({ name: `cut before page ${page + 1}`, harm: file => truncateSync(file, page * PAGE) })

/** A page is all zeros. */
export const zeroed = (page: number): Damage => ({
  name: `page ${page + 1} zeroed`,
  harm: rewrite(bytes => bytes.fill(0, page * PAGE, (page + 1) * PAGE)),
})

/** A bit is another. */
export const flipped = (bit: number): Damage => ({
  name: `bit ${bit % 8} of byte ${Math.floor(bit / 8)} flipped`,
  harm: rewrite(bytes => {
    const byte = Math.floor(bit / 8)
    bytes[byte] = (bytes[byte] ?? 0) ^ (1 << (bit % 8))
  }),
})

/** What is no library of this program at all. */
export const FOREIGN: readonly Damage[] = [
  { name: 'empty', harm: file => truncateSync(file, 0) },
  { name: 'a text', harm: file => writeFileSync(file, 'Không phải thư viện. '.repeat(400)) },
  { name: 'gone', harm: file => rmSync(file) },
  {
    name: 'of another program',
    harm(file) {
      rmSync(file)
      const db = new BetterSqlite3(file)
      db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)')
      db.close()
    },
  },
]

/** How many pages a file has. */
export const pagesOf = (file: string): number => statSync(file).size / PAGE

/** A bit in what a row says: where the words first stand in the file after a page. */
export function bitsOf(bytes: Buffer, words: string): number[] {
  const bits: number[] = []
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) {
    for (let byte = at; byte < at + Buffer.byteLength(words); byte++) bits.push(byte * 8 + (byte % 8))
  }
  return bits
}
