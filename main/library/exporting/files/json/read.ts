import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { openWholeCheck } from './check.ts'
import { articleSchema, headSchema, type WholeArticle, type WholeHead } from './schema.ts'
import { WholeError } from './whole-error.ts'

/**
 * What a file holds, in its order; `looked` now and then while it is looked through, with nothing in it. The head comes with the SHA-256 of the newest
 * text of each article that is not in the trash, by UUID.
 */
export type WholePart = { head: WholeHead; texts: Map<string, string> } | { article: WholeArticle } | { looked: true }

/** UTF-16 units that are looked through before it is told that it goes on. */
const LOT = 1_000_000

/** The beginning of a file of ours, which says its format. */
const BEGINNING = /^\ufeff?\s*\{\s*"format"\s*:\s*"collate\/(\d{1,9})"/u

/** The number of the format, when bytes begin as a file of it does; null for all else. */
export function wholeFormat(bytes: Uint8Array): number | null {
  const found = BEGINNING.exec(Buffer.from(bytes.subarray(0, 1000)).toString())
  return found ? Number(found[1]) : null
}

/**
 * Reads a file in the format of `schema.ts`, after all of it was looked through: nothing comes of one that is damaged, was changed, or says things that
 * do not go together. Throws `WholeError`.
 */
export function* readWhole(bytes: Uint8Array): Generator<WholePart> {
  const number = wholeFormat(bytes)
  if (number !== null && number > 1) throw new WholeError('newer')
  const check = openWholeCheck()
  const texts = new Map<string, string>()
  const lookAt = (article: WholeArticle) => {
    if (article.removedAt === null) texts.set(article.uuid, newestOf(article))
    return check.article(article)
  }
  let looked = 0
  for (const part of partsOf(bytes)) {
    looked += 'head' in part ? check.head(valid(headSchema, part.head)) : lookAt(valid(articleSchema, part.article))
    if (looked < LOT) continue
    looked = 0
    yield { looked: true }
  }
  check.end()
  // All of it was found to be as it has to be.
  for (const part of partsOf(bytes) as Generator<{ head: WholeHead } | { article: WholeArticle }>)
    yield 'head' in part ? { ...part, texts } : part
}

const newestOf = ({ version, versions }: WholeArticle) => versions.find(({ number }) => number === version)?.sha256 ?? ''

function valid<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const found = schema.safeParse(value)
  if (found.success) return found.data
  const [issue] = found.error.issues
  throw new WholeError('shape', issue?.path.join('.') ?? '')
}

type Unchecked = { head: unknown } | { article: unknown }

/** Line by line where it stands as we write it, else all of it at once. */
function* partsOf(bytes: Uint8Array): Generator<Unchecked> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const begins = buffer.indexOf('\n"articles":[')
  const closes = buffer.lastIndexOf(`\n${CLOSING}`) + 1
  if (!buffer.subarray(0, 3).equals(Buffer.from('{\n"')) || begins < 0 || closes < begins) return yield* atOnce(buffer)
  refuseChanged(buffer, closes)
  yield { head: parsed(`${buffer.toString('utf8', 0, begins).replace(/,$/u, '')}}`) }
  // Behind `"articles":[`
  let at = begins + 13
  if (buffer.toString('latin1', at, at + 2) === '],') at += 3
  else {
    for (at += 1; ; ) {
      const end = buffer.indexOf(10, at)
      if (end < 0) throw new WholeError('damaged')
      const line = buffer.toString('utf8', at, end)
      at = end + 1
      if (line === '],') break
      yield { article: parsed(line.endsWith(',') ? line.slice(0, -1) : line) }
    }
  }
  if (!/^"sha256":"[\da-f]{64}"\n\}\n?$/u.test(buffer.toString('latin1', at))) throw new WholeError('damaged')
}

function* atOnce(buffer: Buffer): Generator<Unchecked> {
  // Who takes out the last line leaves the comma before it.
  const value = parsed(
    buffer
      .toString()
      .replace(/^\ufeff/u, '')
      .replace(/,(?=\s*\}\s*$)/u, ''),
  )
  if (typeof value !== 'object' || value === null || !('articles' in value) || !Array.isArray(value.articles))
    throw new WholeError('shape', '')
  const { articles, ...head } = value
  // It stands no more as it was written, so that nobody can say whether it is whole.
  if ('sha256' in head) throw new WholeError('changed')
  yield { head }
  for (const article of articles) yield { article }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // V8 says how far it came, but where the text ends too early.
    const at = Number(/position (\d+)/u.exec(String(error))?.[1] ?? text.length)
    throw new WholeError(at >= text.trimEnd().length ? 'cut' : 'damaged', lineOf(text.slice(0, at)))
  }
}

/** The last line of a text, counted from 1. */
const lineOf = (text: string): string => String(text.trimEnd().split('\n').length)

const CLOSING = '"sha256":"'
const ENDING = '"\n}'

function refuseChanged(buffer: Buffer, at: number): void {
  if (buffer.length < at + CLOSING.length + 64 + ENDING.length) throw new WholeError('cut', lineOf(buffer.toString()))
  const told = buffer.toString('latin1', at + CLOSING.length, at + CLOSING.length + 64)
  if (createHash('sha256').update(buffer.subarray(0, at)).digest('hex') !== told) throw new WholeError('changed')
}
