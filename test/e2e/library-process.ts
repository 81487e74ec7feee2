import { execFileSync } from 'node:child_process'

/** Ids of the processes that have a library open. */
export function libraryProcesses(folder: string): number[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  return lines.filter(line => line.includes('library.js') && line.includes(folder)).map(line => Number.parseInt(line, 10))
}
