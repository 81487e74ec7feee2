import { readdir } from 'node:fs/promises'
import { isAbsolute, join, normalize } from 'node:path'
import { CollateError } from '../error.ts'
import { syncFolder, writeFileWhole } from '../safety/write-file.ts'
import { safeFileName } from '../text/safe-name.ts'
import { explain, prepareFolder } from './folder.ts'

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Vietnamese right; no cell can be taken for a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`

function cell(value: string): string {
  // A title from a strange page must not be run by a spreadsheet.
  const harmless = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

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
