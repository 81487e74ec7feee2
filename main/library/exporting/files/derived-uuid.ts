import { createHash } from 'node:crypto'

/** The UUID of something that has no row of its own, from the UUID of what it belongs to and what it is: always the same (RFC 9562, version 8). */
export function derivedUuid(uuid: string, kind: string): string {
  const hex = createHash('sha256').update(`${kind} ${uuid}`).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)].join('-')
}
