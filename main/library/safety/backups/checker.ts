import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { openCopy, settleCopy } from '../../db/copy.ts'
import { checkLibrary } from '../check.ts'
import type { Answer, Checked } from './checking.ts'

// Entry of the thread that checks one copy of a library for `checking.ts`.
const { path, settle } = workerData as { path: string; settle: boolean }

/** Findings that are told. */
const TOLD = 100

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

async function check(): Promise<Checked> {
  if (settle) settleCopy(path)
  const db = openCopy(path)
  try {
    const { articles, highlights, problems } = await checkLibrary(db, true)
    if (settle) syncFile(path)
    return { articles, highlights, problems: problems.length, found: problems.slice(0, TOLD), sha256: await hashOf(path) }
  } finally {
    db.close()
  }
}

const tell = (answer: Answer) => parentPort?.postMessage(answer)
check().then(
  checked => tell({ ok: true, checked }),
  error => tell({ ok: false, message: error instanceof Error ? error.message : String(error) }),
)
