import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from '@playwright/test'

/** Another program on this computer, with a page in the same browser: another port is another origin, but the same site. */
export interface Attacker {
  page: Page
  /** Takes and gives everything to everybody: what an attempt does here, it would do to a host that does not defend itself. */
  careless: { origin: string; posted: string[] }
  close(): Promise<void>
}

const CONTENT: Record<string, [type: string, body: string]> = {
  script: ['text/javascript', 'export {}'],
  style: ['text/css', 'p { color: red }'],
  image: ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
}
const EVENTS: [string, string] = ['text/event-stream', 'data: tin\n\n']

/** Answers as if there were nothing to protect. */
function giveAway({ headers, method }: IncomingMessage, response: ServerResponse) {
  const [type, body] =
    headers.accept === EVENTS[0] ? EVENTS : (CONTENT[String(headers['sec-fetch-dest'])] ?? ['text/html', '<title>Trang</title>'])
  response.setHeader('Content-Type', type)
  response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*')
  response.setHeader('Access-Control-Allow-Credentials', 'true')
  response.setHeader('Access-Control-Allow-Headers', 'content-type')
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, PATCH')
  response.end(method === 'OPTIONS' ? '' : body)
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** Opens the attacker's page. */
export async function openAttacker(context: BrowserContext): Promise<Attacker> {
  const posted: string[] = []
  const careless = await listen((request, response) => {
    let body = ''
    request.on('data', part => {
      body += part
    })
    request.on('end', () => body !== '' && posted.push(body))
    giveAway(request, response)
  })
  const own = await listen((_, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<!doctype html><title>Trang lạ</title>'),
  )
  const page = await context.newPage()
  await page.goto(own.origin)
  return {
    page,
    careless: { origin: careless.origin, posted },
    async close() {
      await Promise.all([page.close(), own.close(), careless.close()])
    },
  }
}

/** Tries to read in all ways that a page has: name of the way → what came of it, `refused` for nothing. */
export function readEverything(page: Page, home: string, script: string): Promise<Record<string, string>> {
  return page.evaluate(
    async ([home, script]) => {
      const tried: Record<string, string> = {}
      const attempt = async (name: string, what: () => Promise<unknown>) => {
        tried[name] = await what().then(String, () => 'refused')
      }
      const read = async (path: string, options: RequestInit) => (await fetch(home + path, options)).type
      const element = (tag: string, attributes: Record<string, string>) =>
        new Promise((resolve, reject) => {
          const made = document.createElement(tag)
          made.onload = () => resolve('loaded')
          made.onerror = reject
          for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
          document.body.append(made)
        })
      const opened = (source: EventTarget) =>
        new Promise((resolve, reject) => {
          source.addEventListener('open', () => resolve('opened'))
          source.addEventListener('error', reject)
        })
      for (const mode of ['cors', 'no-cors'] as const)
        for (const credentials of ['include', 'omit'] as const)
          for (const path of ['/', '/events', '/api/call', '/?token=doan'])
            await attempt(`${mode} ${credentials} ${path}`, () => read(path, { mode, credentials }))
      await attempt('script', () => element('script', { src: script }))
      await attempt('module', () => element('script', { type: 'module', src: script, crossorigin: 'use-credentials' }))
      await attempt('picture', () => element('img', { src: `${home}/favicon.svg` }))
      await attempt('style', () => element('link', { rel: 'stylesheet', href: `${home}/` }))
      await attempt('events', () => opened(new EventSource(`${home}/events`, { withCredentials: true })))
      await attempt('socket', () => opened(new WebSocket(`${home.replace('http', 'ws')}/events`)))
      return tried
    },
    [home, script] as const,
  )
}

/** Posts a body in all ways that a page has, but for forms. Whether anything came of it the page does not get to know. */
export function postEverything(page: Page, url: string, body: string): Promise<void> {
  return page.evaluate(
    async ([url, body]) => {
      const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']
      const send = (options: RequestInit) => fetch(url, { method: 'POST', credentials: 'include', body, ...options }).catch(() => undefined)
      for (const mode of ['cors', 'no-cors'] as const)
        for (const type of types) await send({ mode, headers: type ? { 'content-type': type } : {} })
      for (const method of ['PUT', 'DELETE', 'PATCH']) await send({ method })
      for (const type of types) navigator.sendBeacon(url, new Blob([body], { type }))
      await send({ mode: 'no-cors', keepalive: true })
    },
    [url, body] as const,
  )
}

/** Submits a form whose body in `text/plain` is JSON again: what the browser puts between name and value becomes part of a text. */
export function submitForm(page: Page, url: string, body: string, enctype: string): Promise<void> {
  return page.evaluate(
    ([url, body, enctype]) => {
      const frame = Object.assign(document.createElement('iframe'), { name: `khung-${Math.random()}` })
      const form = Object.assign(document.createElement('form'), { method: 'post', action: url, target: frame.name, enctype })
      form.append(Object.assign(document.createElement('input'), { name: `${body.slice(0, -1)},"x":"`, value: '"}' }))
      document.body.append(frame, form)
      form.submit()
    },
    [url, body, enctype] as const,
  )
}
