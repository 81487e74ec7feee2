import { readFileSync } from 'node:fs'
import type { Facts } from './facts.ts'
import type { FileWriter } from './formats.ts'
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
    return []
  },
  words: possible,
  // Nothing that is exported can look like these tags: its `<` and `"` are escaped.
  read(path): Facts {
    const text = readFileSync(path, 'utf8')
    const values = (name: string) => Array.from(text.matchAll(new RegExp(` data-${name}="([^"]*)"`, 'gu')), ([, value = '']) => value)
    return { articles: values('article-id'), themes: values('theme-id'), highlights: Array.from(text.matchAll(PASSAGE), passageFacts) }
  },
}

const PASSAGE =
  /<blockquote data-highlight="([^"]*)" data-article="([^"]*)" data-themes="([^"]*)"(?: data-start="(\d+)" data-end="(\d+)")?>([^<]*)<\/blockquote>/gu

function passageFacts([, id = '', article = '', themes = '', start, end, exact = '']: RegExpExecArray) {
  return {
    id,
    article,
    exact: unescaped(exact),
    themes: themes.split(' ').filter(theme => theme !== ''),
    ...(start !== undefined && { start: Number(start), end: Number(end) }),
  }
}
