import { guidOf } from '../../../exporting/files/refi/guid.ts'
import { addressKey } from '../../../text/address-key.ts'
import { blocksOfPlainText } from '../../../text/blocks.ts'
import { normalise } from '../../../text/normal-form.ts'
import type { Part, Reading, Source } from '../../draft.ts'
import { ImportError } from '../../failure.ts'
import { nameInside } from '../name-inside.ts'
import { type OpenedProject, openProject, utf8 } from './archive.ts'
import { memoOn, noteText, themesOf, uuidOf } from './codes.ts'
import { type Coded, highlightsOf, isOrphan } from './highlights.ts'
import type { RefiProject, RefiSource } from './project.ts'
import { toldByVariables } from './variables.ts'

/** A project of REFI-QDA (https://www.qdasoftware.org), whichever program wrote it: codes as themes, texts as articles with their highlights. */
export async function* readProject({ bytes }: Source): AsyncGenerator<Part> {
  const opened = yield* openProject(bytes)
  const { project } = opened
  const { codes, notes, sources } = project
  const all = [...sources, ...notes.values()]
  const used = new Set(all.flatMap(source => [source, ...source.selections]).flatMap(({ codings }) => codings.map(({ code }) => code)))
  const themes = themesOf(codes, notes, used)
  if (themes.size > 0) yield { kind: 'themes', themes: [...themes.values()] }
  const collections = collectionsOf(project)
  if (collections.length > 0) yield { kind: 'collections', collections: collections.map(({ names, uuid }) => ({ names, ...uuid })) }
  // Of other programs only those come who made something.
  const coders = project.own ? [...project.users.values()].map(name => name.trim()).filter(name => name !== '') : []
  if (coders.length > 0) yield { kind: 'coders', names: coders }
  const memo = [project.own ? project.description : normalise(project.description).trim(), ...loose(project)].filter(Boolean).join('\n\n')
  if (memo !== '') yield { kind: 'memo', memo }
  const unknown = { values: 0 }
  const met = new Set<string>()
  for (const [index, source] of sources.entries()) {
    const name = nameInside(source.name, index)
    const reading = readingOf({ ...opened, coded: { ...project, themes }, collections, unknown }, source)
    if (reading instanceof ImportError) yield { kind: 'failed', name, error: reading }
    else yield { kind: 'article', name, reading: { ...reading, ...apartOf(reading, met) } }
  }
  for (const message of leftOut(project, unknown.values)) yield { kind: 'warning', name: '', message }
}

interface Opened extends OpenedProject {
  coded: Coded
  collections: ReturnType<typeof collectionsOf>
  unknown: { values: number }
}

function readingOf({ project, textOf, coded, collections, unknown }: Opened, source: RefiSource): Reading | ImportError {
  const bytes = textOf(source)
  if (!bytes)
    return new ImportError(
      'missing',
      'Its text is not in the project; export the project again with its sources, or import the text by itself.',
    )
  const raw = utf8NoMark(bytes)
  const text = normalise(raw)
  if (!/[\p{L}\p{N}]/u.test(text)) return new ImportError('empty')
  const told = toldByVariables(project, source, unknown)
  const title = project.own ? source.name : source.name.replace(/\.(?:txt|docx?|odt|pdf|html?|md|rtf|epub)$/iu, '')
  const memo = memoOf(project, source)
  const tags = source.codings.flatMap(({ code }) => coded.themes.get(code)?.path.split('/').at(-1) ?? [])
  const within = collections.filter(({ sources }) => sources.has(source.guid))
  return {
    ...told,
    title: normalise(title).trim() || null,
    origins: { ...told.origins, ...(title.trim() !== '' && { title: 'tool' as const }) },
    text,
    blocks: blocksOfPlainText(text),
    marks: [],
    tags: [...(told.tags ?? []), ...tags],
    highlights: highlightsOf(coded, source, raw, text),
    verbatim: true,
    ...uuidOf(source.guid),
    ...(memo !== '' && { memo }),
    ...(within.length > 0 && { collections: within.map(({ names, uuid }) => ({ names, ...uuid })) }),
  }
}

/** A mark at the beginning may have been counted. */
function utf8NoMark(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return utf8(bytes)
  }
}

/** A text that comes twice in a project is two articles, and so are two of one address. */
function apartOf({ text, url }: Reading, met: Set<string>): { apart: true } | Record<string, never> {
  const keys = [`text ${text}`, ...(addressKey(url) === null ? [] : [`url ${addressKey(url)}`])]
  const apart = keys.some(key => met.has(key))
  for (const key of keys) met.add(key)
  return apart ? { apart } : {}
}

function memoOf({ own, notes }: RefiProject, { guid, description, notes: refs }: RefiSource): string {
  if (own)
    return memoOn(
      guid,
      refs.filter(ref => ref === guidOf(guid, 'memo')),
      notes,
    )
  const said = [normalise(description).trim(), ...refs.flatMap(ref => noteText(notes.get(ref)))]
  return [...new Set(said)].filter(Boolean).join('\n\n')
}

/** Sets with texts in them, or nothing. In our names strokes part those from the root on. */
function collectionsOf({ sets, own }: RefiProject) {
  return sets
    .filter(({ sources, others }) => sources.length > 0 || others === 0)
    .flatMap(({ guid, name, sources }) => {
      const names = (own ? [...name.matchAll(/(?:\\.|[^\\/])+/gsu)].map(([part]) => part.replace(/\\(.)/gsu, '$1')) : [name]).filter(
        part => part.trim() !== '',
      )
      return names.length === 0 ? [] : [{ names, uuid: uuidOf(guid), sources: new Set(sources) }]
    })
}

/** Notes that are on nothing. */
function loose({ own, notes, sources, codes }: RefiProject): string[] {
  if (own) return []
  const used = new Set([...sources, ...notes.values()].flatMap(source => [source, ...source.selections]).flatMap(({ notes: refs }) => refs))
  const onCodes = JSON.stringify(codes).toLowerCase()
  return [...notes.values()]
    .filter(note => !used.has(note.guid) && !onCodes.includes(note.guid) && !isOrphan(note))
    .flatMap(note => noteText(note).map(text => (note.name.trim() === '' ? text : `**${normalise(note.name).trim()}**\n\n${text}`)))
}

/** What of a project has no place in a library, and is counted. */
function leftOut({ ignored, sets }: RefiProject, values: number): string[] {
  const { media = 0, areas = 0, cases = 0, graphs = 0, links = 0 } = ignored
  const others = sets.reduce((sum, set) => sum + set.others, 0)
  const said: [number, string][] = [
    [media, `Pictures, sound and film are left out: ${media}.`],
    [areas, `Areas of pages of PDF files are left out: ${areas}.`],
    [cases, `Cases are left out: ${cases}.`],
    [values, `Values of variables that mean nothing here are left out: ${values}.`],
    [graphs, `Graphs are left out: ${graphs}.`],
    [links, `Links between passages are left out: ${links}.`],
    [others, `Codes and notes in sets are left out: ${others}.`],
  ]
  return said.flatMap(([count, sentence]) => (count > 0 ? [sentence] : []))
}
