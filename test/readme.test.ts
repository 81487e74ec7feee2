import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const isThere = (path: string) => existsSync(fileURLToPath(new URL(path, root)))

test('README says nothing twice', () => {
  const lines = readme.split('\n').filter(line => line.startsWith('#') || line.length > 60)
  expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([])
})

test('what README shows and names is there', () => {
  const shown = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/gu)].map(([, path = '']) => path)
  const named = [...readme.matchAll(/`((?:main|preload|renderer|test|seeds)\/[\w./-]+)`/gu)].map(([, path = '']) => path)
  expect(shown.length).toBeGreaterThan(0)
  expect(named.length).toBeGreaterThan(20)
  expect([...shown, ...named].filter(path => !isThere(path))).toEqual([])
})
