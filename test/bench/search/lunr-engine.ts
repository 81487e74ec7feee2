import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import lunr from 'lunr'
import { BEST, type Engine, type EngineMaker, type Query } from './engine.ts'
import { fold, wordsOf } from './fold.ts'

const fileOf = (folder: string): string => join(folder, 'lunr.json')
const foldToken = (token: lunr.Token): lunr.Token => token.update(fold)

function buildIndex(texts: readonly { title: string; body: string }[]): lunr.Index {
  const builder = new lunr.Builder()
  builder.ref('id')
  builder.field('title', { boost: 2 })
  builder.field('body')
  builder.tokenizer = Object.assign(
    (text?: string | object | object[] | null) => wordsOf(String(text)).map(word => new lunr.Token(word, {})),
    {
      separator: / /u,
    },
  )
  builder.pipeline.add(foldToken)
  for (const [at, text] of texts.entries()) builder.add({ id: String(at + 1), ...text })
  return builder.build()
}

/** Every word has to be there; the last one being typed stands for all that begin so. */
function ask(index: lunr.Index, { kind, words }: Query): lunr.Index.Result[] {
  return index.query(query => {
    for (const [at, word] of words.entries()) {
      const isOpen = kind === 'typing' && at === words.length - 1
      query.term(fold(word), {
        presence: lunr.Query.presence.REQUIRED,
        usePipeline: false,
        wildcard: isOpen ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE,
        ...(kind === 'fuzzy' ? { editDistance: 1 } : {}),
      })
    }
  })
}

const engineOf = (index: lunr.Index): Engine => ({
  search(query) {
    const found = ask(index, query)
    return { total: found.length, best: found.slice(0, BEST).map(({ ref, score }) => ({ id: Number(ref), score })) }
  },
  close: () => {},
})

/** Lunr as it is published, with words cut and folded as Vietnamese needs it: no trimmer, stemmer or stop words. It cannot be added to. */
export const stockLunr: EngineMaker = {
  kinds: ['common', 'rare', 'three', 'typing', 'fuzzy'],
  snippets: false,
  adds: false,
  build(folder, texts) {
    const index = buildIndex(texts)
    writeFileSync(fileOf(folder), JSON.stringify(index))
    return engineOf(index)
  },
  load(folder) {
    return engineOf(lunr.Index.load(JSON.parse(readFileSync(fileOf(folder), 'utf8'))))
  },
  size: folder => statSync(fileOf(folder)).size,
}
