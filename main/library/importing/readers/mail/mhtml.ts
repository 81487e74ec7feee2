import { pageAddress, type Reading, type Source } from '../../draft.ts'
import { ImportError } from '../../failure.ts'
import { declaredEncoding, decode } from '../decode.ts'
import { readPage } from '../html/html.ts'
import { bytesOfEntity, entitiesOf, entityOf, parameterOf } from './mime.ts'

/** Reads a web page that was saved with all its files in one (MHTML, RFC 2557): its first page, not those of frames in it. */
export function readMhtml({ bytes, options }: Source): Reading {
  const message = Buffer.from(bytes).toString('latin1')
  const page = entitiesOf(message).find(({ headers }) => /^text\/html(?=[\s;]|$)/iu.test(headers.get('content-type') ?? ''))
  if (!page) throw new ImportError('unreadable', 'There is no web page in it; save the page again, as a web page, and import that.')
  const html = bytesOfEntity(page)
  if (html.length === 0) throw new ImportError('empty')
  const charset = parameterOf(page.headers.get('content-type') ?? '', 'charset') ?? declaredEncoding(html)
  const address = entityOf(message).headers.get('snapshot-content-location') ?? page.headers.get('content-location')
  return readPage(decode(html, charset, options.encoding), pageAddress(address))
}
