import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Failure } from '../../preload/contract.ts'
import { countGuesses } from './browser-guesses.ts'
import { guessers, strangers } from './browser-leaflets.ts'
import { pageHeaders } from './page-policy.ts'

/** What opens the loopback host: the token in the address that is printed, exchanged once for a cookie. */
export interface Keys {
  token: string
  session: string
}

/** New random keys, 192 bits each. */
export const newKeys = (): Keys => ({ token: randomBytes(24).toString('base64url'), session: randomBytes(24).toString('base64url') })

const digest = (text: string) => createHash('sha256').update(text).digest()
const matches = (given: string | undefined, key: string) => given !== undefined && timingSafeEqual(digest(given), digest(key))

/** A reply that refuses, as the page understands it. */
export const refuse = (c: Context, status: 400 | 401 | 403 | 404 | 413 | 415 | 421, message: string) => {
  const error: Failure = { code: 'invalid', message }
  return c.json({ ok: false, error }, status)
}

/** Whether the browser says that another site’s page asks; browsers that say nothing are told by `Origin` and kept out by the policy. */
const isForeign = (c: Context) => !['same-origin', 'none', undefined].includes(c.req.header('sec-fetch-site'))

/** Whether a request is for this host in every place where that is said, and once: whoever reads it differently would be led astray. */
function isFor(c: Context<{ Bindings: HttpBindings }>, host: string): boolean {
  const named = c.env.incoming.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  return named.length === 1 && c.req.header('host') === host && new URL(c.req.url).host === host
}

/**
 * Lets only this computer's own page in: the right Host (a foreign one is DNS rebinding), no foreign Origin, and the cookie
 * that the printed address is exchanged for. Sets the security headers on every response.
 */
export function gate(port: number, keys: Keys): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const host = `127.0.0.1:${port}`
  // Cookies do not know ports: two hosts on one machine must not overwrite each other's.
  const cookie = `collate-${port}`
  const enter = exchange(cookie, keys)
  return async (c, next) => {
    for (const [name, value] of Object.entries(pageHeaders)) c.header(name, value)
    const origin = c.req.header('origin')
    if (!isFor(c, host)) return refuse(c, 421, 'This address is not served here.')
    if (origin !== undefined && origin !== `http://${host}`) return refuse(c, 403, 'Only Collate’s own page may ask.')
    const { method, path } = c.req
    const token = method === 'GET' && path === '/' ? c.req.query('token') : undefined
    if (!matches(getCookie(c, cookie), keys.session)) {
      if (token !== undefined) return enter(c, token)
      return path.startsWith('/api/')
        ? refuse(c, 401, 'Open the address that Collate printed when it was started.')
        : c.html(strangers, 401)
    }
    if (isForeign(c)) return refuse(c, 403, 'Only Collate’s own page may ask.')
    if (method !== 'GET' && origin === undefined) return refuse(c, 403, 'Only Collate’s own page may ask.')
    return next()
  }
}

/** Gives the cookie for the right token. Links may lead here from elsewhere, but no page can try tokens without being seen. */
function exchange(cookie: string, { token, session }: Keys): (c: Context, given: string) => Response | Promise<Response> {
  const guesses = countGuesses()
  return (c, given) => {
    if (isForeign(c) && c.req.header('sec-fetch-dest') !== 'document') return refuse(c, 403, 'Only Collate’s own page may ask.')
    const seconds = guesses.wait()
    if (seconds > 0) {
      c.header('Retry-After', String(seconds))
      return c.html(guessers, 429)
    }
    if (!matches(given, token)) {
      guesses.wrong()
      return c.html(strangers, 401)
    }
    setCookie(c, cookie, session, { httpOnly: true, sameSite: 'Strict', path: '/' })
    return c.redirect('/', 303)
  }
}
