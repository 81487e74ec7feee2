import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Facts, HighlightFacts } from '../facts.ts'
import type { FileWriter } from '../formats.ts'
import { readWhole } from './read.ts'
import type { WholeArticle } from './schema.ts'

/** All that is exported as JSON, in the format of `schema.ts`. */
export const json: FileWriter = {
  async write({ head, articles }, sink) {
    const hash = createHash('sha256')
    const say = (text: string) => {
      hash.update(text)
      sink.write(text)
    }
    if (!head.whole) throw new Error('no rows')
    say('{\n')
    for (const [key, value] of Object.entries(head.whole)) say(`${JSON.stringify(key)}:${linesOf(value)},\n`)
    let before = '"articles":['
    for await (const { whole } of articles) {
      say(`${before}\n${JSON.stringify(whole)}`)
      before = ','
    }
    say(before === ',' ? '\n],\n' : '"articles":[],\n')
    sink.write(`"sha256":"${hash.digest('hex')}"\n}\n`)
    return []
  },
  read(path) {
    const facts = { articles: [] as string[], themes: [] as string[], highlights: [] as HighlightFacts[] }
    for (const part of readWhole(readFileSync(path))) {
      if ('head' in part) facts.themes = part.head.themes.map(({ uuid }) => uuid)
      else if ('article' in part) tell(facts, part.article)
    }
    return facts
  },
}

/** A list with each of its values in a line. */
const linesOf = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 ? `[\n${value.map(one => JSON.stringify(one)).join(',\n')}\n]` : JSON.stringify(value)

/** Highlights of articles in the trash are in the file, but not among those that can be told of. */
function tell(facts: Required<Pick<Facts, 'articles' | 'highlights'>>, { uuid: article, removedAt, highlights }: WholeArticle): void {
  facts.articles.push(article)
  if (removedAt !== null) return
  for (const { uuid: id, start, end, exact, themes } of highlights)
    facts.highlights.push({ id, article, start, end, exact, themes: themes.map(({ theme }) => theme) })
}
