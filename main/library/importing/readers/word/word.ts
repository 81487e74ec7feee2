import type { Reading, Source } from '../../draft.ts'
import { damaged, ImportError, locked } from '../../failure.ts'
import { isZip } from '../unzip.ts'

/** Reads a document by its bytes, since what is called .doc is often something else, and .docx and .rtf sometimes are. */
export async function readWord(source: Source): Promise<Reading> {
  const { bytes } = source
  const head = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s*/u, '')
  if (isZip(bytes)) return (await import('./docx.ts')).readDocx(source)
  if (head.startsWith('{\\rtf')) return (await import('../rtf/rtf.ts')).readRtf(source)
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw oldBinary(bytes)
  if (/^<(?:!doctype\s+html|html|\?xml[^>]*>\s*<html|head|body|meta|p|div)[\s>]/iu.test(head))
    return (await import('../html/html.ts')).readHtml(source)
  throw damaged()
}

/** Word before 2007 wrote binary data; a .docx with a password lies inside the same kind of container. */
function oldBinary(bytes: Uint8Array): ImportError {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) return locked()
  return new ImportError('unsupported', 'It is a document in the old format of Word; open it, save it as .docx and import that.')
}
