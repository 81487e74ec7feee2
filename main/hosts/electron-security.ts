import { app, type Session, type WebContents, type WebFrameMain } from 'electron'

/** Scheme and host of the page; nothing else may be shown or may call. */
export const SCHEME = 'app'
export const HOST = 'collate'
/** Address of the page. */
export const pageUrl = `${SCHEME}://${HOST}/`

/** What the page may do without asking: put text on the clipboard, fill the screen. */
const ALLOWED = new Set(['clipboard-sanitized-write', 'fullscreen'])
/** The page's own files, and the developer tools. */
const LOADABLE = new Set([`${SCHEME}:`, 'devtools:'])

/** Whether a URL is the page itself. Compares parsed parts: a prefix would let `app://collate.example` in. */
export function isPage(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${SCHEME}:` && host === HOST
}

/** Whether a call comes from the page's main frame. A frame that is gone already is null. */
export const isTrusted = (frame: WebFrameMain | null): boolean => frame !== null && frame.parent === null && isPage(frame.url)

/** Denies permissions, devices, screen capture and the network on every session there is or will be. */
export function lockSessions(): void {
  app.on('session-created', lockSession)
}

function lockSession(session: Session) {
  session.setPermissionRequestHandler((_, permission, answer) => answer(ALLOWED.has(permission)))
  session.setPermissionCheckHandler((_, permission) => ALLOWED.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, answer) => answer({}))
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !(URL.canParse(url) && LOADABLE.has(new URL(url).protocol)) }))
}

/** Denies navigation, redirects, new windows and embedded views everywhere. */
export function lockContents(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', event => event.preventDefault())
    denyNavigation(contents)
  })
}

function denyNavigation(contents: WebContents) {
  contents.on('will-navigate', event => {
    if (event.url !== pageUrl) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame || event.url !== pageUrl) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
}
