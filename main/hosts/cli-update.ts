import type { Highlight, Proposal, Remapped, VersionUpdate } from '../../preload/contract.ts'
import type { Outcome } from './cli-commands.ts'
import { highlightJson } from './cli-json.ts'
import type { OpenLibrary } from './cli-library.ts'
import { count, lines } from './cli-text.ts'

/** Reads a file (absolute path) as the newest text of an article; with a dry run it only says what that would do. */
export async function update(library: OpenLibrary, article: number, path: string, options: { dryRun?: boolean }): Promise<Outcome> {
  const done = await library.ask('version.update', { article, path, ...options })
  const changed = done.preview.highlights.filter(({ outcome }) => outcome !== 'kept').map(({ highlight }) => highlight.id)
  const saved = done.saved && changed.length > 0 ? await library.ask('highlight.some', { highlights: changed }) : []
  const afterwards = new Map(saved.map(highlight => [highlight.id, highlight]))
  return { json: updateJson(done, afterwards), text: updateText(article, done) }
}

const withOutcome = ({ preview }: VersionUpdate, wanted: Remapped['outcome']) =>
  preview.highlights.filter(({ outcome }) => outcome === wanted)

/** A highlight as it would stand in a version. */
function moved({ highlight, now }: Remapped, version: number): Highlight {
  if (!now) return highlight
  const { start, end, exact, before, after, score } = now
  return { ...highlight, version, start, end, exact, prefix: before, suffix: after, state: 'moved', score }
}

const placesOf = (proposals: Proposal[]) => proposals.map(({ start, end, score }) => ({ start, end, score }))

/** What an update did or would do; `afterwards` are the highlights as they are stored now, where something was saved. */
function updateJson(done: VersionUpdate, afterwards: Map<number, Highlight>) {
  const version = done.saved?.version ?? done.preview.next
  const stored = (highlight: Highlight) => highlightJson(afterwards.get(highlight.id) ?? highlight)
  return {
    version,
    kept: withOutcome(done, 'kept').length,
    moved: withOutcome(done, 'moved').map(remapped => ({ ...stored(moved(remapped, version)), was: remapped.was })),
    orphaned: withOutcome(done, 'orphaned').map(({ highlight, proposals }) => ({
      ...stored({ ...highlight, state: 'orphan', score: 0 }),
      proposals: placesOf(proposals),
    })),
  }
}

function updateText(article: number, done: VersionUpdate): string {
  const { preview, saved } = done
  if (preview.same) return `Article ${article} has this text already; nothing was saved.`
  const [kept, elsewhere, orphaned] = [withOutcome(done, 'kept'), withOutcome(done, 'moved'), withOutcome(done, 'orphaned')]
  return lines(
    elsewhere.map(({ highlight: { id }, was, now }) => `moved\t${id}\t“${was.exact}” → “${now?.exact}” (${now?.start}–${now?.end})`),
    orphaned.map(({ highlight: { id, exact } }) => `orphaned\t${id}\t“${exact}”`),
    `${count(kept.length, 'highlight', 'highlights')} kept, ${elsewhere.length} moved, ${orphaned.length} orphaned`,
    saved ? `Article ${article} has version ${saved.version} now.` : `Nothing was saved; it would be version ${preview.next}.`,
  )
}
