import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseLink } from '../../../main/library/text/link.ts'
import { linkTo } from '../../../preload/model.ts'
import { anything } from './vietnamese.ts'

const ARTICLE = '7d0c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11'

it('reads what the page and exports write, and what systems make of it', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (article, highlight) => {
      expect(parseLink(linkTo(article))).toEqual({ article, highlight: null })
      expect(parseLink(linkTo(article, highlight))).toEqual({ article, highlight: highlight.slice(0, 8) })
    }),
  )
  const named = { article: ARTICLE, highlight: '0b9c5d1e' }
  for (const link of [
    `collate://article/${ARTICLE}#h-0b9c5d1e`,
    `  collate://article/${ARTICLE}/#h-0b9c5d1e\n`,
    `COLLATE://Article/${ARTICLE.toUpperCase()}#H-0B9C5D1E`,
    `collate:article/${ARTICLE}#h-0b9c5d1e`,
    `collate://article/${ARTICLE}%23h-0b9c5d1e`,
    `collate://article/${ARTICLE}#^h-0b9c5d1e`,
  ])
    expect(parseLink(link)).toEqual(named)
})

it('takes nothing else for a link', () => {
  for (const text of [
    '',
    'collate://',
    `https://article/${ARTICLE}`,
    `collate://theme/${ARTICLE}`,
    `collate://article/${ARTICLE}#h-xyz`,
    'đường sắt',
  ])
    expect(parseLink(text)).toBeNull()
  fc.assert(fc.property(anything, text => parseLink(text) === null))
})
