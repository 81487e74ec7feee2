import { change } from '../change.ts'
import type { HandlersOf } from '../context.ts'
import { compareVersions } from '../versions/compare.ts'
import { attachHighlight, keepAsQuotation, orphansWithProposals } from '../versions/orphans.ts'
import { previewOf } from '../versions/preview.ts'
import { putBack } from '../versions/put-back.ts'
import { rereadArticle } from '../versions/reread.ts'
import { revise } from '../versions/revise.ts'
import { previewSource, saveVersion, updateFromFile } from '../versions/update.ts'

/** Versions of articles. */
export const versionHandlers: HandlersOf<'version'> = {
  'version.preview': async (context, { article, version, text }) =>
    previewOf(context, await revise(context, { article, version }, { text }, context.newest('version.preview'))),
  'version.preview-source': previewSource,
  'version.save': saveVersion,
  'version.update': updateFromFile,
  'version.put-back': putBack,
  'version.reread': rereadArticle,
  'version.compare': (context, request) => compareVersions(context, request, context.newest('version.compare')),
}

/** Highlights that lost their place. */
export const orphanHandlers: HandlersOf<'orphan'> = {
  'orphan.list': (context, { article }) => orphansWithProposals(context, article),
  'orphan.attach': (context, { highlight, start, end }) =>
    change(context, 'orphan.attach', () => attachHighlight(context.db, highlight, start, end)),
  'orphan.keep': (context, { highlight, quotation }) =>
    change(context, 'orphan.keep', () => keepAsQuotation(context.db, highlight, quotation)),
}
