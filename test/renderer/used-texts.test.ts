import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { en } from '../../renderer/locales/en.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (pattern: string) =>
  globSync(pattern, { cwd: root, exclude: ['**/locales/{en,vi,sentences}.ts'] }).map(file => readFileSync(`${root}/${file}`, 'utf8'))
const page = read('renderer/**/*.{ts,tsx}').join('\n')
const everywhere = [page, ...read('{preload,main}/**/*.ts')].join('\n')

/** Beginnings of keys that the page completes with an id; the id has to stand somewhere in the program. */
const COMPLETED = [
  'agreement.kind-',
  'agreement.unit-',
  'backup.kind-',
  'backup.reason-',
  'colour.',
  'command.',
  'edit.decided-',
  'edit.outcome-',
  'error.',
  'export.hint-',
  'export.kind-',
  'filter.',
  'found.encodings.',
  'found.origin.',
  'found.why.',
  'history.',
  'import.because-',
  'import.column-',
  'import.duplicates-',
  'import.is-',
  'import.reason.',
  'import.show-',
  'keys.caret-',
  'keys.group-',
  'library.sort-',
  'filter.highlights-',
  'filter.without-',
  'lines.export-',
  'lines.sort-',
  'lines.unit-',
  'notice.',
  'reader.',
  'search.facet-',
  'search.field.',
  'search.problem.',
  'search.sort-',
  'settings.',
  'many.',
  'merge.same-',
  'state.',
  'template.built-in.',
  'template.group.',
  'theme.',
  'trouble.is-',
  'trouble.works-',
  'trouble.do-',
]
/** Endings that the page puts after `import.`, `export.`, `tagging.` or `bulk.`. */
const OF_WORK = ['running', 'starting', 'stopped', 'done']

function keys(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key.replace(/_(?:one|other)$/u, '')}`] : keys(value as object, `${prefix}${key}.`),
  )
}

/** Any one dash of a key may stand for the dot of a channel or a command. */
const isNamed = (id: string) => {
  const dotted = [...id.matchAll(/-/gu)].map(({ index }) => `'${id.slice(0, index)}.${id.slice(index + 1)}'`)
  return [`'${id}'`, ...dotted, `\n  ${id}: `, `\n  '${id}': `].some(text => everywhere.includes(text))
}

function isUsed(key: string): boolean {
  if (page.includes(`'${key}'`)) return true
  const work = /^(?:import|export|tagging|bulk)\.(.+)$/u.exec(key)?.[1]
  if (work !== undefined && OF_WORK.includes(work)) return page.includes(`\${kind}.${work}`)
  return COMPLETED.some(prefix => key.startsWith(prefix) && page.includes(`\`${prefix}\${`) && isNamed(key.slice(prefix.length)))
}

test('every text of the interface is used', () => {
  const unused = [...new Set(keys(en))].filter(key => !isUsed(key))
  expect(unused).toEqual([])
})

test('every text that the page asks for is there', () => {
  const known = new Set(keys(en))
  const asked = [...page.matchAll(/\bt\(\s*'([^']+)'/gu)].map(match => match[1] ?? '')
  expect(asked.filter(key => !known.has(key))).toEqual([])
})
