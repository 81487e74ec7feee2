import { makeAutoObservable, observableRef } from 'mobx'
import type { PassageChange, PassageReport, Request } from '../../preload/contract.ts'
import { i18n } from '../locales/i18n.ts'
import { call } from './calls.ts'
import type { CodeOnce } from './code-once.ts'
import type { Dialogs } from './dialogs.ts'
import { jobRuns } from './job-runs.ts'
import type { Notices } from './notices.ts'
import type { PaneList } from './pane-list.ts'
import type { PassageRows } from './passage-rows.ts'
import type { ThemeStore } from './themes.ts'
import { Work } from './work.ts'

const DONE = {
  tag: 'bulk.done-tag',
  untag: 'bulk.done-untag',
  move: 'bulk.done-move',
  recolour: 'bulk.done-recolour',
  remove: 'bulk.done-remove',
} as const

/** Changes many passages at once: one at a time, each one step of undo. */
export class Bulk {
  work: Work<PassageReport> | null = null
  private readonly run = jobRuns()
  private readonly notices: Notices
  private readonly dialogs: Dialogs
  private readonly themes: ThemeStore
  private readonly pane: PaneList
  private readonly codeOnce: CodeOnce

  constructor(stores: { notices: Notices; dialogs: Dialogs; themes: ThemeStore; pane: PaneList; codeOnce: CodeOnce }) {
    this.notices = stores.notices
    this.dialogs = stores.dialogs
    this.themes = stores.themes
    this.pane = stores.pane
    this.codeOnce = stores.codeOnce
    makeAutoObservable<this, 'run' | 'notices' | 'dialogs' | 'themes' | 'pane' | 'codeOnce'>(this, {
      work: observableRef,
      run: false,
      notices: false,
      dialogs: false,
      themes: false,
      pane: false,
      codeOnce: false,
    })
  }

  /** The list that is shown: what is selected there is what commands are about. */
  get list(): PassageRows {
    return this.dialogs.side === 'themes' && this.themes.open !== null ? this.themes.passages : this.pane
  }

  summary(highlights: readonly number[]) {
    return call('passage.summary', { highlights: [...highlights] })
  }

  preview(highlights: readonly number[], change: PassageChange) {
    return call('passage.preview', { highlights: [...highlights], change })
  }

  /** Makes a change and tells of it when it is done; false when another is still going on. */
  async change(highlights: readonly number[], change: PassageChange): Promise<boolean> {
    if (this.work?.running) {
      this.notices.info(i18n.t('bulk.busy'))
      return false
    }
    const work = new Work<PassageReport>(highlights.length)
    this.work = work
    try {
      const report = await this.run<PassageReport>(
        () => call('passage.change', { highlights: [...highlights], change }),
        job => work.follow(job),
        (done, total) => work.progress(done, total),
      )
      work.finish(report)
      this.tell(change.kind, report)
      if (change.kind === 'tag') void this.codeOnce.offer(highlights)
    } catch (error) {
      work.finish(null, error)
      if (work.failure) this.notices.error(work.failure)
    }
    return true
  }

  /** Passages with the citations of their articles, as the settings say. */
  cited(highlights: readonly number[]) {
    return call('passage.cite', { highlights: [...highlights] })
  }

  /** Passages as Markdown, for the clipboard. */
  async markdown(request: Request<'passage.markdown'>): Promise<string> {
    return (await call('passage.markdown', request)).markdown
  }

  private tell(kind: PassageChange['kind'], { changed, unchanged, missing }: PassageReport) {
    const parts = [
      changed > 0 ? i18n.t(DONE[kind], { count: changed }) : i18n.t('bulk.nothing'),
      ...(changed > 0 && unchanged > 0 ? [i18n.t('bulk.kept', { count: unchanged })] : []),
      ...(missing > 0 ? [i18n.t('bulk.missing', { count: missing })] : []),
    ]
    this.notices.info(parts.join(' '), { undo: changed > 0 })
    this.notices.announce(parts.join(' '))
  }
}
