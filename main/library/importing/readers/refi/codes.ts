import type { ImportedTheme } from '../../../../../preload/model.ts'
import { guidOf } from '../../../exporting/files/refi/guid.ts'
import { normalise } from '../../../text/normal-form.ts'
import { oneLine, type Part, type Source } from '../../draft.ts'
import { damaged } from '../../failure.ts'
import { nearestColour } from '../tools/nearest-colour.ts'
import { readXmlText, type XmlElement } from '../xml.ts'
import { utf8 } from './archive.ts'
import { childrenOf, guidIn, type RefiSource, saidIn } from './project.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

/** A GUID that can be the UUID of a row. */
export const uuidOf = (guid: string): { uuid: string } | Record<string, never> => (UUID.test(guid) ? { uuid: guid } : {})

/** The themes that codes are, by GUID; the ones above before those below. A code is a mere group where it says so and nothing is `coded` with it. */
export function themesOf(
  codes: readonly XmlElement[],
  notes: ReadonlyMap<string, RefiSource>,
  coded: ReadonlySet<string>,
): Map<string, ImportedTheme> {
  const themes = new Map<string, ImportedTheme>()
  const visit = (element: XmlElement, above: { path: string; hex: string } | null) => {
    const { guid: written, name = '', isCodable, color = '' } = element.attributes
    const guid = guidIn(written)
    const own = oneLine(name.replaceAll('/', '-'), 500)
    const path = own === null ? above?.path : [...(above ? [above.path] : []), own].join('/')
    const hex = color
      .trim()
      .toLowerCase()
      .replace(/^#(.)(.)(.)$/u, '#$1$1$2$2$3$3')
    if (own !== null && path !== undefined) {
      const inherits = hex !== '' && hex === above?.hex
      const memo = memoOn(
        guid,
        childrenOf(element, 'NoteRef').map(({ attributes }) => guidIn(attributes.targetGUID)),
        notes,
      )
      themes.set(guid, {
        path,
        colour: inherits ? null : nearestColour(hex),
        definition: normalise(saidIn(element, 'Description')),
        ...uuidOf(guid),
        ...(memo !== '' && { memo }),
        ...(isCodable === 'false' && !coded.has(guid) && { group: true as const }),
        ...(inherits && { inherits: true as const }),
      })
    }
    for (const child of childrenOf(element, 'Code')) visit(child, path === undefined ? null : { path, hex })
  }
  for (const code of codes) visit(code, null)
  return themes
}

/** What notes say; our own memo as it is. */
export function memoOn(guid: string, refs: readonly string[], notes: ReadonlyMap<string, RefiSource>): string {
  const own = UUID.test(guid) ? guidOf(guid, 'memo') : ''
  return refs.flatMap(ref => (ref === own ? (notes.get(ref)?.content ?? []) : noteText(notes.get(ref)))).join('\n\n')
}

/** A note of another program in plain text. */
export const noteText = (note: RefiSource | undefined): string[] => {
  const text = normalise([note?.content ?? '', note?.description ?? ''].find(said => said.trim() !== '') ?? '').trim()
  return text === '' ? [] : [text]
}

/** A codebook of REFI-QDA: its codes as themes. */
export async function* readCodebook({ bytes }: Source): AsyncGenerator<Part> {
  const [root] = childrenOf(readXmlText(utf8(bytes)), 'CodeBook')
  if (!root) throw damaged()
  const themes = [...themesOf(childrenOf(childrenOf(root, 'Codes')[0], 'Code'), new Map(), new Set()).values()]
  if (themes.length > 0) yield { kind: 'themes', themes }
  const sets = childrenOf(childrenOf(root, 'Sets')[0], 'Set').length
  if (sets > 0) yield { kind: 'warning', name: '', message: `Sets of codes are left out: ${sets}.` }
}
