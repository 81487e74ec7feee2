import { describe, expect, it } from 'vitest'
import { COLOURS } from '../../preload/contract.ts'
import { CODEBOOK } from '../../seeds/codebook.ts'
import { HIGHLIGHTS } from '../../seeds/highlights.ts'
import { ARTICLES } from '../../seeds/starter.ts'

const paths = CODEBOOK.map(({ path }) => path)
const textOf = (name: string): string => ARTICLES.find(article => article.name === name)?.text ?? ''

describe('The starter codebook', () => {
  it('has four to six top themes, each before what is below it', () => {
    const tops = paths.filter(path => !path.includes('/'))
    expect(tops.length).toBeGreaterThanOrEqual(4)
    expect(tops.length).toBeLessThanOrEqual(6)
    for (const [at, path] of paths.entries())
      if (path.includes('/')) expect(paths.slice(0, at)).toContain(path.slice(0, path.lastIndexOf('/')))
  })

  it('names every theme once, with a colour of the palette and a definition with an example', () => {
    expect(new Set(paths).size).toBe(paths.length)
    for (const { colour, definition } of CODEBOOK) {
      expect(COLOURS).toContain(colour)
      expect(definition).toMatch(/\. Ví dụ: .+\.$/u)
    }
  })

  it('gives no shortcut to two themes', () => {
    const keys = CODEBOOK.flatMap(({ shortcut }) => shortcut ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[1-9]$/u)
  })
})

describe('The example highlights', () => {
  it.each(HIGHLIGHTS)('quote words that the article has exactly once: $quote', ({ article, quote }) => {
    expect(textOf(article).split(quote).length - 1).toBe(1)
  })

  it.each(HIGHLIGHTS)('use themes of the codebook: $quote', ({ themes }) => {
    expect(themes.length).toBeGreaterThan(0)
    for (const theme of themes) expect(paths).toContain(theme)
  })

  it('stand in all five articles, and two of them overlap', () => {
    expect(new Set(HIGHLIGHTS.map(({ article }) => article)).size).toBe(5)
    const spans = HIGHLIGHTS.map(({ article, quote }) => ({ article, start: textOf(article).indexOf(quote), length: quote.length }))
    const overlapping = spans.filter(a =>
      spans.some(b => a !== b && a.article === b.article && a.start < b.start + b.length && b.start < a.start + a.length),
    )
    expect(overlapping).toHaveLength(2)
  })
})
