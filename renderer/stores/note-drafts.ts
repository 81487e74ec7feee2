import type { MemoTarget } from '../../preload/contract.ts'

/** A note that is being typed: the note of a highlight, or a memo. */
export interface NoteDraft {
  kind: 'note' | 'memo'
  target: MemoTarget
  /** Null for the library. */
  targetId: number | null
  /** What it is on, as its heading says. */
  title: string
  text: string
}

export type NoteOn = Pick<NoteDraft, 'kind' | 'target' | 'targetId'>

const KEY = 'collate.note-drafts'
/** Milliseconds after a letter until what was typed is kept. */
const KEEP = 300

/**
 * What is typed into notes and memos and not saved yet, in the storage of the browser: there after a reload, and after a crash of the page or of the
 * library. Ids are those of one library, so that each has drafts of its own.
 */
export class NoteDrafts {
  private readonly library: () => string
  private typed = new Map<string, NoteDraft>()
  private keeping: ReturnType<typeof setTimeout> | undefined

  /** `library` gives its UUID. */
  constructor(library: () => string) {
    this.library = library
  }

  /** What was typed of a note and not saved; null when nothing was. */
  of(on: NoteOn): NoteDraft | null {
    return this.typed.get(this.keyOf(on)) ?? read()[this.keyOf(on)] ?? null
  }

  /** Keeps what is being typed, a moment later. */
  keep(draft: NoteDraft): void {
    this.typed.set(this.keyOf(draft), draft)
    this.keeping ??= setTimeout(() => this.flush(), KEEP)
  }

  /** Forgets what is saved by now, or not wanted. */
  drop(on: NoteOn): void {
    this.typed.delete(this.keyOf(on))
    const { [this.keyOf(on)]: gone, ...others } = read()
    if (gone) write(others)
  }

  /** Everything of this library that was left. */
  left(): NoteDraft[] {
    return Object.entries(read()).flatMap(([key, draft]) => (key.startsWith(`${this.library()}/`) ? [draft] : []))
  }

  private flush(): void {
    this.keeping = undefined
    write({ ...read(), ...Object.fromEntries(this.typed) })
    this.typed.clear()
  }

  private keyOf({ kind, target, targetId }: NoteOn): string {
    return `${this.library()}/${kind}/${target}/${targetId ?? ''}`
  }
}

function read(): Record<string, NoteDraft> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

function write(drafts: Record<string, NoteDraft>): void {
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(drafts))
  } catch {
    // There is no room, so they last as long as the fields that they are typed into.
  }
}
