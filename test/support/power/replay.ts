import { resolve } from 'node:path'
import type { Disk } from './disk.ts'
import type { Syscall } from './syscalls.ts'

/** Where the next write to an open file goes when it names no place; infinity for its end. */
export type Positions = Map<string, number>

/** The paths that a call names, from the folders that it names them in. */
const pathsOf = ({ files, bytes }: Syscall) => bytes.map((path, at) => resolve(files[at]?.path ?? '/', path.toString()))
const numbersOf = ({ rest }: Syscall) => rest.split(',').map(Number)

function opened(disk: Disk, positions: Positions, call: Syscall): void {
  const [path = ''] = pathsOf(call)
  if (!disk.has(path) || disk.isFolder(path)) return
  positions.set(`${call.result}:${path}`, call.rest.includes('O_APPEND') ? Number.POSITIVE_INFINITY : 0)
  if (!disk.isThere(path) && call.rest.includes('O_CREAT')) disk.makeFile(path)
  else if (call.rest.includes('O_TRUNC')) disk.change(path, { size: 0 })
}

/** Takes the next place in a file for so many bytes. */
function nextPlace(disk: Disk, positions: Positions, { fd, path }: { fd: number; path: string }, length: number): number {
  const at = positions.get(`${fd}:${path}`) ?? 0
  positions.set(`${fd}:${path}`, at + length)
  return Math.min(at, Number.isFinite(at) ? at : disk.content(path).size)
}

function wrote(disk: Disk, positions: Positions, call: Syscall): void {
  const { files, bytes, result, name } = call
  const [{ fd, path } = { fd: -1, path: null }] = files
  if (path === null || !disk.has(path)) return
  const at = name.startsWith('p') ? numbersOf(call).at(name === 'pwritev2' ? -2 : -1) : nextPlace(disk, positions, { fd, path }, result)
  disk.change(path, { at: at ?? 0, bytes: Buffer.concat(bytes).subarray(0, result) })
}

/** Copies within the kernel: of a whole file, from its beginning on. */
function copied(disk: Disk, positions: Positions, { files, result, name, rest }: Syscall): void {
  const [to, from] = name === 'copy_file_range' ? [files[1], files[0]] : files
  if (!to?.path || !from?.path || !disk.has(to.path)) return
  if (name === 'ioctl' && !rest.includes('CLONE')) return
  const length = name === 'ioctl' ? disk.content(from.path).size : result
  const at = nextPlace(disk, positions, { fd: to.fd, path: to.path }, length)
  disk.change(to.path, { at, bytes: Buffer.from(disk.content(from.path).read(at, at + length)) })
}

/** Does to a disk what a call that ended did; a sync is begun apart. Throws for a call whose doing is not known. */
export function replay(disk: Disk, positions: Positions, call: Syscall): void {
  const { name, result } = call
  if (result < 0 || SYNCS.has(name)) return
  if (/^(?:open|creat)/u.test(name)) opened(disk, positions, call)
  else if (name.includes('write')) wrote(disk, positions, call)
  else if (/^(?:copy_file_range|sendfile|ioctl)$/u.test(name)) copied(disk, positions, call)
  else named(disk, call)
}

function named(disk: Disk, call: Syscall): void {
  const { name, files } = call
  const [path = files[0]?.path ?? '', other = ''] = name === 'ftruncate' ? [] : pathsOf(call)
  if (!disk.has(path) && !disk.has(other)) return
  if (name.endsWith('truncate')) disk.change(path, { size: numbersOf(call).at(-1) ?? 0 })
  else if (name.startsWith('mkdir')) disk.makeFolder(path)
  else if (name.startsWith('unlink') || name === 'rmdir') disk.remove(path)
  else if (name.startsWith('link')) disk.link(path, other)
  else if (name.startsWith('rename')) disk.rename(path, other)
  else if (name !== 'sendmsg') throw new Error(`What ${name} does is not known.`)
}

/** Calls after which a file or a folder is safe. */
export const SYNCS = new Set(['fsync', 'fdatasync'])
