import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, DesktopBridge, EventName, Events } from './contract.ts'

type Listener = (payload: never) => void

const listeners = new Map<string, Set<Listener>>()

ipcRenderer.on('collate:event', (_, event: string, payload: unknown) => {
  for (const listener of listeners.get(event) ?? []) listener(payload as never)
})

function listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  const known = listeners.get(event) ?? new Set<Listener>()
  listeners.set(event, known.add(listener))
  return () => {
    known.delete(listener)
  }
}

const ask = (method: Exclude<keyof Bridge['host'], 'pathOf'>, ...args: unknown[]) => ipcRenderer.invoke('collate:host', method, args)

contextBridge.exposeInMainWorld('collate', {
  call: (channel, request) => ipcRenderer.invoke('collate:call', channel, request),
  listen,
  host: {
    info: () => ask('info'),
    chooseFiles: () => ask('chooseFiles'),
    pathOf: file => webUtils.getPathForFile(file) || null,
    fetchPage: url => ask('fetchPage', url),
    chooseFolder: () => ask('chooseFolder'),
    openLibrary: folder => ask('openLibrary', folder),
    printReport: request => ask('printReport', request),
    openExternal: url => ask('openExternal', url),
    takeLink: () => ask('takeLink'),
  },
} satisfies DesktopBridge)
