import { about } from './en/about.ts'
import { backup, rescue } from './en/backups.ts'
import { bulk } from './en/bulk.ts'
import { codebook, theme } from './en/codebook.ts'
import { agreement, coder } from './en/coders.ts'
import { conflict } from './en/conflict.ts'
import { exportFile } from './en/export-file.ts'
import { found } from './en/found.ts'
import { history, timeline } from './en/history.ts'
import { importReport } from './en/import-report.ts'
import { importRun } from './en/import-run.ts'
import { collection, exporting, importing, library, metadata } from './en/library.ts'
import { draft, memo } from './en/memos.ts'
import { mirror } from './en/mirrors.ts'
import { filter, many, merge, organise, state, tag, trash } from './en/organising.ts'
import { find, highlight, inVivo, reader, recent, untag } from './en/reader.ts'
import { copies, near, reuse } from './en/reuse.ts'
import { hits, lines, saved, search, tagging } from './en/search.ts'
import { command, keys, settings } from './en/settings.ts'
import { shared } from './en/shared.ts'
import { app, colour, common, error, notice, palette, trouble } from './en/shell.ts'
import { template } from './en/templates.ts'
import { edit, orphan, version } from './en/versions.ts'
import { watch } from './en/watch.ts'

/** English texts of the interface, by screen. `vi.ts` has exactly the same keys. */
export const en = {
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
