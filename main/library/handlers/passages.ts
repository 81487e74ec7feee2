import type { HandlersOf } from '../context.ts'
import { startJob } from '../jobs.ts'
import { changePassages, previewChange } from '../passages/change.ts'
import { readPassages } from '../records/highlights.ts'
import { summarise } from '../records/passages.ts'
import { readSettings } from '../records/settings.ts'

/** Read when it is needed: it stands on large libraries. */
const writing = () => import('../exporting/write-passages.ts')

/** Highlights of any articles, many at a time. */
export const passageHandlers: HandlersOf<'passage'> = {
  'passage.read': ({ db }, { highlights }) => readPassages(db, highlights),
  'passage.summary': ({ db }, { highlights }) => summarise(db, highlights),
  'passage.preview': ({ db }, request) => previewChange(db, request),
  'passage.change': (context, request) => startJob(context.emit, job => changePassages(context, request, job)),
  'passage.cite': async ({ db }, { highlights, style }) =>
    (await import('../exporting/cite-passages.ts')).citePassages(db, highlights, style ?? readSettings(db).citation),
  'passage.markdown': async ({ db }, request) => ({ markdown: (await (await writing()).markdownOfPassages(db, request)) ?? '' }),
  'passage.export': ({ db, emit }, request) => startJob(emit, async job => (await writing()).exportPassages(db, request, job)),
}
