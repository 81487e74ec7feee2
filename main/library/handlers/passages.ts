import type { HandlersOf } from '../context.ts'
import { exportPassages, markdownOfPassages } from '../exporting/write-passages.ts'
import { startJob } from '../jobs.ts'
import { changePassages, previewChange } from '../passages/change.ts'
import { readPassages } from '../records/highlights.ts'
import { summarise } from '../records/passages.ts'

/** Highlights of any articles, many at a time. */
export const passageHandlers: HandlersOf<'passage'> = {
  'passage.read': ({ db }, { highlights }) => readPassages(db, highlights),
  'passage.summary': ({ db }, { highlights }) => summarise(db, highlights),
  'passage.preview': ({ db }, request) => previewChange(db, request),
  'passage.change': (context, request) => startJob(context.emit, job => changePassages(context, request, job)),
  'passage.markdown': async ({ db }, request) => ({ markdown: (await markdownOfPassages(db, request)) ?? '' }),
  'passage.export': ({ db, emit }, request) => startJob(emit, job => exportPassages(db, request, job)),
}
