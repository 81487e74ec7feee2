import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ARTICLES, titleOf } from '../../seeds/starter.ts'

const SOURCES = new URL('../../../shared/seeds/', import.meta.url)
/** A run of this many syllables in common with a source counts as its sentence. */
const RUN = 8

const part = (text: string, at: 1 | 2): string => text.split(/^---$/mu, 3)[at] ?? ''
const front = (text: string): string => part(text, 1)
const body = (text: string): string => part(text, 2)

const syllables = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const runs = (text: string, length: number): string[] => {
  const words = syllables(text)
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

describe('The starter articles', () => {
  it('are five, on five subjects', () => {
    expect(ARTICLES.map(({ name }) => name.slice(0, 2))).toEqual(['01', '02', '03', '04', '05'])
    expect(new Set(ARTICLES.map(({ text }) => titleOf(text))).size).toBe(5)
  })

  it.each(ARTICLES)('$name says in its front matter what it is and who wrote it', ({ text }) => {
    const fields = parse(front(text)) as { published: string; source?: string }
    expect(fields).toMatchObject({ title: titleOf(text), outlet: 'Collate', author: 'Nhóm Collate', lang: 'vi' })
    expect(titleOf(text).length).toBeGreaterThan(20)
    expect(fields.published).toMatch(/^2026-\d{2}$/u)
    if (fields.source) expect(new URL(fields.source).protocol).toBe('https:')
  })

  it.each(ARTICLES)('$name is of a length to read at one go, with headings, and names its sources', ({ text }) => {
    const words = body(text)
      .split(/\s+/u)
      .filter(word => /[\p{L}\p{N}]/u.test(word))
    expect(words.length).toBeGreaterThanOrEqual(450)
    expect(words.length).toBeLessThanOrEqual(800)
    expect(text.match(/^## /gmu)?.length).toBeGreaterThanOrEqual(3)
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^Tư liệu: /u)
  })

  it.each(ARTICLES)('$name is stored in composed form', ({ text }) => {
    expect(text).toBe(text.normalize('NFC'))
  })

  it('share one passage, and only two of them, so that comparing two of them shows something', () => {
    const where = new Map<string, string[]>()
    for (const { name, text } of ARTICLES)
      for (const run of new Set(runs(body(text).replace(/^Tư liệu: .*$/mu, ''), 12))) where.set(run, [...(where.get(run) ?? []), name])
    const shared = [...where.values()].filter(names => names.length > 1)
    expect(shared.length).toBeGreaterThan(20)
    expect(new Set(shared.map(String))).toEqual(new Set(['01-thuong-mai-hai-chieu.md,05-ke-hoach-hanh-dong-chung.md']))
  })

  it('take figures, but no run of eight syllables, from the texts that they draw on', () => {
    const taken = new Set(sources().flatMap(text => runs(text, RUN)))
    const found = ARTICLES.flatMap(({ name, text }) =>
      runs(`${titleOf(text)}\n${body(text)}`, RUN)
        .filter(run => taken.has(run))
        .map(run => `${name}: ${run}`),
    )
    expect(found).toEqual([])
  })
})

/** The texts that the articles draw on; none where they are not at hand. */
function sources(): string[] {
  if (!existsSync(SOURCES)) return []
  const names = readdirSync(SOURCES).filter(name => name.endsWith('.txt'))
  expect(names.length).toBeGreaterThan(0)
  return names.map(name => readFileSync(new URL(name, SOURCES), 'utf8'))
}
