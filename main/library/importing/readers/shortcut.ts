import type { PageAddress } from '../../../../preload/model.ts'
import { oneLine, type Part, pageAddress, type Source } from '../draft.ts'
import { partOfPages } from './address-list.ts'
import { decode } from './decode.ts'

/** The file that Windows makes of a link (`.url`). */
export function readInternetShortcut({ name, bytes, options }: Source): AsyncIterable<Part> {
  const [, address] = /^\s*URL\s*=(.*)$/imu.exec(decode(bytes, null, options.encoding)) ?? []
  return partOfPages(pageOf(name, address))
}

/** The file that macOS makes of a link (`.webloc`): a property list as XML, or as binary data in which an address stands as plain letters. */
export function readWebLocation({ name, bytes }: Source): AsyncIterable<Part> {
  const text = Buffer.from(bytes).toString('latin1')
  const [, written] = /<key>URL<\/key>\s*<string>([^<]*)<\/string>/u.exec(text) ?? []
  const address = written?.replaceAll('&amp;', '&') ?? /https?:\/\/[\x21-\x7e]+/u.exec(text)?.[0]
  return partOfPages(pageOf(name, address))
}

function pageOf(name: string, address: string | undefined): PageAddress[] {
  const url = pageAddress(address)
  return url === null ? [] : [{ url, title: oneLine(name.replace(/\.(?:url|webloc)$/iu, ''), 500) }]
}
