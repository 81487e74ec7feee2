/** A line of a file with what ends it: nothing after the last one of many files. */
export interface Line {
  text: string
  end: '\n' | '\r\n' | ''
}

/** A file as lines; `end` is what ends most of them, `mark` its byte order mark where it has one. */
export interface Lines {
  mark: string
  lines: Line[]
  end: '\n' | '\r\n'
}

/** Parts a text into lines so that nothing of it is lost: joined again they are the very same text. */
export function linesOf(text: string): Lines {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const lines: Line[] = []
  let returns = 0
  for (let at = mark.length; at < text.length; ) {
    const next = text.indexOf('\n', at)
    const stop = next < 0 ? text.length : next
    const end = next < 0 ? '' : text[stop - 1] === '\r' && stop > at ? '\r\n' : '\n'
    if (end === '\r\n') returns++
    lines.push({ text: text.slice(at, end === '\r\n' ? stop - 1 : stop), end })
    at = stop + 1
  }
  return { mark, lines, end: returns * 2 > lines.length ? '\r\n' : '\n' }
}

/** Lines as a text; one that ended the file and does so no more is ended like the others. */
export const textOf = ({ mark, lines, end }: Lines): string =>
  mark + lines.map((line, at) => line.text + (line.end === '' && at < lines.length - 1 ? end : line.end)).join('')

export const isBlank = (line: string): boolean => line.trim() === ''

/** What makes two lines the same: programs differ in how they compose letters. */
export const keyOf = (line: string): string => line.normalize('NFC')
