import { sha256 } from '../../../safety/sha256.ts'
import { normalise } from '../../../text/normal-form.ts'
import type { WholeArticle, WholeHead, WholeVersion } from './schema.ts'
import { WholeError } from './whole-error.ts'

/** Looks whether what a file says goes together; each call tells how much was looked at, in UTF-16 units, or throws `WholeError`. */
export interface WholeCheck {
  head(head: WholeHead): number
  article(article: WholeArticle): number
  /** To be called when all articles were looked at. */
  end(): void
}

/** Begins with a file. */
export function openWholeCheck(): WholeCheck {
  const [coders, themes, collections, tags] = [names('coders'), names('themes'), names('collections'), names('tags')]
  const [articles, highlights] = [names('articles'), names('highlights')]
  const later: (() => void)[] = []
  return {
    head(head) {
      for (const { uuid } of head.coders) coders.add(uuid)
      for (const [list, known] of [
        [head.themes, themes],
        [head.collections, collections],
      ] as const)
        for (const { uuid, parent } of list) {
          // What is above comes before.
          if (parent !== null) known.need(parent)
          known.add(uuid)
        }
      for (const { uuid } of head.tags) tags.add(uuid)
      for (const list of [head.searches, head.filters, head.templates, head.copies, head.pairs]) {
        const known = names('head')
        for (const { uuid } of list) known.add(uuid)
      }
      later.push(() => {
        const linked = names('copies')
        for (const uuid of head.copies.flatMap(({ highlights }) => highlights)) {
          highlights.need(uuid)
          linked.add(uuid)
        }
        for (const uuid of head.themes.flatMap(({ examples }) => examples)) highlights.need(uuid)
        for (const { first, second } of head.pairs) {
          articles.need(first)
          articles.need(second)
          if (first === second) throw new WholeError('shape', 'pairs')
        }
      })
      return 0
    },
    article(article) {
      articles.add(article.uuid)
      for (const uuid of article.tags) tags.need(uuid)
      for (const uuid of article.collections) collections.need(uuid)
      for (const { uuid, coder, themes: tagged } of article.highlights) {
        highlights.add(uuid)
        coders.need(coder)
        for (const { theme, coder } of tagged) {
          themes.need(theme)
          coders.need(coder)
        }
      }
      checkTexts(article)
      return article.versions.reduce((size, { text }) => size + text.length, 0)
    },
    end() {
      for (const look of later) look()
    },
  }
}

/** UUIDs of one kind, each of which is there once. */
function names(kind: string) {
  const known = new Set<string>()
  return {
    add(uuid: string) {
      if (known.has(uuid)) throw new WholeError('shape', `${kind} ${uuid}`)
      known.add(uuid)
    },
    need(uuid: string) {
      if (!known.has(uuid)) throw new WholeError('shape', `${kind} ${uuid}`)
    },
  }
}

function checkTexts({ uuid, version, versions, highlights }: WholeArticle): void {
  const byNumber = new Map(versions.map(each => [each.number, each]))
  const fine =
    byNumber.size === versions.length &&
    byNumber.has(version) &&
    versions.every(
      (each, index) => isText(each) && (each.base === null || each.base < each.number) && each.number > (versions[index - 1]?.number ?? 0),
    ) &&
    highlights.every(({ version, start, end, state }) => {
      const text = byNumber.get(version)?.text
      return text !== undefined && start <= end && (state === 'orphan' || end <= text.length)
    })
  if (!fine) throw new WholeError('shape', `articles ${uuid}`)
}

function isText({ text, sha256: told, blocks, marks, pages, dropped }: WholeVersion): boolean {
  const inside = ({ start, end }: { start: number; end: number }) => start <= end && end <= text.length
  return (
    normalise(text) === text &&
    sha256(text) === told &&
    blocks.every((block, index) => inside(block) && block.start >= (blocks[index - 1]?.end ?? 0)) &&
    marks.every(inside) &&
    pages.every(({ start }, index) => start <= text.length && start > (pages[index - 1]?.start ?? -1)) &&
    (dropped ?? []).every(({ at }) => at <= text.length)
  )
}
