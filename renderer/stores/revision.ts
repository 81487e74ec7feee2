import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ArticleText, Failure, ImportSource, Remapped, VersionPreview, VersionSaved } from '../../preload/contract.ts'
import type { Span } from '../text/intervals.ts'
import { corrections, countOutcomes, type Decision, outcomeOf, placedIn, placeOf } from '../text/remapping.ts'
import { CallError, call } from './calls.ts'
import type { Pane } from './pane.ts'
import { standForSentences } from './sentences.ts'
import { stillPane } from './still-pane.ts'
import { draftOf, dropDraft, keepDraft, takeInHand } from './text-drafts.ts'

/** How long after typing the draft is kept, in milliseconds. */
const KEEP_MILLISECONDS = 1000

/** The text of an article while it is edited, and before it is saved what would become of its highlights. */
export class Revision {
  /** The newest version, on which the new one is based. */
  base: ArticleText | null = null
  text = ''
  /** What was selected in the pane: the editor begins there. */
  at: Span | null = null
  /** Whether the text is one that was left unsaved before. */
  resumed = false
  /** The version from which the text was made; another than the newest when that came later. */
  begun = 0
  preview: VersionPreview | null = null
  /** The new text with the highlights as they would stand. */
  pane: Pane | null = null
  decisions: ReadonlyMap<number, Decision> = new Map()
  /** The highlight that is being looked at. */
  current: number | null = null
  /** Whether those that stay are listed too. */
  all = false
  /** The file that the text was read from, as long as nothing is changed in it. */
  source: ImportSource | null = null
  busy = false
  failure: Failure | null = null
  private keeping: ReturnType<typeof setTimeout> | undefined
  private asked = 0

  constructor() {
    makeAutoObservable<this, 'keeping' | 'asked'>(this, {
      base: observableRef,
      preview: observableRef,
      pane: observableRef,
      decisions: observableRef,
      failure: observableRef,
      source: observableRef,
      at: observableRef,
      keeping: false,
      asked: false,
    })
  }

  get changed(): boolean {
    return this.base !== null && this.text !== this.base.text
  }

  private get remapped(): readonly Remapped[] {
    return this.preview?.highlights ?? []
  }

  get counts() {
    return countOutcomes(this.remapped, this.decisions)
  }

  /** The highlights listed: those that do not simply stay, or all. */
  get shown(): readonly Remapped[] {
    return this.all ? this.remapped : this.remapped.filter(({ outcome }) => outcome !== 'kept')
  }

  get currentHighlight(): Remapped | null {
    return this.remapped.find(({ highlight }) => highlight.id === this.current) ?? null
  }

  /** Begins with the newest text of an article, with what was left unsaved of it, or with another text instead. */
  async open(article: number, options: { text?: string; at?: Span | null } = {}) {
    const asked = ++this.asked
    Object.assign(this, { base: null, failure: null, at: options.at ?? null })
    this.write('')
    this.back()
    const base = await call('article.read', { article })
    if (asked !== this.asked) return
    runInAction(() => {
      const draft = options.text === undefined ? draftOf(base.article.uuid) : null
      this.base = base
      takeInHand(base.article.uuid)
      this.resumed = draft !== null
      this.begun = draft?.version ?? base.version
      this.text = draft?.text ?? options.text ?? base.text
    })
  }

  write(text: string) {
    this.text = text
    this.source = null
    clearTimeout(this.keeping)
    if (this.base) this.keeping = setTimeout(() => this.keep(), KEEP_MILLISECONDS)
  }

  /** Keeps what was changed for the next time; true when there was something to keep. */
  keep(): boolean {
    clearTimeout(this.keeping)
    const { base, text, changed } = this
    if (!base) return false
    if (changed) keepDraft(base.article.uuid, { version: this.begun, text })
    else dropDraft(base.article.uuid)
    return changed
  }

  /** Goes back to the text as it is saved. */
  discard() {
    if (!this.base) return
    dropDraft(this.base.article.uuid)
    this.begun = this.base.version
    this.write(this.base.text)
    this.resumed = false
    this.failure = null
  }

