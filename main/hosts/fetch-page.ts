import { lookup as findAddresses } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { checkedAddress, redirectedAddress } from './page-addresses.ts'
import { connectionFailure, PageError, refusedAddress, statusFailure } from './page-failures.ts'
import { ACCEPTED, charsetOfType, endingOfType, nameOfPage } from './page-kinds.ts'
import { tooLarge, unpack } from './page-packing.ts'
import { version } from './project.ts'
import { isPublicAddress } from './public-addresses.ts'

/** A page as it was fetched. */
export interface FetchedPage {
  /** Where it was in the end, without a fragment. */
  url: string
  /** A name of a file; its ending tells the format. */
  name: string
  bytes: Buffer
  /** The name of its encoding, where the server told it. */
  charset: string | null
}

/** Milliseconds that a page may take, redirects and all. */
const TIME_LIMIT = 20_000
/** The largest page in bytes, as it was sent and unpacked. */
const PAGE_LIMIT = 20 * 1024 * 1024
const REDIRECTS = 5
const REDIRECT = new Set([301, 302, 303, 307, 308])

interface Options {
  /** Whether an IP address may be connected to. */
  isAllowed?: (address: string) => boolean
  signal?: AbortSignal | undefined
  timeLimit?: number
}

/**
 * Fetches one page because the user asked for it: no cookies, no passwords, nothing but public addresses, looked at where the connection is
 * made, so that a name that changes its address leads nowhere else. Throws `PageError`.
 */
export async function fetchPage(address: string, { isAllowed = isPublicAddress, signal, timeLimit = TIME_LIMIT }: Options = {}) {
  const clock = AbortSignal.timeout(timeLimit)
  const ended = signal ? AbortSignal.any([signal, clock]) : clock
  try {
    return await follow(address, isAllowed, ended)
  } catch (error) {
    if (signal?.aborted) throw new PageError('cancelled', 'Cancelled.')
    if (clock.aborted) throw new PageError('busy', 'The page took too long and was given up. Try again later.')
    throw error
  }
}

async function follow(address: string, isAllowed: (address: string) => boolean, signal: AbortSignal): Promise<FetchedPage> {
  let url = checkedAddress(address)
  for (let redirects = 0; ; redirects++) {
    const response = await respond(url, isAllowed, signal)
    const next = REDIRECT.has(response.statusCode ?? 0) ? response.headers.location : undefined
    if (next === undefined) return await pageOf(url, response)
    response.destroy()
    if (redirects === REDIRECTS) {
      throw new PageError('invalid', 'The site sends from one address to the next without an end. Check the address in your browser.')
    }
    url = redirectedAddress(url, next)
  }
}

function respond(url: URL, isAllowed: (address: string) => boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  // A number is connected to without being looked up.
  if (isIP(host) !== 0 && !isAllowed(host)) throw refusedAddress()
  const headers = { 'user-agent': `Collate/${version}`, accept: ACCEPTED, 'accept-encoding': 'gzip, deflate, br' }
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(connectionFailure(error, url.hostname))
    // Without an agent there is no connection left from before, to an address that nobody looked at.
    request(url, { headers, signal, agent: false, lookup: lookupAllowed(isAllowed) }, resolve)
      .on('error', fail)
      .end()
  })
}

/** Looks up a name and leaves out what must not be connected to; fails when nothing is left. */
function lookupAllowed(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) =>
    findAddresses(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, [])
      const allowed = found.filter(({ address }) => isAllowed(address))
      const [first] = allowed
      if (!first) done(refusedAddress(), [])
      else if (options.all) done(null, allowed)
      else done(null, first.address, first.family)
    })
}

async function pageOf(url: URL, response: IncomingMessage): Promise<FetchedPage> {
  try {
    const failure = statusFailure(response.statusCode ?? 0)
    if (failure) throw failure
    const type = response.headers['content-type']
    const ending = endingOfType(type)
    if (ending === null) {
      throw new PageError('invalid', 'What is at this address is neither a page nor a document. Check the address in your browser.')
    }
    const bytes = await unpack(await bytesOf(url, response), response.headers['content-encoding'], PAGE_LIMIT)
    return { url: url.href, name: nameOfPage(url, ending), bytes, charset: charsetOfType(type) }
  } finally {
    response.destroy()
  }
}

async function bytesOf(url: URL, response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response) {
      size += chunk.length
      if (size > PAGE_LIMIT) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    throw connectionFailure(error, url.hostname)
  }
  return Buffer.concat(chunks)
}
