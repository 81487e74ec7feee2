import { normalise } from '../../../text/normal-form.ts'
import { compose } from '../compose.ts'
import { isJson, type Json, stringOf } from '../tools/json-values.ts'
import { themePath } from '../tools/theme-path.ts'
import { typesOf } from './web-annotations.ts'

/** What an annotation says of its target. */
export interface Said {
  themes: string[]
  /** What more is known of each of these. */
  tagged: { uuid?: string; coder?: string }[]
  notes: string[]
  memos: string[]
  /** Bodies that are no text. */
  others: number
}

const TAGGING = new Set(['tagging', 'classifying', 'identifying'])
const LISTS = new Set(['List', 'Composite', 'Independents', 'Choice'])

/** The UUID in an IRI `urn:uuid:…`; null for all others. */
export const uuidIn = (iri: unknown): string | null =>
  typeof iri === 'string'
    ? (/^urn:uuid:\{?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}?$/iu.exec(iri.trim())?.[1]?.toLowerCase() ?? null)
    : null

/** The name of who made something. */
export function nameOf(creator: unknown): string | null {
  const [first] = [creator].flat()
  if (isJson(first)) return (stringOf(first.name) ?? stringOf(first.nickname))?.trim() || null
  const name = stringOf(first)
  return name === null || /^[a-z][a-z\d+.-]*:/iu.test(name) ? null : name.trim() || null
}

/** What the bodies of an annotation say: themes, notes and memos. Those without a purpose have that of the annotation. */
export async function saidBy(annotation: Json): Promise<Said> {
  const said: Said = { themes: [], tagged: [], notes: [], memos: [], others: 0 }
  const bodies = flat(annotation.body)
  if (typeof annotation.bodyValue === 'string') bodies.push({ value: annotation.bodyValue })
  for (const body of bodies) {
    const text = await textOf(body)
    if (text === null || !isJson(body)) said.others += 1
    else if (text.trim() !== '') put(said, body, text, purposesOf(body.purpose ?? annotation.motivation))
  }
  return said
}

const purposesOf = (value: unknown): string[] =>
  [value].flat().flatMap(purpose => (typeof purpose === 'string' ? [purpose.replace(/^.*[:#/]/u, '')] : []))

function put(said: Said, body: Json, text: string, purposes: string[]): void {
  if (body['collate:memo'] === true) said.memos.push(text)
  else if (!purposes.some(purpose => TAGGING.has(purpose))) said.notes.push(text)
  else {
    const uuid = uuidIn(body['collate:theme'])
    const path = uuid === null ? themePath(text) : normalise(text)
    if (path === null) return
    // Somebody without a name is somebody else than who made the annotation.
    const coder = body.creator === undefined ? null : (nameOf(body.creator) ?? '')
    said.themes.push(path)
    said.tagged.push({ ...(uuid !== null && { uuid }), ...(coder !== null && { coder }) })
  }
}

/** The bodies one by one, also out of lists of the model's kinds; of a choice, the first. */
function flat(body: unknown): unknown[] {
  return [body ?? []].flat().flatMap(one => {
    if (!isJson(one) || !Array.isArray(one.items) || !typesOf(one).some(type => LISTS.has(type))) return [one]
    return typesOf(one).includes('Choice') ? one.items.slice(0, 1) : one.items
  })
}

/** The text of a body in normal form; null when it is not in the document. */
async function textOf(body: unknown): Promise<string | null> {
  if (!isJson(body)) return null
  const text = stringOf(body.value) ?? stringOf(body.chars)
  if (text === null) return isJson(body.source) ? textOf(body.source) : null
  if (stringOf(body.format) !== 'text/html') return normalise(text)
  const { piecesOfMarkup } = await import('../html/html.ts')
  return compose(piecesOfMarkup(text)).text
}
