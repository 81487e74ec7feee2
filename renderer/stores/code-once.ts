import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Highlight } from '../../preload/contract.ts'
import { i18n } from '../locales/i18n.ts'
import { CallError, call } from './calls.ts'
import { findCopies } from './found-copies.ts'
import type { Notices } from './notices.ts'

/** Fewer words than this stand in many articles without being copied from anywhere. */
const LEAST_WORDS = 8
/** Passages tagged at once whose copies are looked for; those of more are a list that nobody reads. */
const MOST = 500

const wordCount = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0

/** Offers to code the copies of passages that were just tagged: quietly, for a while, and only where there are any. */
export class CodeOnce {
  /** The highlights whose copies were offered last. */
  offered: readonly Highlight[] = []
  /** How many places were offered. */
  count = 0
  /** What to press for it as people read it, empty for nothing; told by the page, which knows the keys. */
  keyName: () => string = () => ''
  private readonly notices: Notices
  private readonly wanted: () => boolean
  private readonly look: (highlights: readonly Highlight[]) => void
  private asked = 0

  constructor(notices: Notices, wanted: () => boolean, look: (highlights: readonly Highlight[]) => void) {
    this.notices = notices
    this.wanted = wanted
    this.look = look
    makeAutoObservable<this, 'notices' | 'wanted' | 'look' | 'asked'>(this, {
      offered: observableRef,
      keyName: false,
      notices: false,
      wanted: false,
      look: false,
      asked: false,
    })
  }

  /** Looks for copies of tagged highlights and tells of those that are not coded like them. */
  async offer(highlights: readonly number[]): Promise<void> {
    const asked = ++this.asked
    this.take([], 0)
    if (!this.wanted() || highlights.length === 0) return
    try {
      const tagged = await call('highlight.some', { highlights: [...highlights] })
      const long = tagged.filter(({ themes, exact }) => themes.length > 0 && wordCount(exact) >= LEAST_WORDS).slice(0, MOST)
      const found = await findCopies(
        long.map(({ id }) => id),
        () => asked === this.asked,
      )
      const count = found.flatMap(({ copies }) => copies).filter(({ coded }) => !coded).length
      if (asked !== this.asked || count === 0) return
      this.take(long, count)
      this.tell()
    } catch (error) {
      // Nobody asked for it: what cannot be found now is found by the command.
      if (!(error instanceof CallError)) throw error
    }
  }

  /** Shows what was offered. */
  open() {
    this.notices.withdrawOffers()
    this.look(this.offered)
  }

  private take(offered: readonly Highlight[], count: number) {
    runInAction(() => Object.assign(this, { offered, count }))
  }

  private tell() {
    const { count } = this
    const text = i18n.t('copies.offer', { count })
    this.notices.offer(text, { label: i18n.t('copies.look'), command: 'code-copies', run: () => this.open() })
    const key = this.keyName()
    this.notices.announce(key === '' ? text : `${text} ${i18n.t('copies.offer-key', { key })}`)
  }
}
