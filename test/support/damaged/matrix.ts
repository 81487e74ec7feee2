import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseFile } from '../../../main/library/db/open.ts'
import { isDamage } from '../../../main/library/error.ts'
import { makeBase } from './base.ts'
import { bitsOf, cutAt, FOREIGN, flipped, pagesOf, zeroed } from './damages.ts'
import { type Damage, damageRound } from './round.ts'

const FLIPS = 500
const ARTICLES = 6

/** All damage of the matrix, one after the other; resolves with what was not noticed or lost. `say` is told how far it is. */
export async function corruptionMatrix(flips: string | undefined, say: (line: string) => void): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-base-'))
  const faults: string[] = []
  // As the library's process has it.
  for (const what of ['unhandledRejection', 'uncaughtException']) {
    process.on(what, error => isDamage(error) || faults.push(`nobody caught: ${error instanceof Error ? error.stack : String(error)}`))
  }
  try {
    const base = await makeBase(folder, ARTICLES)
    const pages = pagesOf(databaseFile(folder))
    const every = Array.from({ length: pages }, (_, page) => page)
    const said = ['Cảng biển', 'ghi ', 'Nhớ bài', 'Tàu chở gạo'].flatMap(words => bitsOf(base.bytes, words))
    const pick = () => said[Math.floor(Math.random() * said.length)] ?? 0
    const anywhere = () => Math.floor(Math.random() * base.bytes.length * 8)
    const bits = Array.from({ length: Number(flips ?? FLIPS) }, (_, nth) => (nth % 2 === 0 ? pick() : anywhere()))
    const parts: [string, Damage[]][] = [
      ['no library', [...FOREIGN]],
      ['bits flipped', bits.map(flipped)],
      ['pages zeroed', every.map(zeroed)],
      ['cut', every.slice(1).map(cutAt)],
    ]
    for (const [what, damages] of parts) {
      const count = { sound: 0, faulty: 0, rescue: 0, refused: 0 }
      for (const damage of damages) {
        const outcome = await damageRound(base, damage)
        count[outcome.as] += 1
        faults.push(...outcome.faults)
        for (const fault of outcome.faults) say(fault)
      }
      say(`${what}: ${JSON.stringify(count)}, ${faults.length} faults so far`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return faults
}
