import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Disk, Mercy } from './disk.ts'
import { type Positions, replay, SYNCS } from './replay.ts'
import type { Syscall } from './syscalls.ts'

/** What is looked at after the power was lost: whether all is there that had been acknowledged by then. */
export type Judge = (root: string, acknowledged: number) => string[]

/** How a process says that something is saved; the same for its readiness, a reply, and the end of a job. */
const ACKNOWLEDGED = /\{"ready":true\}|"reply":"|"event":"job\.(?:done|failed)"/gu

/** What a disk may make of all that it was not told to keep. */
const MERCIES: Mercy[] = [
  { bytes: 'none', names: 'none' },
  { bytes: 'none', names: 'all' },
  { bytes: 'all', names: 'none' },
]
const CHANCE: Mercy = { bytes: 'some', names: 'some' }

interface Step {
  call: Syscall
  begins: boolean
  line: number
}

/** The beginnings and ends of calls in the order in which they came. */
const stepsOf = (calls: readonly Syscall[]): Step[] =>
  calls
    .flatMap(call => [
      { call, begins: true, line: call.begun },
      { call, begins: false, line: call.ended },
    ])
    .sort((a, b) => a.line - b.line)

/** How many acknowledgements begin with a call. Only the socket that speaks first leads to whoever waits for them; others lead to processes of the library's own. */
function listener() {
  let socket: string | null = null
  return ({ name, files, bytes }: Syscall): number => {
    const path = files[0]?.path ?? ''
    if (!/write|sendmsg/u.test(name) || !path.startsWith('socket:') || path !== (socket ?? path)) return 0
    const heard = [...Buffer.concat(bytes).toString().matchAll(ACKNOWLEDGED)].length
    if (heard > 0) socket = path
    return heard
  }
}

interface Losing {
  /** The disk as it was before. */
  disk: Disk
  calls: readonly Syscall[]
  judge: Judge
  random: () => number
  /** How often chance decides what is kept, at each acknowledgement. */
  chances: number
  /** Part of all other moments at which the power is lost too. */
  share: number
}

/** What came of all losses of power. */
export interface Lost {
  faults: string[]
  acknowledged: number
  losses: number
}

/**
 * Loses the power at the moment of every acknowledgement and at some others, and looks each time at what a disk may have kept. `folder` is where it does
 * so.
 */
export function losePower(folder: string, { disk, calls, judge, random, chances, share }: Losing): Lost {
  const positions: Positions = new Map()
  const ends = new Map<Syscall, () => void>()
  const acknowledgedBy = listener()
  const lost: Lost = { faults: [], acknowledged: 0, losses: 0 }
  const lose = (mercy: Mercy) => {
    const place = mkdtempSync(join(folder, 'mất điện '))
    mkdirSync(place, { recursive: true })
    disk.writeAfterLoss(place, mercy, random)
    const said = judge(place, lost.acknowledged).map(fault => `after ${lost.acknowledged} (${mercy.bytes}, ${mercy.names}): ${fault}`)
    lost.faults.push(...said)
    lost.losses += 1
    rmSync(place, { recursive: true })
  }
  for (const { call, begins } of stepsOf(calls)) {
    const acknowledged = begins ? acknowledgedBy(call) : 0
    lost.acknowledged += acknowledged
    if (acknowledged > 0) for (const mercy of [...MERCIES, ...Array.from({ length: chances }, () => CHANCE)]) lose(mercy)
    const path = call.files[0]?.path ?? ''
    if (SYNCS.has(call.name) && (disk.has(path) || disk.isFolder(path))) {
      if (begins) ends.set(call, disk.sync(path))
      else if (call.result === 0) ends.get(call)?.()
      if (random() < share) lose(CHANCE)
    } else if (!begins) {
      replay(disk, positions, call)
      if (disk.has(path) && random() < share) lose(CHANCE)
    }
  }
  return lost
}
