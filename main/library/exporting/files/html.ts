import { createReadStream } from 'node:fs'
import type { Facts } from './facts.ts'
import type { FileWriter } from './formats.ts'
import { leftOutOfLibrary } from './left-out.ts'
import { cutBehind, kept } from './pieces.ts'
import { possible, unescaped } from './report/markup.ts'
import { closing, opening, type Reported, reportOf } from './report/report.ts'
import { articlesPart, codebookPart, themesPart } from './report/report-parts.ts'

/** A report to be read and printed: one document that needs nothing else, without scripts. */
export const html: FileWriter = {
  async write({ head, articles }, sink, options) {
    const reported: Reported[] = []
    for await (const { article, memo, collections, highlights } of articles) reported.push({ article, memo, collections, highlights })
    const report = reportOf(head, reported, options)
    sink.write(opening(report).text)
    for (const part of [codebookPart, articlesPart, themesPart]) for (const { text } of part(report)) sink.write(text)
    sink.write(closing.text)
    return leftOutOfLibrary(head)
  },
  words: possible,
  // Nothing that is exported can look like these tags: its `<` and `"` are escaped.
  async read(path) {
    const facts: Required<Omit<Facts, 'tagged'>> = { articles: [], themes: [], highlights: [] }
    for await (const piece of cutBehind('</blockquote>', createReadStream(path))) {
      facts.articles.push(...values(piece, 'article-id'))
      facts.themes.push(...values(piece, 'theme-id'))
      for (const passage of piece.matchAll(PASSAGE)) facts.highlights.push(passageFacts(passage))
    }
    return facts
  },
}

const values = (piece: string, name: string) =>
  Array.from(piece.matchAll(new RegExp(` data-${name}="([^"]*)"`, 'gu')), ([, value = '']) => kept(value))

const PASSAGE =
  /<blockquote data-highlight="([^"]*)" data-article="([^"]*)" data-themes="([^"]*)"(?: data-start="(\d+)" data-end="(\d+)")?>([^<]*)<\/blockquote>/gu

function passageFacts([, id = '', article = '', themes = '', start, end, exact = '']: RegExpExecArray) {
  return {
    id: kept(id),
    article: kept(article),
    exact: kept(unescaped(exact)),
    themes: themes
      .split(' ')
      .filter(theme => theme !== '')
      .map(kept),
    ...(start !== undefined && { start: Number(start), end: Number(end) }),
  }
}