  /** Asks what the text would do to the highlights. */
  async check() {
    const { base, text } = this
    if (!base || this.busy) return
    this.keep()
    const preview = await this.ask(() => call('version.preview', { article: base.article.id, version: base.version, text }))
    if (preview && this.base === base) runInAction(() => this.show(base, preview))
  }

  /** Reads a text from a file, and asks what that would do to the highlights. */
  async checkFile(source: ImportSource) {
    const { base } = this
    if (!base || this.busy) return
    const preview = await this.ask(() => call('version.preview-source', { article: base.article.id, version: base.version, source }))
    if (!preview || this.base !== base) return
    runInAction(() => {
      this.write(preview.text)
      this.source = source
      this.show(base, preview)
    })
  }

  private show(base: ArticleText, preview: VersionPreview) {
    const { text, blocks, marks } = preview
    // The library knows the sentences of saved texts alone.
    standForSentences(blocks)
    this.preview = preview
    this.decisions = new Map()
    this.all = !preview.highlights.some(({ outcome }) => outcome !== 'kept')
    this.pane = stillPane({ ...base, text, blocks, marks, place: 0 }, placedIn(text, preview.highlights, this.decisions))
    this.reach(this.shown[0]?.highlight.id ?? null)
  }

  /** Goes back from the preview to the text. */
  back() {
    Object.assign(this, { preview: null, pane: null, current: null })
    this.decisions = new Map()
  }

  setAll(all: boolean) {
    this.all = all
    if (!this.shown.some(({ highlight }) => highlight.id === this.current)) this.reach(this.shown[0]?.highlight.id ?? null)
  }

  /** Looks at a highlight, and at its place in the new text; at that of the best proposal when it has none. */
  reach(id: number | null) {
    this.current = id
    const { pane, currentHighlight: remapped } = this
    if (!pane) return
    pane.select(null)
    pane.setCurrent(id)
    const place = remapped && (placeOf(remapped, this.decisions) ?? remapped.proposals[0])
    if (place) pane.goTo(place)
  }

  /** The highlight after the current one, or null at the end. */
  get next(): number | null {
    const at = this.shown.findIndex(({ highlight }) => highlight.id === this.current)
    return this.shown[at + 1]?.highlight.id ?? null
  }

  outcome(remapped: Remapped) {
    return outcomeOf(remapped, this.decisions)
  }

  decide(id: number, decision: Decision) {
    this.decisions = new Map(this.decisions).set(id, decision)
    const { pane, preview } = this
    if (!pane || !preview) return
    pane.setHighlights(placedIn(preview.text, preview.highlights, this.decisions))
    pane.setCurrent(id)
    if (decision.kind === 'place') pane.goTo(decision.span)
  }

  /** Saves the text as a new version, with what was decided; undefined when it was refused. */
  async save(): Promise<VersionSaved | undefined> {
    const { base, preview } = this
    if (!base || !preview || this.busy) return undefined
    const { text, source } = this
    const from = source === null ? {} : { source }
    const request = { article: base.article.id, version: base.version, text, ...from, ...corrections(preview.highlights, this.decisions) }
    const saved = await this.ask(() => call('version.save', request))
    if (saved) this.done(base.article.uuid)
    else if (this.failure?.code === 'conflict') await this.rebase(base.article.id)
    return saved
  }

  /** What is saved is no draft any more. */
  private done(article: string) {
    clearTimeout(this.keeping)
    dropDraft(article)
    this.base = null
  }

  /** Another version was saved meanwhile: the text is to be compared with that one. */
  private async rebase(article: number) {
    const base = await call('article.read', { article })
    runInAction(() => {
      this.base = base
      this.back()
    })
  }

  private async ask<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.busy = true
    this.failure = null
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      const { failure } = error
      runInAction(() => {
        this.failure = failure
      })
      return undefined
    } finally {
      runInAction(() => {
        this.busy = false
      })
    }
  }
}
