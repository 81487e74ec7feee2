import { renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { anyOf, type Desk, forget, keep, type OwnPart, type Page, pagesIn, partsOf, placesOf, textOf } from './desk.ts'

/** Something that nobody typed before, composed in one way or the other. */
function sign(desk: Desk): string {
  desk.count += 1
  return `⟦${desk.count} chợ ế 🚂⟧`.normalize(desk.random() < 0.3 ? 'NFD' : 'NFC')
}

/** Ways to write something of one's own, line by line. */
const OWN: ((sign: string) => string[])[] = [
  one => [`Câu của tôi ${one}.`],
  one => [`  ${one}  `],
  one => [`## Mục ${one}`],
  one => [`> ${one}`],
  one => [`- ${one}`, '- hai'],
  one => ['```', `> [!quote] ${one}`, '```'],
  one => ['```', one],
  one => [`> [!quote] ${one}`, '> của tôi', '', '^h-00000000'],
  one => [`%% ${one} %%`],
  one => [`[^1]: ${one}`],
  one => ['---', one],
  one => [one, '', '', 'Đoạn nữa.'],
  one => [`\t- ${one}`],
]

interface Standing extends OwnPart {
  at: number
}

/** What the user does to a file. `parts` are those of the library's that stand in it as they were written. */
type Edit = (desk: Desk, page: Page, parts: readonly Standing[]) => void

function type(desk: Desk, page: Page, at: number): void {
  const one = sign(desk)
  const lines = (anyOf(desk, OWN) ?? (() => []))(one)
  const spaced = desk.random() < 0.7
  page.lines.splice(at, 0, ...(spaced ? ['', ...lines, ''] : lines))
  desk.typed.add(textOf(lines.filter(line => line.includes(one))))
}

/** Marks that a part is not the library's alone any more. */
const touch = (desk: Desk, page: Page, { id }: OwnPart) => desk.touched.add(`${page.uuid} ${id}`)

const EDITS: Edit[] = [
  function between(desk, page, parts) {
    const part = anyOf(desk, parts)
    if (!part) return
    // Of an older note that was left alone it may be a piece only.
    if (page.left) touch(desk, page, part)
    type(desk, page, desk.random() < 0.5 ? part.at : part.at + part.lines.length)
  },
  function atTheEnd(desk, page) {
    type(desk, page, page.lines.length)
  },
  function inside(desk, page, parts) {
    const part = anyOf(desk, parts)
    if (!part) return
    touch(desk, page, part)
    const at = part.at + Math.floor(desk.random() * part.lines.length)
    if (desk.random() < 0.3) return type(desk, page, at)
    const line = page.lines[at] ?? ''
    const place = Math.floor(desk.random() * (line.length + 1))
    const one = sign(desk)
    page.lines[at] = line.slice(0, place) + one + line.slice(place)
    desk.typed.add(one)
  },
  function withoutALine(desk, page, parts) {
    const part = anyOf(desk, parts)
    if (!part) return
    touch(desk, page, part)
    page.lines.splice(part.at + Math.floor(desk.random() * part.lines.length), 1)
  },
  function withoutAPart(desk, page, parts) {
    const part = anyOf(desk, parts)
    if (!part) return
    touch(desk, page, part)
    page.lines.splice(part.at, part.lines.length)
  },
  function inAnotherOrder(desk, page, parts) {
    const [a, b] = [anyOf(desk, parts), anyOf(desk, parts)]
    if (!a || !b || a.at >= b.at) return
    touch(desk, page, a)
    touch(desk, page, b)
    const own = ({ at, lines }: Standing) => page.lines.slice(at, at + lines.length)
    const between = page.lines.slice(a.at + a.lines.length, b.at)
    page.lines.splice(a.at, b.at + b.lines.length - a.at, ...own(b), ...between, ...own(a))
  },
  function twice(desk, page, parts) {
    const part = anyOf(desk, parts)
    if (!part) return
    touch(desk, page, part)
    page.lines.push('', ...part.lines, '')
  },
  function aProperty(desk, page) {
    const one = sign(desk)
    desk.typed.add(one)
    const front = page.lines[0] === '---'
    page.lines.splice(front ? 1 : 0, 0, front ? `riêng-${desk.count}: ${one}` : `riêng-${desk.count}:: ${one}`)
  },
  function aTag(desk, page) {
    const at = page.lines.indexOf('tags:')
    if (at < 0) return
    desk.count += 1
    page.lines.splice(at + 1, 0, `  - của-tôi-${desk.count}-🚂`)
    desk.typed.add(`của-tôi-${desk.count}-🚂`)
  },
  function anotherTitle(desk, page) {
    const at = page.lines.findIndex(line => line.startsWith('title: ') && !line.includes('⟦'))
    if (at < 0) return
    const one = sign(desk)
    page.lines[at] = `title: "Tên ${one}"`
    desk.typed.add(one)
  },
  function anotherName(desk, page) {
    keep(page)
    desk.count += 1
    const path = join(dirname(page.path), `Tên mới ${desk.count} 🚂.md`)
    renameSync(page.path, path)
    page.path = path
  },
  function otherEnds(_desk, page) {
    page.end = page.end === '\n' ? '\r\n' : '\n'
  },
  function lettersApart(_desk, page) {
    page.lines = page.lines.map(line => (/[⟦🚂]/u.test(line) ? line : line.normalize('NFD')))
  },
]

/** Edits one of the files, or now and then deletes one. */
export async function editAFile(desk: Desk): Promise<void> {
  const page = anyOf(desk, pagesIn(desk))
  if (!page) return
  if (desk.random() < 0.02) {
    forget(desk, page.lines.join('\n'))
    rmSync(page.path)
    return
  }
  page.left = (await desk.library.call('note.conflicts', {})).includes(page.path)
  const article = (await desk.library.call('article.list', {})).find(({ uuid }) => uuid === page.uuid)
  const parts = article && desk.template.per === 'article' ? await partsOf(desk, article) : paragraphsOf(page)
  const standing = parts.flatMap(part => {
    const [at, ...more] = placesOf(part, page)
    return at === undefined || more.length > 0 ? [] : [{ ...part, at }]
  })
  anyOf(desk, EDITS)?.(desk, page, standing)
  keep(page)
}

/** What of a file is not the user's, where it is not known by its parts; `*` is any of them. */
function paragraphsOf({ lines }: Page): OwnPart[] {
  const paragraphs = lines
    .slice(lines.indexOf('---', 1) + 1)
    .join('\n')
    .split(/\n{2,}/u)
  return paragraphs
    .filter(text => text.trim() !== '' && !/[⟦🚂]|collate-id/u.test(text))
    .map(text => ({ id: '*', lines: text.split('\n') }))
}
