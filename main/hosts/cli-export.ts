import type { FileFormat, FileReport } from '../../preload/contract.ts'
import type { Outcome } from './cli-commands.ts'
import { runJob } from './cli-job.ts'
import type { OpenLibrary } from './cli-library.ts'
import { count, lines } from './cli-text.ts'

/** Writes one file; `out` is absolute. What the format cannot hold is told, and does not count as failed. */
export async function exportFile(
  library: OpenLibrary,
  format: FileFormat,
  out: string,
  options: { article?: number[]; theme?: string },
): Promise<Outcome> {
  const { article, ...rest } = options
  const request = { format, out, ...(article ? { articles: article } : {}), ...rest }
  const { report, stopped } = await runJob<FileReport>(library, () => library.ask('export.file', request))
  const { file, articles, highlights, themes, warnings } = report
  const counts = [count(articles, 'article', 'articles'), count(highlights, 'highlight', 'highlights'), count(themes, 'theme', 'themes')]
  return {
    json: { written: [file], articles, highlights, themes, warnings },
    text: lines(
      `written\t${file}\t(${counts.join(', ')})`,
      warnings.map(warning => `left out\t${warning}`),
    ),
    failed: stopped,
  }
}
