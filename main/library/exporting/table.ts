import { readdir } from 'node:fs/promises'
import { isAbsolute, join, normalize } from 'node:path'
import { CollateError } from '../error.ts'
import { syncFolder, writeFileWhole } from '../safety/write-file.ts'
import { safeFileName } from '../text/safe-name.ts'
import { explain, prepareFolder } from './folder.ts'

/** What a file of CSV begins with, so that spreadsheets read Vietnamese right. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Rows as CSV (RFC 4180) with a byte order mark; no cell can be taken for a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `${BYTE_ORDER_MARK}${rows.map(csvLine).join('')}`

/** One row of CSV with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** What spreadsheets may take for the beginning of a formula, also behind marks that `cell` sets; full-width signs count where East Asian ones do. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/u

function cell(value: string): string {
  // A title from a strange page must not be run by a spreadsheet.
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A cell as it was before it was made harmless. */
export const asGiven = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

/**
 * Writes a table into a folder under a name, never over a file that is there: another one gets a number. Returns its path; throws CollateError
 * when the folder cannot be used.
 */
export async function writeTable(out: string, name: string, rows: readonly (readonly string[])[]): Promise<string> {
  if (!isAbsolute(out)) {
    throw new CollateError('invalid', `“${out}” is not a full path. Choose the folder to export to, or type its path from the top.`)
  }
  const folder = normalize(out)
  await prepareFolder(folder)
  const taken = new Set(
    (await readdir(folder)).map(entry =>
      entry
        .replace(/\.csv$/iu, '')
        .normalize('NFC')
        .toLowerCase(),
    ),
  )
  const path = join(folder, `${safeFileName(name, taken)}.csv`)
  await writeFileWhole(path, csvOf(rows)).catch(error => {
    throw explain(error, path)
  })
  await syncFolder(folder)
  return path
}
