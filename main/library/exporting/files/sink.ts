import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/** Where a format writes to, piece by piece; for a thread that nobody waits for. */
export interface Sink {
  write(piece: string | Uint8Array): void
}

/** Bytes that are collected before they are written. */
const LOT = 1 << 18

/** A new file to be written piece by piece; `close` makes it last and tells its SHA-256. Throws when there is a file already, or the disk is full. */
export function openSink(path: string): Sink & { close(): string; abandon(): void } {
  const file = openSync(path, 'wx')
  const hash = createHash('sha256')
  let waiting: Uint8Array[] = []
  let size = 0
  const flush = () => {
    const bytes = Buffer.concat(waiting)
    waiting = []
    size = 0
    hash.update(bytes)
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  }
  return {
    write(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      waiting.push(bytes)
      size += bytes.length
      if (size >= LOT) flush()
    },
    close() {
      flush()
      fsyncSync(file)
      closeSync(file)
      return hash.digest('hex')
    },
    abandon: () => closeSync(file),
  }
}
