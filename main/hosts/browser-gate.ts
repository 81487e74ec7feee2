import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Failure } from '../../preload/contract.ts'
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

const strangers = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Collate</title>
<h1>Collate</h1>
<p>Hãy mở đúng địa chỉ đầy đủ mà Collate đã in ra khi khởi động (có chữ “token”).</p>
<p lang="en">Please open the full address that Collate printed when it was started (the one with “token” in it).</p>
</html>`

/**
 * Lets only this computer's own page in: the right Host (a foreign one is DNS rebinding), no foreign Origin, and the cookie
 * that the printed address is exchanged for. Sets the security headers on every response.
 */
export function gate(port: number, keys: Keys): MiddlewareHandler {
  const host = `127.0.0.1:${port}`
  // Cookies do not know ports: two hosts on one machine must not overwrite each other's.
  const cookie = `collate-${port}`
  return async (c, next) => {
    for (const [name, value] of Object.entries(pageHeaders)) c.header(name, value)
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    if (c.req.header('host') !== host) return refuse(c, 421, 'This address is not served here.')
    if (origin !== undefined && origin !== `http://${host}`) return refuse(c, 403, 'Only Collate’s own page may ask.')
    const { method, path } = c.req
    if (method === 'GET' && path === '/' && matches(c.req.query('token'), keys.token)) {
      setCookie(c, cookie, keys.session, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return c.redirect('/', 303)
    }
    if (!matches(getCookie(c, cookie), keys.session)) {
      return path.startsWith('/api/')
        ? refuse(c, 401, 'Open the address that Collate printed when it was started.')
        : c.html(strangers, 401)
    }
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(c, 403, 'Only Collate’s own page may ask.')
    if (method !== 'GET' && origin === undefined) return refuse(c, 403, 'Only Collate’s own page may ask.')
    return next()
  }
}
