import type { ImportReport } from '../../../preload/model.ts'

/** The report of an import that has not done anything yet. */
export const emptyReport = (): ImportReport => ({ imported: [], skipped: [], failed: [], addresses: [], highlights: 0, themes: 0 })
