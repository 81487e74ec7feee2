import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'

/** Bytes after which a log is put aside; one older one is kept. */
const LIMIT = 1_000_000

/** The log of a library folder, `logs/library.log`: what happened, never what is written in articles or notes. */
export function openLog(folder: string): Logger {
  const file = join(folder, 'logs', 'library.log')
  if (existsSync(file) && statSync(file).size > LIMIT) {
    rmSync(`${file}.1`, { force: true })
    renameSync(file, `${file}.1`)
  }
  const destination = pino.destination({ dest: file, sync: true, mkdir: true })
  // A full disk must not end the process for want of a line in the log.
  destination.on('error', () => {})
  return pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}
