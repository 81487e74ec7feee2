import { makeAutoObservable } from 'mobx'
import type { MemoBlock, MemoEntry, MemoPage, MemoSuggestion, MemoTarget } from '../../preload/contract.ts'
import { call } from './calls.ts'

/** Memos are read when they are shown; `stamp` tells those that are shown to read again. */
export class MemoStore {
  stamp = 0

  constructor() {
    makeAutoObservable(this)
  }

  /** Something that memos say, are on, or link to was changed. */
  changed() {
    this.stamp++
  }

  preview(body: string): Promise<MemoBlock[]> {
    return call('memo.preview', { body })
  }

  mentions(target: MemoTarget, targetId: number | null): Promise<MemoEntry[]> {
    return call('memo.mentions', { target, targetId })
  }

  list(filter: string, limit: number): Promise<MemoPage> {
    return call('memo.list', { filter, limit })
  }

  suggest(typed: string, article: number | null): Promise<MemoSuggestion[]> {
    return call('memo.suggest', { typed, article })
  }
}
