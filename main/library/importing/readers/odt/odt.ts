import type { Reading, Source } from '../../draft.ts'
import { damaged, locked } from '../../failure.ts'
import { compose } from '../compose.ts'
import { documentWith, type Properties } from '../markdown/properties.ts'
import { piecesWithoutMojibake } from '../mojibake.ts'
import { type Entries, entriesOf } from '../unzip.ts'
import { elementIn, elementsIn, readXml, textIn } from '../xml.ts'
import { odtPieces } from './blocks.ts'

/** Reads a document in the OpenDocument format, as LibreOffice writes it. No picture in it is opened. */
export function readOdt({ bytes }: Source): Reading {
  const entries = entriesOf(bytes)
  if (isLocked(entries)) throw locked()
  const content = entries.get('content.xml')?.()
  if (!content) throw damaged()
  const styles = entries.get('styles.xml')?.()
  const pieces = odtPieces(readXml(content), styles && readXml(styles))
  return documentWith(compose(piecesWithoutMojibake(pieces)), propertiesOf(entries))
}

/** With a password the files are encrypted one by one, which the manifest says. */
function isLocked(entries: Entries): boolean {
  const manifest = entries.get('META-INF/manifest.xml')?.()
  return manifest !== undefined && !elementsIn(readXml(manifest), 'encryption-data').next().done
}

function propertiesOf(entries: Entries): Properties {
  const meta = entries.get('meta.xml')?.()
  if (!meta) return {}
  const root = readXml(meta)
  const value = (name: string) => textIn(elementIn(root, name)) || null
  return {
    title: value('title'),
    creator: value('initial-creator') ?? value('creator'),
    created: value('creation-date') ?? value('date'),
    language: value('language'),
  }
}
