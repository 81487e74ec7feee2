import type { Handlers } from '../context.ts'
import { agreementHandlers } from './agreement.ts'
import { articleHandlers } from './articles.ts'
import { backupHandlers, rescueHandlers } from './backups.ts'
import { checkHandlers } from './checks.ts'
import { coderHandlers } from './coders.ts'
import { collectionHandlers } from './collections.ts'
import { copyHandlers } from './copies.ts'
import { highlightHandlers } from './highlights.ts'
import { historyHandlers } from './history.ts'
import { importHandlers } from './imports.ts'
import { jobHandlers } from './jobs.ts'
import { libraryHandlers } from './library.ts'
import { linkHandlers } from './links.ts'
import { memoHandlers } from './memos.ts'
import { mirrorHandlers } from './mirrors.ts'
import { noteHandlers } from './notes.ts'
import { savedFilterHandlers, tagHandlers, trashHandlers } from './organising.ts'
import { parallelHandlers } from './parallel.ts'
import { passageHandlers } from './passages.ts'
import { savedSearchHandlers } from './saved-searches.ts'
import { searchHandlers } from './search.ts'
import { settingHandlers } from './settings.ts'
import { templateHandlers } from './templates.ts'
import { themeHandlers } from './themes.ts'
import { orphanHandlers, versionHandlers } from './versions.ts'
import { watchHandlers } from './watch.ts'

/** A function for every channel of the contract. */
export const handlers: Handlers = {
  ...libraryHandlers,
  ...articleHandlers,
  ...collectionHandlers,
  ...tagHandlers,
  ...trashHandlers,
  ...savedFilterHandlers,
  ...themeHandlers,
  ...highlightHandlers,
  ...coderHandlers,
  ...agreementHandlers,
  ...passageHandlers,
  ...parallelHandlers,
  ...copyHandlers,
  ...linkHandlers,
  ...memoHandlers,
  ...noteHandlers,
  ...historyHandlers,
  ...importHandlers,
  ...jobHandlers,
  ...searchHandlers,
  ...savedSearchHandlers,
  ...settingHandlers,
  ...templateHandlers,
  ...checkHandlers,
  ...versionHandlers,
  ...orphanHandlers,
  ...watchHandlers,
  ...mirrorHandlers,
  ...backupHandlers,
  ...rescueHandlers,
}
