import { makeAutoObservable, observableRef, reaction, runInAction } from 'mobx'
import type { Failure, Few, HistoryMove, HostInfo, Scope } from '../../preload/contract.ts'
import { changesMeanwhile, hostInfo } from '../ahead.ts'
import { bridge } from '../bridge.ts'
import { i18n } from '../locales/i18n.ts'
import { Across } from './across.ts'
import { AgreementStore } from './agreement.ts'
import { BackupStore } from './backups.ts'
import { Bulk } from './bulk.ts'
import { CallError, call } from './calls.ts'
import { CodeOnce } from './code-once.ts'
import { Codebook } from './codebook.ts'
import { CoderStore } from './coders.ts'
import { Coding } from './coding.ts'
import { asSource, CopyStore } from './copies.ts'
import { warnOfProblems, warnOfState } from './damage.ts'
import { Dialogs } from './dialogs.ts'
import { Dragging } from './dragging.ts'
import { ExportStore } from './exports.ts'
import { HistoryStore } from './history.ts'
import { HitSelection } from './hit-selection.ts'
import { idle } from './idle.ts'
import { JobStore } from './jobs.ts'
import { KeptPairs } from './kept-pairs.ts'
import { offerLeft } from './left-drafts.ts'
import { LibraryStore } from './library.ts'
import { LineStore } from './lines.ts'
import { LinkStore } from './links.ts'
import { MemoStore } from './memos.ts'
import { MirrorStore } from './mirrors.ts'
import { NearStore } from './near.ts'
import { NoteConflictStore } from './note-conflicts.ts'
import { NoteDrafts } from './note-drafts.ts'
import { Notices } from './notices.ts'
import { OrphanStore } from './orphans.ts'
import { PaneAlignment } from './pane-alignment.ts'
import { PaneList } from './pane-list.ts'
import { Reader } from './reader.ts'
import { ReuseStore } from './reuse.ts'
import { Revision } from './revision.ts'
import { SavedFilterStore } from './saved-filters.ts'
import { SavedSearchStore } from './saved-searches.ts'
import { ScrollTogether } from './scroll-together.ts'
import { SearchStore } from './search.ts'
import { SettingsStore } from './settings.ts'
import { Shaping } from './shaping.ts'
import { SharedPassages } from './shared-passages.ts'
import { SharedSteps } from './shared-steps.ts'
import { Sides } from './sides.ts'
import { TemplateStore } from './templates.ts'
import { ThemeStore } from './themes.ts'
import { TroubleStore } from './trouble.ts'
import { Turns } from './turns.ts'
import { VersionStore } from './versions.ts'
import { WatchedStore } from './watched.ts'

/** Milliseconds after which the rest is read although the first screen is not painted yet, as in a window that nobody sees. */
const LONGEST_PAINT = 1000

/** Joins the stores: one instance of each, told of the library's changes. Holds no state of its own but the host. */
export class Root {
  host: HostInfo | null = null
  ready = false
  /** Why the library could not be opened, when it could not. */
  failure: Failure | null = null
  readonly notices = new Notices(async () => (await call('history.list', { limit: 1 }))[0]?.id ?? null)
  readonly settings = new SettingsStore(() => this.host?.locale ?? navigator.language)
  readonly library = new LibraryStore()
  readonly themes = new ThemeStore()
  readonly coders = new CoderStore()
  readonly agreement = new AgreementStore()
  readonly codebook = new Codebook(this.themes)
  readonly search = new SearchStore()
  readonly hits = new HitSelection(this.search)
  readonly lines = new LineStore()
  readonly savedSearches = new SavedSearchStore()
  readonly savedFilters = new SavedFilterStore()
  readonly templates = new TemplateStore()
  readonly jobs = new JobStore()
  readonly exports = new ExportStore()
  readonly watched = new WatchedStore(this.notices)
  readonly mirrors = new MirrorStore(this.notices, () => this.dialogs.show({ kind: 'mirrors' }))
  readonly backups = new BackupStore(this.notices)
  readonly trouble = new TroubleStore()
  readonly noteConflicts = new NoteConflictStore()
  readonly memos = new MemoStore()
  readonly noteDrafts = new NoteDrafts(() => this.library.info?.uuid ?? '')
  readonly history = new HistoryStore()
  readonly dialogs = new Dialogs()
  readonly sides = new Sides()
  readonly reader = new Reader((panes, focused) => {
    this.noteOpened(panes)
    void this.settings.set({ panes, focused }).catch(() => undefined)
  })

