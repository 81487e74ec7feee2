import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { HOST, SCHEME } from './electron-security.ts'
import { findPageFile } from './page-files.ts'
import { pageHeaders } from './page-policy.ts'

/** Declares `app:` as a scheme like https, with an origin of its own. Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page of a folder under `app://collate/`, with the security headers. */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    const file = host === HOST && method === 'GET' ? await findPageFile(folder, pathname) : null
    if (!file) return new Response('There is nothing at this address.', { status: 404, headers: pageHeaders })
    return new Response(await readFile(file.path), { headers: { ...pageHeaders, 'Content-Type': file.type } })
  })
}
