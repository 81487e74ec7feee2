import { connect } from 'node:net'

/** What a server said on a connection, and whether it closed it. */
export interface Said {
  text: string
  /** Statuses of all responses, in order. */
  statuses: number[]
}

/**
 * Sends bytes exactly as they are given and resolves with all that came back when the server closes the connection. `parts` are sent
 * one after the other, each when something was answered or the server had the chance to.
 */
export function speak(origin: string, ...parts: string[]): Promise<Said> {
  const { hostname, port } = new URL(origin)
  return new Promise(resolve => {
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.setEncoding('latin1')
    socket.on('data', part => {
      text += part
    })
    // A server that has refused may close before everything was sent.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve({ text, statuses: [...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gmu)].map(([, status]) => Number(status)) }))
    for (const part of parts) socket.write(part, 'latin1')
  })
}

/** A request's head, line by line; without `Connection: close` in it a connection stays open. */
export const head = (...lines: string[]): string => `${lines.join('\r\n')}\r\n\r\n`