  readonly links = new LinkStore(this.reader, this.notices, this.dialogs)

  private wereOpen: readonly (number | null)[] = []
  readonly shared = new SharedPassages(this.reader, this.notices)
  readonly together = new ScrollTogether(() => this.settings.values.synced, new PaneAlignment(this.reader, this.shared))
  readonly sharedSteps = new SharedSteps({ reader: this.reader, shared: this.shared, together: this.together, notices: this.notices })
  readonly copies = new CopyStore()
  readonly near = new NearStore()
  readonly keptPairs = new KeptPairs()
  readonly reuse = new ReuseStore()
  readonly codeOnce = new CodeOnce(
    this.notices,
    () => this.settings.values.offerCopies,
    highlights => this.dialogs.show({ kind: 'copies', sources: highlights.map(asSource), offered: true }),
  )
  readonly coding = new Coding(this.reader, this.notices, highlights => void this.codeOnce.offer(highlights))
  readonly turns = new Turns()
  readonly shaping = new Shaping(this.reader, this.coding, this.notices, this.turns)
  readonly across = new Across(this.reader, this.coding, this.notices)
  readonly dragging = new Dragging()
  readonly revision = new Revision()
  readonly versions = new VersionStore()
  readonly orphans = new OrphanStore(() => this.reader.pane.articleId)
  readonly paneList = new PaneList(this.reader, this.themes)
  readonly bulk = new Bulk({
    notices: this.notices,
    dialogs: this.dialogs,
    themes: this.themes,
    pane: this.paneList,
    codeOnce: this.codeOnce,
  })

  constructor() {
    makeAutoObservable<this, 'wereOpen'>(this, { host: observableRef, wereOpen: false })
  }

  /** Opens the first screen, or says why it cannot. */
  async start() {
    try {
      await this.open()
    } catch (error) {
      // What is set is not known; the system's language is.
      void i18n.changeLanguage(this.settings.language)
      runInAction(() => {
        this.failure = error instanceof CallError ? error.failure : { code: 'internal', message: String(error) }
      })
    }
  }

  /** Reads everything the first screen needs and starts listening. */
  private async open() {
    // Before anything is read, so that no change falls between.
    bridge.listen('library.changed', ({ scopes, few }) => void this.changed(scopes, few))
    bridge.listen('search.state', ({ pending }) => this.search.setPending(pending))
    bridge.listen('parallel.state', ({ pending }) => pending === 0 && this.shared.renew())
    bridge.listen('library.problems', ({ problems }) => warnOfProblems(this, problems))
    bridge.listen('host.link', () => void this.links.take())
    bridge.listen('host.library-restarted', () => void this.restarted())
    bridge.listen('host.library-failed', ({ error }) => this.notices.error(error))
    const missed = changesMeanwhile()
    // Asked for at once, since each waits on the library alone.
    await Promise.all([
      this.meetHost(),
      this.settings.load(),
      this.library.loadInfo(),
      this.library.loadFirst(),
      this.library.loadCollections(),
      this.coders.load(),
    ])
    reaction(
      () => this.settings.language,
      language => void i18n.changeLanguage(language),
      { fireImmediately: true },
    )
    reaction(
      () => this.search.active,
      active => {
        if (!active) this.reader.preview.end()
      },
    )
    const { panes, focused, shownCoder } = this.settings.values
    this.trouble.set(this.library.info?.trouble ?? null)
    this.coders.filter.set(shownCoder)
    await this.reader.restore(panes, focused)
    runInAction(() => {
      this.ready = true
    })
    void this.links.take()
    // What is out of sight, or stands beside the list, is asked for once the first screen is painted: reading it takes the machine as long.
    await idle(LONGEST_PAINT)
    await Promise.all([
      this.themes.load(),
      this.library.loadArticles(),
      this.savedSearches.load(),
      this.savedFilters.load(),
      this.orphans.load(),
      this.keptPairs.load(),
      this.jobs.loadUnfinished(),
      this.watched.load(),
      this.mirrors.load(),
    ])
    warnOfState(this)
    this.warnOfPlace()
    this.tellOfCopy()
    void offerLeft({ drafts: this.noteDrafts, notices: this.notices, dialogs: this.dialogs, reader: this.reader, library: this.library })
    for (const { scopes, few } of missed) await this.changed(scopes, few)
  }

