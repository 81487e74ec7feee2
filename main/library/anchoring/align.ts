import { type Alignment, pair } from './alignment.ts'
import { pairUnits } from './changed.ts'
import { commonRuns } from './pairing.ts'
import { slide } from './sliding.ts'
import { type Names, newNames, unitsOf } from './units.ts'

/** Aligns two texts in normal form: word by word, and letter by letter where words changed. */
export function align(old: string, text: string, names: Names = newNames()): Alignment {
  const [from, to] = [unitsOf(old, names), unitsOf(text, names)]
  const alignment: Alignment = {
    from,
    to,
    partner: new Int32Array(from.count).fill(-1),
    share: new Float32Array(from.count),
    claimed: new Uint8Array(to.count),
  }
  let [a, b] = [0, 0]
  for (const run of [...slide(from, to, commonRuns(from, to)), { a: from.count, b: to.count, length: 0 }]) {
    pairUnits(alignment, { start: a, end: run.a }, { start: b, end: run.b })
    for (let at = 0; at < run.length; at++) pair(alignment, run.a + at, run.b + at, 1)
    a = run.a + run.length
    b = run.b + run.length
  }
  return alignment
}
