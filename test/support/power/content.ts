/** A write to a file, or a change of its length. */
export type Change = { at: number; bytes: Buffer } | { size: number }

/** What a disk writes at once, in bytes. */
const SECTOR = 512

/** The bytes of a file that is being written. */
export class Content {
  #bytes: Buffer
  #size: number

  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.#bytes = bytes
    this.#size = bytes.length
  }

  get size(): number {
    return this.#size
  }

  read(from = 0, to = this.#size): Buffer {
    return this.#bytes.subarray(from, Math.min(to, this.#size))
  }

  copy(): Content {
    return new Content(Buffer.from(this.read()))
  }

  apply(change: Change): void {
    if ('size' in change) this.#resize(change.size)
    else {
      const end = change.at + change.bytes.length
      if (end > this.#size) this.#resize(end)
      change.bytes.copy(this.#bytes, change.at)
    }
  }

  #resize(size: number): void {
    if (size > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(size, this.#bytes.length * 2))
      this.read().copy(larger)
      this.#bytes = larger
    } else this.#bytes.fill(0, Math.min(size, this.#size))
    this.#size = size
  }
}

/** The sectors of changes that a disk wrote by itself before it lost its power. */
export function someOf(changes: readonly Change[], random: () => number): Change[] {
  return changes.flatMap((change): Change[] => {
    if ('size' in change) return random() < 0.5 ? [change] : []
    const sectors: Change[] = []
    for (let from = 0; from < change.bytes.length; ) {
      const to = from + SECTOR - ((change.at + from) % SECTOR)
      if (random() < 0.5) sectors.push({ at: change.at + from, bytes: change.bytes.subarray(from, to) })
      from = to
    }
    return sectors
  })
}
