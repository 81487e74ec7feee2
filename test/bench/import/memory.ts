import { readdir, readFile } from 'node:fs/promises'

/** The memory that a process and those that it started take together, in bytes, each shared page counted once; null where the system does not tell. */
export async function memoryOf(pid: number): Promise<number | null> {
  const own = await proportional(pid)
  if (own === null) return null
  const below = await Promise.all((await childrenOf(pid)).map(memoryOf))
  return below.reduce<number>((sum, bytes) => sum + (bytes ?? 0), own)
}

async function proportional(pid: number): Promise<number | null> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const kilobytes = /^Pss:\s+(\d+) kB/mu.exec(rollup)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(tasks.map(task => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')))
  return lists.flatMap(list => list.split(' ').filter(Boolean).map(Number))
}
