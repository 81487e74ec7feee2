import { PageError } from './page-failures.ts'

/** An address that may be asked for, in its standard form: numbers of hosts are plain ones there, however they were written. Throws `PageError`. */
export function checkedAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) {
    throw new PageError('invalid', `“${address.slice(0, 100)}” is not a web address. Copy it from the address bar of your browser.`)
  }
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new PageError('invalid', 'Only addresses that begin with https:// or http:// can be fetched.')
  }
  if (url.username !== '' || url.password !== '') {
    throw new PageError('invalid', 'There is a name or a password in this address. Take it out, then fetch the page again.')
  }
  if (url.port !== '' && url.port !== '80' && url.port !== '443' && Number(url.port) < 1024) {
    throw new PageError('invalid', `Web pages are not served at port ${url.port}. Check the address, then fetch the page again.`)
  }
  url.hash = ''
  return url
}

/** The address that a site sends on to. Throws `PageError` for one that may not be asked for, or is less secure than the one before. */
export function redirectedAddress(from: URL, to: string): URL {
  const url = checkedAddress(to, from)
  if (from.protocol === 'https:' && url.protocol === 'http:') {
    throw new PageError('invalid', 'The site sends on to an address that is not secure. Check the address in your browser.')
  }
  return url
}
