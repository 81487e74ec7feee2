import { constants, crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import type { Sink } from './sink.ts'

/** A ZIP archive while it is written; the same whenever it is. */
export interface Archive {
  /** Begins a file, which is packed as its pieces come. The one before has to be closed. */
  open(name: string): ArchivedFile
  add(name: string, pieces: Iterable<string>): void
  end(): void
}

/** A file of an archive while it is written. */
export interface ArchivedFile {
  write(piece: string): void
  close(): void
}

/** UTF-16 units that are packed at a time. */
const LOT = 1 << 18

/** Begins an archive. */
export function openArchive(sink: Sink): Archive {
  const zip = new Zip((error, piece) => {
    if (error) throw error
    // It may be written into again.
    sink.write(piece.slice())
  })
  const archive: Archive = {
    open(name) {
      const file: ZipInputFile = { filename: name, compression: 8, crc: 0, size: 0, mtime: new Date(1980, 0, 1), flag: 0 }
      zip.add(file)
      return packing(file)
    },
    add(name, pieces) {
      const file = archive.open(name)
      for (const piece of pieces) file.write(piece)
      file.close()
    },
    end: () => zip.end(),
  }
  return archive
}

/** Packs lot by lot, each by itself and up to a whole byte, so that the next can follow it (RFC 1951, 3.2.4). */
function packing(file: ZipInputFile): ArchivedFile {
  let waiting = ''
  const pack = (last: boolean) => {
    const bytes = Buffer.from(waiting)
    waiting = ''
    file.crc = crc32(bytes, file.crc)
    file.size += bytes.length
    file.ondata?.(null, deflateRawSync(bytes, last ? {} : { finishFlush: constants.Z_SYNC_FLUSH }), last)
  }
  return {
    write(piece) {
      waiting += piece
      if (waiting.length >= LOT) pack(false)
    },
    close: () => pack(true),
  }
}
