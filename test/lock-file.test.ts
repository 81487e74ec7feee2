import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LICENCES, licences, licencesText } from './licences.js'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
interface Locked {
  version: string
  integrity?: string
  link?: boolean
  inBundle?: boolean
  hasInstallScript?: boolean
}
const { '': root, ...locked } = JSON.parse(read('package-lock.json')).packages as Record<string, Locked>

/** Packages that would run something when they are installed, and why they need not. */
const SCRIPTS: Record<string, string> = {
  'node_modules/better-sqlite3':
    'compiles SQLite where no ready-made one is in the package; there is one for every system that Collate runs on',
}

/** Licences under which something may be given on to anybody, whose texts the about box has. */
const GIVEN_ON =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|\(MIT OR GPL-3\.0-or-later\)|\(MIT AND Zlib\))$/u

test('every package is locked to one content', () => {
  const open = Object.entries(locked).filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ''))
  expect(open.map(([place]) => place)).toEqual([])
})

test('the lock file is that of package.json, which names exact versions', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
  expect(root).toMatchObject({ dependencies, devDependencies, optionalDependencies })
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u)
    expect(locked[`node_modules/${name}`]?.version, name).toBe(version)
  }
})

test('nothing has to run at the installation, and nothing does', () => {
  const scripts = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript)
  expect(scripts.map(([place]) => place)).toEqual(Object.keys(SCRIPTS))
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/mu)
  expect(Object.keys(JSON.parse(read('package.json')).scripts).filter(name => /^(?:pre|post)?(?:install|prepare)/u.test(name))).toEqual([])
})

test('the licences in the about box are those of what is locked: if not, run "npm run licences"', () => {
  expect(readFileSync(LICENCES, 'utf8')).toBe(licencesText())
})

test('all that ships may be given on, and says whose it is or under what it stands', () => {
  const { packages, texts } = licences()
  const names = packages.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['electron', 'react', 'better-sqlite3', 'pdfjs-dist', 'lunr']))
  expect(names.filter(name => /^(?:vitest|vite|typescript|playwright|fast-check|@biomejs)/u.test(name))).toEqual([])
  expect(packages.filter(({ licence }) => !GIVEN_ON.test(licence))).toEqual([])
  for (const { text } of packages) expect(text === null || texts[text] !== undefined).toBe(true)
})
