import type { Outcome } from './cli-commands.ts'
import type { OpenLibrary } from './cli-library.ts'
import { count, lines } from './cli-text.ts'

/** Copies the library to a file (`out` is absolute), or into its folder of backups. A copy of a library with faults is kept, and counts as failed. */
export async function backup(library: OpenLibrary, options: { out?: string }): Promise<Outcome> {
  const { path, articles, highlights, sha256, problems } = await library.ask('backup.make', options)
  const held = `${count(articles ?? 0, 'article', 'articles')}, ${count(highlights ?? 0, 'highlight', 'highlights')}`
  if (problems) process.stderr.write('The library has faults; “collate check --deep” names them.\n')
  return { json: { file: path, articles, highlights, sha256 }, text: `written\t${path}\t(${held})`, failed: (problems ?? 0) > 0 }
}

/** Puts a backup in the place of the library; `file` is absolute. With `dryRun` it only says what would change. */
export async function restore(library: OpenLibrary, file: string, { dryRun = false }: { dryRun?: boolean }): Promise<Outcome> {
  const { articles, highlights, differences, ...rest } = dryRun
    ? await library.ask('backup.compare', { file })
    : await library.ask('backup.restore', { file })
  // Of a library that was gone nothing could be kept.
  const kept = ('kept' in rest && rest.kept) || null
  return {
    json: { articles, highlights, kept },
    text: lines(
      differences
        .slice(0, NAMED)
        .map(({ kind, title, highlights: changed }) => `${DONE[kind]}\t${title}\t(${count(changed, 'highlight', 'highlights')})`),
      differences.length > NAMED ? `… and ${differences.length - NAMED} more` : [],
      `articles: ${articles.before} → ${articles.after}, highlights: ${highlights.before} → ${highlights.after}`,
      dryRun ? 'Nothing was changed.' : kept === null ? 'There was no library before.' : `The library that was replaced is ${kept}`,
    ),
  }
}

/** Articles that are named at most. */
const NAMED = 500

/** What restoring does to an article that differs so. */
const DONE = { came: 'goes', gone: 'comes back', changed: 'turns back' } as const
