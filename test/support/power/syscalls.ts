/** A call of the kernel as strace wrote it down. */
export interface Syscall {
  name: string
  /** Open files among its arguments, with where they were at that moment; what is deleted has no path. */
  files: { fd: number; path: string | null }[]
  /** Its texts and bytes. */
  bytes: Buffer[]
  /** All of its arguments but these, as they are written. */
  rest: string
  /** What it returned; below 0 when it failed. */
  result: number
  /** Lines of the trace on which it began and ended: others may stand between. */
  begun: number
  ended: number
}

/** What strace has to be asked for: all that changes files, and what is said to other processes. Every byte of it comes as hexadecimal digits. */
export const TRACE_OPTIONS = [
  ...['-f', '--seccomp-bpf', '-y', '-xx', '-s', '99999999', '-e'],
  'trace=openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,msync,rename,renameat,renameat2,unlink,unlinkat,link,linkat,mkdir,mkdirat,rmdir,copy_file_range,sendfile,sendmsg,ioctl',
]

const FILE = /(AT_FDCWD|\d+)<([^>]*)>(\(deleted\))?/gu
const fromHex = (digits: string) => Buffer.from(digits.replaceAll('\\x', ''), 'hex')

/** Takes the quoted bytes out of a line; in hexadecimal digits there are no quotes. */
function withoutBytes(line: string): { bytes: Buffer[]; rest: string } {
  const parts = line.split('"')
  return { bytes: parts.filter((_, at) => at % 2 === 1).map(fromHex), rest: parts.filter((_, at) => at % 2 === 0).join('…') }
}

function readCall(line: string, begun: number, ended: number): Syscall | null {
  const [, name, all, result] = /^(\w+)\((.*)\) += (-?\d+)/su.exec(line) ?? []
  if (name === undefined || all === undefined) return null
  const { bytes, rest } = withoutBytes(all)
  const files = Array.from(rest.matchAll(FILE), ([, fd, path = '', gone]) => ({
    fd: Number(fd),
    path: gone ? null : fromHex(path).toString(),
  }))
  return { name, files, bytes, rest: rest.replaceAll(FILE, ''), result: Number(result), begun, ended }
}

/** The calls of a trace in the order in which they ended; those that never ended are not among them. */
export function readTrace(log: string): Syscall[] {
  const begun = new Map<string, { head: string; at: number }>()
  const calls: Syscall[] = []
  for (const [at, line] of log.split('\n').entries()) {
    const space = line.indexOf(' ')
    const [thread, said] = [line.slice(0, space), line.slice(space).trimStart()]
    const [resumed] = /^<\.\.\. \w+ resumed>/u.exec(said) ?? []
    if (said.endsWith('<unfinished ...>')) begun.set(thread, { head: said.slice(0, -'<unfinished ...>'.length), at })
    else {
      const from = resumed === undefined ? { head: '', at } : begun.get(thread)
      const call = from && readCall(from.head + said.slice(resumed?.length ?? 0), from.at, at)
      if (call) calls.push(call)
    }
  }
  return calls
}
