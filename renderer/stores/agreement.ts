import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { AgreementPassage, AgreementReport, AgreementUnit, ArticleText, Failure, Highlight } from '../../preload/contract.ts'
import { CallError, call } from './calls.ts'
import { jobRuns } from './job-runs.ts'
import { Work } from './work.ts'

/** What is compared: one article, the articles of a collection, or all. */
export type AgreementScope = 'article' | 'all' | `collection-${number}`

/** Which passages are listed. */
export type AgreementKind = 'different' | 'both' | 'all'

/** Two coders compared: the numbers per theme, and in one article the passages and the text as each has coded it. */
export class AgreementStore {
  first = 0
  second = 0
  unit: AgreementUnit = 'character'
  scope: AgreementScope = 'all'
  /** The article that may be compared by itself. */
  article: number | null = null
  /** The theme that passages and texts are narrowed down to. */
  theme: number | null = null
  kind: AgreementKind = 'different'
  report: AgreementReport | null = null
  passages: AgreementPassage[] = []
  document: ArticleText | null = null
  highlights: Highlight[] = []
  /** The passage that both texts show, by its place in `shown`. */
  current: AgreementPassage | null = null
  failure: Failure | null = null
  busy = false
  /** How far the comparison is that was asked for last. */
  work: Work<AgreementReport> | null = null
  /** Whether it was stopped before its end. */
  stopped = false
  private asked = 0
  private readonly run = jobRuns()

  constructor() {
    makeAutoObservable<this, 'asked' | 'run'>(this, {
      run: false,
      report: observableRef,
      passages: observableRef,
      document: observableRef,
      highlights: observableRef,
      current: observableRef,
      failure: observableRef,
      asked: false,
    })
  }

  /** The passages listed: of the chosen theme or of all, those that differ or others. */
  get shown(): AgreementPassage[] {
    const { kind, theme } = this
    return this.passages.filter(
      ({ by, theme: of }) => (theme === null || theme === of) && (kind === 'all' || (kind === 'both') === (by === 'both')),
    )
  }

  /** The highlights in the text as one of the two has coded it. */
  codedBy(coder: number): Highlight[] {
    const { theme } = this
    return this.highlights.filter(({ state, coder: maker, themeIds, themeCoders }) => {
      if (state === 'orphan') return false
      const given = themeIds.filter((_, index) => themeCoders[index] === coder)
      return theme === null ? maker.id === coder || given.length > 0 : given.includes(theme)
    })
  }

  /** Begins with two coders, on an article when one is open. */
  async open(pair: { first: number; second: number }, article: number | null) {
    Object.assign(this, pair)
    this.article = article
    this.scope = article === null ? 'all' : 'article'
    await this.load()
  }

  async set(changes: Partial<Pick<AgreementStore, 'first' | 'second' | 'unit' | 'scope'>>) {
    // The one who was there before changes places instead of being compared with themselves.
    if (changes.first === this.second) changes.second = this.first
    if (changes.second === this.first) changes.first = this.second
    Object.assign(this, changes)
    await this.load()
  }

  setTheme(theme: number | null) {
    this.theme = theme
    this.current = null
  }

  setKind(kind: AgreementKind) {
    this.kind = kind
    this.current = null
  }

  show(passage: AgreementPassage | null) {
    this.current = passage
  }

  /** Asks for all that is shown; of two questions in a row the later one is answered. */
  async load() {
    const asked = ++this.asked
    this.busy = true
    this.stopped = false
    try {
      const answers = await Promise.all([this.compare(), this.read()])
      if (asked === this.asked) runInAction(() => this.take(...answers))
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      const { failure } = error
      if (asked === this.asked)
        runInAction(() => {
          const stopped = failure.code === 'cancelled'
          Object.assign(this, { failure: stopped ? null : failure, stopped, report: null, busy: false })
        })
    }
  }

  /** Stops what is being compared. */
  async stop() {
    if (this.busy) await this.work?.cancel()
  }

  private compare() {
    const { first, second, unit, scope, article } = this
    const work = new Work<AgreementReport>(0)
    this.work = work
    const collection = scope.startsWith('collection-') ? { collection: Number(scope.slice('collection-'.length)) } : {}
    const extent = scope === 'article' && article !== null ? { article } : collection
    return this.run<AgreementReport>(
      () => call('agreement.compare', { first, second, unit, ...extent }),
      job => work.follow(job),
      (done, total) => work.progress(done, total),
    )
  }

  private async read() {
    const { first, second, scope, article } = this
    if (scope !== 'article' || article === null) return { document: null, highlights: [], passages: [] }
    const [document, highlights, passages] = await Promise.all([
      call('article.read', { article }),
      call('highlight.list', { article }),
      call('agreement.passages', { first, second, article }),
    ])
    return { document, highlights, passages }
  }

  private take(report: AgreementReport, texts: Pick<AgreementStore, 'document' | 'highlights' | 'passages'>) {
    Object.assign(this, texts, { report, failure: null, busy: false, current: null })
    if (!report.themes.some(({ theme }) => theme === this.theme)) this.theme = null
  }
}
