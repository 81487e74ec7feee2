import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Change, Content, someOf } from './content.ts'

/** What of a file is safe, what it says now, and what lies between. */
class File {
  readonly safe: Content
  readonly now: Content
  unsafe: Change[] = []

  constructor(bytes?: Buffer) {
    this.safe = new Content(bytes)
    this.now = this.safe.copy()
  }
}
type Entry = File | 'folder'
/** Names that come or go (null) at once. */
type Naming = Map<string, Entry | null>

/** What a disk keeps of what was not made safe: of bytes and of names, nothing, all, or by chance some. Names come in the order in which they were given. */
export interface Mercy {
  bytes: 'none' | 'some' | 'all'
  names: 'none' | 'some' | 'all'
}

/**
 * A disk as POSIX promises it and no more: bytes are safe once their file was synced, names once their folder was. What is in the folder `root` now is
 * safe.
 */
export class Disk {
  readonly #root: string
  readonly #now = new Map<string, Entry>()
  readonly #safe = new Map<string, Entry>()
  #unsafe: Naming[] = []

  constructor(root: string) {
    this.#root = root
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const path = join(root, name)
      const entry = statSync(path).isDirectory() ? 'folder' : new File(readFileSync(path))
      this.#now.set(path, entry)
      this.#safe.set(path, entry)
    }
  }

  /** Whether it knows of a path. */
  has = (path: string): boolean => path.startsWith(`${this.#root}/`)
  isThere = (path: string): boolean => this.#now.has(path)
  isFolder = (path: string): boolean => path === this.#root || this.#now.get(path) === 'folder'
  /** What stands in a file now. Throws for what it never saw being made, since it could not tell then what is lost. */
  content = (path: string): Content => this.#file(path).now

  #file(path: string): File {
    const file = this.#now.get(path)
    if (!(file instanceof File)) throw new Error(`${path} was never made.`)
    return file
  }

  change(path: string, change: Change): void {
    const file = this.#file(path)
    file.now.apply(change)
    file.unsafe.push(change)
  }

  #name(naming: Naming): void {
    for (const [path, entry] of naming) {
      if (entry) this.#now.set(path, entry)
      else this.#now.delete(path)
    }
    this.#unsafe.push(naming)
  }

  makeFile = (path: string): void => this.#name(new Map([[path, new File()]]))
  makeFolder = (path: string): void => this.#name(new Map([[path, 'folder']]))
  remove = (path: string): void => this.#name(new Map([[path, null]]))
  link = (from: string, to: string): void => this.#name(new Map([[to, this.#file(from)]]))
  rename(from: string, to: string): void {
    const entry = this.#now.get(from)
    if (!entry) throw new Error(`${from} was never made.`)
    const below = [...this.#now].filter(([path]) => path.startsWith(`${from}/`))
    const moved = below.flatMap(([path, own]): [string, Entry | null][] => [
      [path, null],
      [to + path.slice(from.length), own],
    ])
    this.#name(new Map([[from, null], [to, entry], ...moved]))
  }

  /** Begins to make a file or a folder safe as it is; what is given ends it. */
  sync(path: string): () => void {
    if (this.isFolder(path)) {
      const namings = this.#unsafe.filter(naming => [...naming.keys()].some(name => dirname(name) === path))
      return () => {
        for (const naming of namings) keep(this.#safe, naming)
        this.#unsafe = this.#unsafe.filter(naming => !namings.includes(naming))
      }
    }
    const file = this.#file(path)
    const changes = [...file.unsafe]
    return () => {
      const left = new Set(file.unsafe)
      for (const change of changes) {
        // Another sync may have been faster.
        if (left.delete(change)) file.safe.apply(change)
      }
      file.unsafe = [...left]
    }
  }

  /** Writes into a folder what is there when the power comes back. */
  writeAfterLoss(folder: string, { bytes, names }: Mercy, random: () => number): void {
    const there = new Map(this.#safe)
    const more = names === 'none' ? 0 : names === 'all' ? this.#unsafe.length : Math.floor(random() * (this.#unsafe.length + 1))
    for (const naming of this.#unsafe.slice(0, more)) keep(there, naming)
    for (const [path, entry] of [...there].sort(([a], [b]) => a.length - b.length)) {
      if (!isReached(there, path, this.#root)) continue
      const target = join(folder, relative(this.#root, path))
      if (entry === 'folder') mkdirSync(target)
      else writeFileSync(target, contentAfterLoss(entry, bytes, random).read())
    }
  }
}

function keep(names: Map<string, Entry>, naming: Naming): void {
  for (const [path, entry] of naming) {
    if (entry) names.set(path, entry)
    else names.delete(path)
  }
}

/** What stands in a folder whose own name was lost is lost. */
function isReached(names: Map<string, Entry>, path: string, root: string): boolean {
  const above = dirname(path)
  return above === root || (names.get(above) === 'folder' && isReached(names, above, root))
}

function contentAfterLoss(file: File, bytes: Mercy['bytes'], random: () => number): Content {
  if (bytes === 'all') return file.now
  const content = file.safe.copy()
  if (bytes === 'some') for (const change of someOf(file.unsafe, random)) content.apply(change)
  return content
}
