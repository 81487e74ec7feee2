import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Template, TemplatePreview } from '../../preload/contract.ts'
import { call } from './calls.ts'
import { keepDrafts, readDrafts, type TemplateDraft } from './template-drafts.ts'

/** The template that exports use unless told otherwise. */
const DEFAULT = 'obsidian-articles'

/** Templates: which there are, the one that is being looked at, and what was typed of it and not saved. */
export class TemplateStore {
  list: Template[] = []
  /** The one in the editor. */
  chosen = DEFAULT
  /** The one for the next export. */
  exported = DEFAULT
  /** Of what is in the editor; null until it was made. */
  preview: TemplatePreview | null = null
  private drafts: ReadonlyMap<string, TemplateDraft> = readDrafts()
  private asked = 0

  constructor() {
    makeAutoObservable<this, 'asked' | 'drafts'>(this, { list: observableRef, preview: observableRef, drafts: observableRef, asked: false })
  }

  async load(): Promise<void> {
    const list = await call('template.list', {})
    runInAction(() => {
      this.list = list
      if (!list.some(({ id }) => id === this.chosen)) this.chosen = DEFAULT
      if (!list.some(({ id }) => id === this.exported)) this.exported = DEFAULT
    })
  }

  get template(): Template | undefined {
    return this.list.find(({ id }) => id === this.chosen)
  }

  /** What stands in the editor. */
  get text(): TemplateDraft {
    return this.drafts.get(this.chosen) ?? { name: this.template?.name ?? '', body: this.template?.body ?? '' }
  }

  isChanged(id: string): boolean {
    return this.drafts.has(id)
  }

  choose(id: string) {
    this.chosen = id
  }

  chooseForExport(id: string) {
    this.exported = id
  }

  edit(change: Partial<TemplateDraft>) {
    if (!this.template || this.template.builtIn) return
    this.setDraft(this.chosen, { ...this.text, ...change })
  }

  /** Takes back what was typed since it was saved. */
  revert() {
    this.setDraft(this.chosen, null)
  }

  async save(): Promise<void> {
    const id = this.chosen
    await call('template.save', { id, ...this.text })
    this.setDraft(id, null)
    await this.load()
  }

  /** Keeps what stands in the editor as another template, and goes to it. */
  async copy(name: string): Promise<void> {
    const made = await call('template.save', { name, body: this.text.body })
    await this.load()
    this.choose(made.id)
  }

  async remove(): Promise<void> {
    const id = this.chosen
    await call('template.remove', { id })
    this.setDraft(id, null)
    await this.load()
  }

  /** Renders what stands in the editor, for an article when it is of one; an answer that comes late is dropped. */
  async show(article: number | null): Promise<void> {
    this.asked += 1
    const { asked } = this
    const preview = await call('template.preview', { body: this.text.body, ...(article === null ? {} : { article }) })
    runInAction(() => {
      if (asked === this.asked) this.preview = preview
    })
  }

  private setDraft(id: string, draft: TemplateDraft | null) {
    const saved = this.list.find(template => template.id === id)
    const drafts = new Map(this.drafts)
    if (draft === null || (saved && saved.name === draft.name && saved.body === draft.body)) drafts.delete(id)
    else drafts.set(id, draft)
    this.drafts = drafts
    keepDrafts(drafts)
  }
}
