import { LINK_SCHEME, linkTo } from '../../preload/model.ts'
import { bridge } from '../bridge.ts'
import { i18n } from '../locales/i18n.ts'
import { call } from './calls.ts'
import type { Dialogs } from './dialogs.ts'
import type { Notices } from './notices.ts'
import type { Reader } from './reader.ts'

/** Links that lead back into the library, from notes outside and inside. */
export class LinkStore {
  private readonly reader: Reader
  private readonly notices: Notices
  private readonly dialogs: Dialogs

  constructor(reader: Reader, notices: Notices, dialogs: Dialogs) {
    this.reader = reader
    this.notices = notices
    this.dialogs = dialogs
  }

  /** Opens what a link leads to that was opened outside, if there is one. */
  async take(): Promise<void> {
    const link = await bridge.host.takeLink()
    if (link !== null) await this.open(link)
  }

  /** Opens an address: what leads into the library here, everything else outside. */
  async follow(url: string): Promise<void> {
    if (isLink(url)) await this.open(url)
    else await bridge.host.openExternal(url)
  }

  /** Opens the article of a link, at its highlight; says so when that is not there any more. */
  async open(link: string): Promise<void> {
    await this.notices.guard(async () => {
      const { article, highlight, gone } = await call('link.find', { link })
      const [passage] = highlight === null ? [] : await call('passage.read', { highlights: [highlight] })
      this.dialogs.close()
      if (passage && passage.state !== 'orphan') await this.reader.openHighlight(passage)
      else await this.reader.open(article)
      if (gone || passage?.state === 'orphan') this.notices.info(i18n.t(gone ? 'reader.link-gone' : 'reader.link-orphan'))
    })
  }

  /** Puts a link to the current highlight onto the clipboard, or where there is none, to the article that is being read. */
  async copy(): Promise<void> {
    const { document, currentHighlight } = this.reader.pane
    if (!document) return this.notices.info(i18n.t('reader.link-nothing'))
    await this.notices.guard(async () => {
      await navigator.clipboard.writeText(linkTo(document.article.uuid, currentHighlight?.uuid))
      this.notices.info(i18n.t(currentHighlight ? 'reader.link-copied-passage' : 'reader.link-copied'))
    })
  }
}

/** Whether a text is a link into a library. */
export const isLink = (text: string): boolean => text.trim().toLowerCase().startsWith(`${LINK_SCHEME}:`)
