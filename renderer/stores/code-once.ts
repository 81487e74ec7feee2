import type { Highlight } from '../../preload/contract.ts'
import { i18n } from '../locales/i18n.ts'
import { CallError, call } from './calls.ts'
import type { Notices } from './notices.ts'

/** Fewer words than this stand in many articles without being copied from anywhere. */
const LEAST_WORDS = 8

const wordCount = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0

/** Offers to code the copies of a passage that was just tagged: quietly, for a while, and only where there are any. */
export class CodeOnce {
  /** The highlight whose copies were offered last. */
  offered: Highlight | null = null
  /** What to press for it as people read it, empty for nothing; told by the page, which knows the keys. */
  keyName: () => string = () => ''
  private readonly notices: Notices
  private readonly wanted: () => boolean
  private readonly look: (highlight: Highlight) => void
  private asked = 0

  constructor(notices: Notices, wanted: () => boolean, look: (highlight: Highlight) => void) {
    this.notices = notices
    this.wanted = wanted
    this.look = look
  }

  /** Looks for copies of a tagged highlight and tells of those that are not coded like it. */
  async offer(highlight: Highlight): Promise<void> {
    const asked = ++this.asked
    this.offered = null
    if (!this.wanted() || highlight.themes.length === 0 || wordCount(highlight.exact) < LEAST_WORDS) return
    try {
      const [found] = await call('parallel.copies', { highlights: [highlight.id] })
      const count = found?.copies.filter(({ coded }) => !coded).length ?? 0
      if (asked !== this.asked || count === 0) return
      this.offered = highlight
      const text = i18n.t('copies.offer', { count })
      this.notices.offer(text, { label: i18n.t('copies.look'), command: 'code-copies', run: () => this.look(highlight) })
      const key = this.keyName()
      this.notices.announce(key === '' ? text : `${text} ${i18n.t('copies.offer-key', { key })}`)
    } catch (error) {
      // Nobody asked for it: what cannot be found now is found by the command.
      if (!(error instanceof CallError)) throw error
    }
  }
}
