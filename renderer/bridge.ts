import type { Bridge, Channel, DesktopBridge, EventName, Events, HostInfo, Reply, Request, Value } from '../preload/contract.ts'
import { LINK_SCHEME } from '../preload/model.ts'

declare global {
  interface Window {
    /** Put there by the desktop window's preload; absent in a browser. */
    collate?: DesktopBridge
  }
}

const unreachable = {
  ok: false,
  error: { code: 'internal', message: 'Collate no longer answers. Start it again; everything that was saved is kept.' },
} as const

/** Bodies up to this many characters are sent even while the page is being closed; browsers allow 64 KiB for that. */
const KEEPALIVE = 16_000

async function post<T>(path: string, request: unknown): Promise<Reply<T>> {
  const body = JSON.stringify(request)
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(path, { method: 'POST', headers, body, keepalive: body.length < KEEPALIVE })
    return (await response.json()) as Reply<T>
  } catch {
    return unreachable
  }
}

/** The same bridge over loopback HTTP: calls are POSTed JSON, events come as server-sent events. */
function httpBridge(): Bridge {
  const events = new EventSource('/events')
  return {
    call: <C extends Channel>(channel: C, request: Request<C>) => post<Value<C>>('/api/call', { channel, request }),
    listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void) {
      if (event === 'host.link') return listenToAddress(() => listener({} as Events[E]))
      const receive = (message: MessageEvent<string>) => {
        const { event: name, payload } = JSON.parse(message.data) as { event: EventName; payload: Events[E] }
        if (name === event) listener(payload)
      }
      events.addEventListener('message', receive)
      return () => events.removeEventListener('message', receive)
    },
    host: {
      async info() {
        const reply = await post<HostInfo>('/api/host', { method: 'info', args: [] })
        if (!reply.ok) throw new Error(reply.error.message)
        return reply.value
      },
      chooseFiles: async () => null,
      fetchPage: url => post('/api/host', { method: 'fetchPage', args: [url] }),
      chooseFolder: async () => null,
      openLibrary: folder => post<null>('/api/host', { method: 'openLibrary', args: [folder] }),
      async openExternal(url) {
        window.open(url, '_blank', 'noopener,noreferrer')
        return true
      },
      takeLink: async () => takeLinkOfAddress(),
    },
  }
}

function listenToAddress(listener: () => void): () => void {
  const changed = () => linkOfAddress() !== null && listener()
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** A link behind the `#` of the page's own address, which is taken out of it; null when there is none. */
function takeLinkOfAddress(): string | null {
  const link = linkOfAddress()
  if (link !== null) history.replaceState(null, '', location.pathname + location.search)
  return link
}

function linkOfAddress(): string | null {
  const link = location.hash.slice(1)
  return link.startsWith(`${LINK_SCHEME}:`) ? link : null
}

const desktopBridge = (desktop: DesktopBridge): Bridge => ({
  ...desktop,
  call: async (channel, request) => JSON.parse(await desktop.call(channel, request)),
})

/** The page's only way out: the desktop window's preload, or loopback HTTP in a browser. */
export const bridge: Bridge = window.collate ? desktopBridge(window.collate) : httpBridge()
