import { strToU8, zipSync } from 'fflate'

/** A text of a project, and what is coded in it: words, with the code's number from 1. */
export interface RefiText {
  title: string
  text: string
  coded: [words: string, code: number][]
}

/** The habits of a program that writes projects. */
export interface Habits {
  origin: string
  /** What its text files are like. */
  file?(text: string): string
  /** How it counts: what stands before, in its file. */
  count?(before: string): number
  /** One is in the span. */
  inclusive?: boolean
  name?(words: string): string | undefined
  guid?(guid: string): string
  /** The name of its file in the archive. */
  project?: string
  folder?: string
  /** Before the first character of its file. */
  mark?: string
  codes?: string
  /** More elements, behind `Sources`. */
  more?: string
  /** More in each source, before and behind its selections. */
  inSource?(index: number): { before?: string; behind?: string }
  inSelection?(nth: number): { before?: string; behind?: string }
}

const CODES = `<Codes><Code guid="@1" name="Chính trị" isCodable="true" color="#DC0000"><Description>Nói về chính trị</Description><Code guid="@2" name="Lãnh đạo" isCodable="true" color="#46AA00"/></Code><Code guid="@3" name="Nhóm" isCodable="false"/></Codes>`

/** GUIDs by short names: `@1` to `@9999`. */
export const guidAt = (number: number): string => `${String(number).padStart(8, '0')}-0000-4000-8000-00000000000a`

const points = (before: string) => [...before].length
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A project as a program with these habits writes it; selections have the GUIDs from `@100` on, sources from `@20`. */
export function refiProject(texts: readonly RefiText[], habits: Habits): Uint8Array {
  const { origin, file = text => text, count = points, inclusive = false, name = words => words, guid = id => id } = habits
  const folder = habits.folder ?? 'sources'
  const guids = (xml: string) => xml.replace(/@(\d+)/gu, (_, number) => guid(guidAt(Number(number))))
  let nth = 0
  const sources = texts.map(({ title, text, coded }, index) => {
    const written = file(text)
    const selections = coded.map(([words, code]) => {
      const start = written.indexOf(file(words))
      const [from, to] = [count(written.slice(0, start)), count(written.slice(0, start + file(words).length)) - (inclusive ? 1 : 0)]
      nth += 1
      const called = name(words)
      const { before = '', behind = '' } = habits.inSelection?.(nth) ?? {}
      const coding = `<Coding guid="@${1000 + nth}"><CodeRef targetGUID="@${code}"/></Coding>`
      return `<PlainTextSelection guid="@${100 + nth}"${called === undefined ? '' : ` name="${escaped(called)}"`} startPosition="${from}" endPosition="${to}">${before}${coding}${behind}</PlainTextSelection>`
    })
    const { before = '', behind = '' } = habits.inSource?.(index) ?? {}
    const path = `plainTextPath="internal://${guid(guidAt(60 + index))}.txt"`
    return `<TextSource guid="@${20 + index}" name="${escaped(title)}" ${path}>${before}${selections.join('')}${behind}</TextSource>`
  })
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<Project name="P" origin="${origin}" xmlns="urn:QDA-XML:project:1.0"><Users><User guid="@9" name="Lan"/></Users><CodeBook>${habits.codes ?? CODES}</CodeBook><Sources>${sources.join('')}</Sources>${habits.more ?? ''}</Project>`
  return zipSync({
    [habits.project ?? 'project.qde']: strToU8(`${habits.mark ?? ''}${guids(xml)}`),
    ...Object.fromEntries(texts.map(({ text }, index) => [`${folder}/${guid(guidAt(60 + index))}.txt`, strToU8(file(text))])),
  })
}
