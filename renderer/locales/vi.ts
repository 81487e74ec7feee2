import { about } from './vi/about.ts'
import { backup, rescue } from './vi/backups.ts'
import { bulk } from './vi/bulk.ts'
import { codebook, theme } from './vi/codebook.ts'
import { agreement, coder } from './vi/coders.ts'
import { conflict } from './vi/conflict.ts'
import { exportFile } from './vi/export-file.ts'
import { found } from './vi/found.ts'
import { history, timeline } from './vi/history.ts'
import { importReport } from './vi/import-report.ts'
import { importRun } from './vi/import-run.ts'
import { collection, exporting, importing, library, metadata } from './vi/library.ts'
import { draft, memo } from './vi/memos.ts'
import { mirror } from './vi/mirrors.ts'
import { filter, many, merge, organise, state, tag, trash } from './vi/organising.ts'
import { find, highlight, inVivo, reader, recent, untag } from './vi/reader.ts'
import { copies, near, reuse } from './vi/reuse.ts'
import { hits, lines, saved, search, tagging } from './vi/search.ts'
import { command, keys, settings } from './vi/settings.ts'
import { shared } from './vi/shared.ts'
import { app, colour, common, error, notice, palette, trouble } from './vi/shell.ts'
import { template } from './vi/templates.ts'
import { edit, orphan, version } from './vi/versions.ts'
import { watch } from './vi/watch.ts'

/** Vietnamese texts of the interface; the same keys as `en.ts`, with one plural form. */
export const vi = {
  app,
  about,
  common,
  draft,
  palette,
  trouble,
  notice,
  error,
  colour,
  library,
  collection,
  metadata,
  found,
  import: { ...importing, ...importRun, ...importReport },
  template,
  watch,
  export: { ...exporting, ...exportFile },
  conflict,
  mirror,
  backup,
  rescue,
  state,
  organise,
  filter,
  tag,
  many,
  merge,
  trash,
  reader,
  highlight,
  recent,
  untag,
  'in-vivo': inVivo,
  shared,
  find,
  edit,
  version,
  orphan,
  theme,
  codebook,
  coder,
  agreement,
  memo,
  search,
  lines,
  tagging,
  hits,
  saved,
  bulk,
  timeline,
  history,
  copies,
  near,
  reuse,
  settings,
  command,
  keys,
}
