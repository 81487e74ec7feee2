import { networkInterfaces } from 'node:os'
import type { Failure } from '../../preload/contract.ts'

/** Why a page was not fetched; `message` says what happened and what to do. */
export class PageError extends Error {
  readonly failure: Failure

  constructor(code: Failure['code'], message: string) {
    super(message)
    this.name = 'PageError'
    this.failure = { code, message }
  }
}

/** An address whose connection was refused before there was one. */
export const refusedAddress = () =>
  new PageError(
    'invalid',
    'This address leads to this computer or into a private network, where Collate fetches nothing. Save the page in your browser and import the file.',
  )

const UNREACHABLE = new Set(['EAI_AGAIN', 'ENETDOWN', 'ENETUNREACH', 'ENETRESET'])

/** What became of a connection, told by the code of Node’s error. */
export function connectionFailure(error: unknown, host: string, online = isOnline()): PageError {
  if (error instanceof PageError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (UNREACHABLE.has(code) || (code === 'ENOTFOUND' && !online)) {
    return new PageError('busy', 'There is no connection to the internet. Connect, then fetch the page again.')
  }
  if (code === 'ENOTFOUND') return new PageError('missing', `There is no site “${host}”. Check the address, then fetch the page again.`)
  if (/CERT|TLS|SSL|SELF_SIGNED|VERIFY|ALTNAME/u.test(code)) {
    return new PageError(
      'invalid',
      `“${host}” cannot prove that it is the site it claims to be. Look at the page in your browser; if you trust it, save it there and import the file.`,
    )
  }
  return new PageError('busy', `“${host}” does not answer, or broke off. Try again later.`)
}

const isOnline = () =>
  Object.values(networkInterfaces())
    .flat()
    .some(address => address && !address.internal)

/** What a site answered instead of the page; null when the status is that of a page. */
export function statusFailure(status: number): PageError | null {
  if (status === 200) return null
  if (status === 404 || status === 410) {
    return new PageError('missing', `There is no page at this address (${status}). Check the address, then fetch the page again.`)
  }
  if (status === 429) return new PageError('busy', `The site asks not to be read so often (${status}). Try again later.`)
  if (status >= 500) return new PageError('busy', `The site has a problem of its own (${status}). Try again later.`)
  return new PageError(
    'invalid',
    `The site does not give this page to Collate (${status}). Open it in your browser, save it there and import the file.`,
  )
}
