import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collateIdOf } from '../../../../main/library/exporting/front-matter.ts'
import type { Article, ExportReport, Template } from '../../../../preload/contract.ts'
import { pick, randomFrom } from '../../../bench/corpus.ts'
import { plant } from '../../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../../support/library.ts'

/** A user with a library and the folder that it is exported to, who does what a seed says. */
export interface Desk {
  library: TestLibrary
  out: string
  template: Template
  random: () => number
  /** What the user typed into files and did not take out again; whole lines with the ends of lines around them. */
  typed: Set<string>
  /** Parts whose lines the user changed or put elsewhere: UUID of the note, blank, id of the part. */
  touched: Set<string>
  /** How much was typed. */
  count: number
}

const SENTENCES = [
  'Đoàn tàu chở nông sản rời ga lúc sáu giờ.',
  'Bà con vẫy tay chào theo 🎉.',
  'Giá cà phê *tăng* mười phần trăm.',
  '1. Chợ họp sớm.',
]

/** Three articles, and a folder that is to be made by the first export. */
export async function deskOf(seed: number, templateId: string): Promise<Desk> {
  const folder = temporaryFolder()
  const drafts = Array.from({ length: 3 }, (_, nth) => {
    const text = Array.from({ length: 4 }, (__, line) => `Đoạn ${nth}.${line}. ${SENTENCES[(nth + line) % 4]}`).join('\n')
    let at = 0
    const blocks = text.split('\n').map(line => {
      const start = at
      at += line.length + 1
      return { type: 'paragraph' as const, start, end: start + line.length }
    })
    return { title: `Bài thứ ${nth} về đường sắt`, text, blocks }
  })
  plant(folder, drafts)
  const library = await temporaryLibrary(folder)
  const template = (await library.call('template.list', {})).find(({ id }) => id === templateId)
  if (!template) throw new Error(`There is no template ${templateId}.`)
  const out = join(temporaryFolder(), 'ghi chú')
  return { library, out, template, random: randomFrom(seed), typed: new Set(), touched: new Set(), count: 0 }
}

/** One of a list, or null where there is none. */
export const anyOf = <T>({ random }: Desk, list: readonly T[]): T | null => (list.length === 0 ? null : pick(random, list))

export async function exported({ library, out, template }: Desk): Promise<ExportReport> {
  const report = await library.done(await library.call('export.markdown', { out, template: template.id }))
  if (!('written' in report)) throw new Error('That was no export.')
  return report
}

/** A file as lines. */
export interface Page {
  path: string
  lines: string[]
  end: '\n' | '\r\n'
  /** Of what it is of. */
  uuid: string
  /** Whether the last export left it alone. */
  left?: boolean
}

export function pagesIn({ out }: Desk): Page[] {
  return readdirSync(out).map(name => {
    const path = join(out, name)
    const text = readFileSync(path, 'utf8')
    return { path, lines: text.split(/\r?\n/u), end: text.includes('\r\n') ? '\r\n' : '\n', uuid: collateIdOf(text) ?? '' }
  })
}

export const keep = ({ path, lines, end }: Page): void => writeFileSync(path, lines.join(end))

/** Text of files as one line below the other, whatever their ends are. */
export const textOf = (lines: readonly string[]): string => `\n${lines.join('\n')}\n`

/** Forgets what was typed and stands in some text, but not in another. */
export function forget(desk: Desk, text: string, but = ''): void {
  const [said, left] = [text, but].map(one => textOf(one.split(/\r?\n/u))) as [string, string]
  for (const one of desk.typed) if (said.includes(one) && !left.includes(one)) desk.typed.delete(one)
}

/** A part of the library's with the lines that it takes. */
export interface OwnPart {
  id: string
  lines: string[]
}

/** The parts, front matter apart, that the library would write of an article now. */
export async function partsOf({ library, template }: Desk, article: Article): Promise<OwnPart[]> {
  const made = await library.call('template.preview', { body: template.body, article: article.id })
  if (made.text === null) throw new Error(made.failure.message)
  const { text, parts } = made
  const before = (offset: number) => text.slice(0, offset).split('\n').length - 1
  const lines = text.split('\n')
  return parts
    .filter(({ id, start, end }) => id !== 'head' && start < end)
    .map(({ id, start, end }) => ({ id, lines: lines.slice(before(start), before(end - 1) + 1) }))
}

/** The first line of each place where a part stands in a file as the library would write it, however its letters are composed. */
export function placesOf(part: OwnPart, { lines }: Page): number[] {
  const [own, all] = [part.lines, lines].map(list => list.map(line => line.normalize('NFC'))) as [string[], string[]]
  return all.flatMap((_, at) => (own.every((line, nth) => all[at + nth] === line) ? [at] : []))
}