  private async meetHost() {
    const host = await hostInfo()
    runInAction(() => {
      this.host = host
    })
  }

  /** Tells the library of an article that has come into the focused pane and was not read before. */
  private noteOpened(panes: readonly (number | null)[]) {
    const before = this.wereOpen
    this.wereOpen = panes
    const { document } = this.reader.pane
    // Marked as unread again while it is open, it stays so.
    if (document?.article.state !== 'unread' || before.includes(document.article.id)) return
    void this.library.opened(document.article.id).catch(() => undefined)
  }

  /** Says that the library lies where it may come to harm, until somebody wants to hear no more of it. */
  private warnOfPlace() {
    const place = this.library.info?.place
    if (!place || this.settings.values.placeAccepted) return
    this.notices.warn(i18n.t(place === 'network' ? 'notice.place-network' : 'notice.place-synced', { place }), {
      label: i18n.t('notice.place-accept'),
      run: () => void this.notices.guard(() => this.settings.set({ placeAccepted: true })),
    })
  }

  /** Says that the library could only be read where it was, and where the copy is that is open. */
  private tellOfCopy() {
    const { folder, copiedFrom } = this.library.info ?? {}
    if (folder && copiedFrom) this.notices.keep(i18n.t('notice.copied-from', { folder, from: copiedFrom }))
  }

  /** Reads again what a change touched: where it was but a few highlights, only what hangs on them. */
  private async changed(scopes: readonly Scope[], few?: Few) {
    const touched = (...names: Scope[]) => names.some(name => scopes.includes(name))
    if (!few && touched('articles')) this.shared.renew()
    if (touched('memos', 'articles', 'themes', 'highlights')) this.memos.changed()
    await this.notices.guard(async () => {
      await Promise.all([
        this.library.loadInfo(),
        few ? this.library.recount(few.articles) : touched('articles', 'highlights', 'collections') && this.library.loadArticles(),
        (few ? touched('collections') : touched('collections', 'articles')) && this.library.loadCollections(),
        touched('searches') && Promise.all([this.savedSearches.load(), this.savedFilters.load()]),
        !few && touched('articles') && this.keptPairs.load(),
        touched('templates') && this.templates.load(),
        touched('coders') && this.coders.load(),
        few?.themes ? this.themes.recount(few.themes) : touched('themes', 'highlights', 'articles') && this.themes.load(),
        few
          ? this.reader.renew(few, touched('articles'))
          : touched('highlights', 'articles', 'themes') && this.reader.refresh(touched('articles')),
        touched('highlights', 'articles', 'themes') && this.orphans.changed(few),
        touched('settings') && this.settings.load(),
        touched('history') && this.history.changed(),
      ])
    })
  }

  private async restarted() {
    this.notices.info(i18n.t('notice.restarted'))
    this.trouble.set(null)
    await this.changed(['articles', 'highlights', 'themes', 'coders', 'collections', 'searches', 'memos', 'templates', 'history'])
    await this.notices.guard(() => Promise.all([this.jobs.loadUnfinished(), this.watched.load(), this.mirrors.load()]))
  }

  /** Undoes the newest step; with `step`, only when it is that one. */
  async undo(step?: number) {
    await this.tell('undone', () => call('history.undo', step === undefined ? {} : { step }))
  }

  async redo() {
    await this.tell('redone', () => call('history.redo', {}))
  }

  private async tell(done: 'undone' | 'redone', work: () => Promise<HistoryMove>) {
    const move = await this.notices.guard(work)
    if (!move) return
    const text = move.step
      ? i18n.t(`notice.${done}`, { what: i18n.t(`history.${move.step.label.replace('.', '-')}`, { count: move.step.count }) })
      : i18n.t(done === 'undone' ? 'notice.nothing-to-undo' : 'notice.nothing-to-redo')
    this.notices.info(text)
    this.notices.announce(text)
  }
}
