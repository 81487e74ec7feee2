import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { NoteChoice, NoteConflict } from '../../preload/contract.ts'
import { call } from './calls.ts'

/** By what the choice for all of a file goes. */
export const WHOLE = 'whole'

/** A note that was changed where the library changed too, and what is to stand in it. */
export class NoteConflictStore {
  conflict: NoteConflict | null = null
  /** By part. */
  readonly choices = new Map<string, NoteChoice>()

  constructor() {
    makeAutoObservable(this, { conflict: observableRef })
  }

  /** What has to be decided. */
  get parts(): readonly string[] {
    return this.conflict?.parts?.map(({ part }) => part) ?? [WHOLE]
  }

  get decided(): boolean {
    return this.conflict !== null && this.parts.every(part => this.choices.has(part))
  }

  async load(path: string): Promise<void> {
    this.conflict = null
    this.choices.clear()
    const conflict = await call('note.conflict', { path })
    runInAction(() => {
      this.conflict = conflict
    })
  }

  choose(part: string, choice: NoteChoice) {
    this.choices.set(part, choice)
  }

  /** Writes what was chosen; where the file was changed meanwhile, it is shown as it is now and the refusal is thrown. */
  async apply(): Promise<void> {
    const { conflict } = this
    if (!conflict || !this.decided) return
    const { path, sha256, parts } = conflict
    const whole = this.choices.get(WHOLE) === 'library' ? 'library' : 'file'
    const chosen = [...this.choices].map(([part, choice]) => ({ part, choice }))
    try {
      await call('note.resolve', { path, sha256, ...(parts ? { parts: chosen } : { whole }) })
    } catch (error) {
      await this.load(path)
      throw error
    }
  }
}
