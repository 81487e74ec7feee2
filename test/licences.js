// Writes down under which licences the packages stand that ship in Collate: `npm run licences`. Read by the about box.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What the about box shows. */
export const LICENCES = join(root, 'renderer', 'licences.json')

const FOLDER = 'node_modules/'

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX
 * @property {string[]} copyright lines
 * @property {number | null} text place in `texts`; null where the package brings none
 */

/** @param {string} path */
const json = path => JSON.parse(readFileSync(path, 'utf8'))

/** Names of packages that the page imports: they are built into it, so that npm counts them as needed for development only. */
function bundled() {
  const sources = ['renderer', 'preload'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/u.test(name))
      .map(name => readFileSync(join(root, folder, name), 'utf8')),
  )
  const imports = sources.flatMap(text => [...text.matchAll(/(?:from|import) '((?:@[^/']+\/)?[^./'][^/']*)[^']*'/gu)])
  return [...new Set(imports.map(([, name = '']) => name))]
}

/**
 * The places in the lock file of everything that ships: what is depended upon, and of that what it depends upon. Electron itself
 * ships too, but not what installs it.
 * @param {Record<string, any>} packages
 */
function shipped(packages) {
  const { dependencies } = packages['']
  /** @type {Set<string>} */
  const found = new Set(['node_modules/electron'])
  /** @type {(name: string, from: string) => void} */
  const follow = (name, from) => {
    const place = placeOf(packages, name, from)
    if (place === null || found.has(place)) return
    found.add(place)
    const { dependencies: own = {}, optionalDependencies = {} } = packages[place]
    for (const next of Object.keys({ ...own, ...optionalDependencies })) follow(next, place)
  }
  for (const name of [...Object.keys(dependencies), ...bundled()]) follow(name, '')
  return [...found]
}

/**
 * Where Node finds a package from another one; null when it is installed nowhere.
 * @param {Record<string, any>} packages
 * @param {string} name
 * @param {string} from
 * @returns {string | null}
 */
function placeOf(packages, name, from) {
  const place = `${from}${from && '/'}node_modules/${name}`
  if (packages[place]) return place
  return from === '' ? null : placeOf(packages, name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))))
}

/** @param {string} place */
function textIn(place) {
  const folder = join(root, place)
  // A package of one system is not there on another; its licence is that of the package that asks for it.
  const file = existsSync(folder) ? readdirSync(folder).find(name => /^licen[cs]e(?:[.-]|$)|^copying/iu.test(name)) : undefined
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replace(/\r\n?/gu, '\n').trim()
}

/** A line that says whose a package is, not one that speaks of that in general. @param {string} line */
const isOwner = line => /^\W*(?:[Cc]opyright|©|\([cC]\))[\s:]*(?:\([cC]\)|©|\d{4}|\p{Lu})/u.test(line)
/** Characters of a text that is one licence with its owners above it; longer ones say in themselves what is whose. */
const SIMPLE = 3000

/** By which texts count as the same, however their lines are broken and whatever stands above them. @param {string} text */
const sameness = text =>
  text
    .replace(/^\W*(?:the )?mit licen[cs]e\W*(?:\(mit\))?/iu, '')
    .replace(/[^a-z]+/giu, '')
    .toLowerCase()

/** All that ships with its licence, and each text once. */
export function licences() {
  const { packages } = json(join(root, 'package-lock.json'))
  /** @type {Map<string, { place: number, text: string }>} */
  const texts = new Map()
  /** @param {string} text */
  const placeIn = text => {
    if (text === '') return null
    const known = texts.get(sameness(text)) ?? { place: texts.size, text }
    texts.set(sameness(text), known)
    return known.place
  }
  const entries = shipped(packages).map(place => ({
    ...packages[place],
    place,
    name: place.slice(place.lastIndexOf(FOLDER) + FOLDER.length),
  }))
  entries.sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
  /** @type {Entry[]} */
  const named = entries.map(({ name, version, license, os, cpu, place }) => {
    const whole = os || cpu ? '' : textIn(place)
    const owners = whole.length > SIMPLE ? [] : whole.split('\n').filter(isOwner)
    const text = whole
      .split('\n')
      .filter(line => !owners.includes(line))
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim()
    const copyright = owners.map(line => line.replace(/^\W*(?=[Cc]opyright|©|\([cC]\))/u, '').trim())
    return { name, version, licence: license ?? licenceOf(place), copyright, text: placeIn(text) }
  })
  return { packages: named, texts: [...texts.values()].map(({ text }) => text) }
}

/** @type {(a: string, b: string) => number} */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** As packages of long ago say it. @param {string} place */
const licenceOf = place => json(join(root, place, 'package.json')).licenses?.[0]?.type ?? ''

/** As the file holds it. */
export const licencesText = () => `${JSON.stringify(licences(), null, 1)}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(LICENCES, licencesText())
