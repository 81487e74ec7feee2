/** A piece of a MIME message: its header fields by lower-case name, and its body as it is written, a character for each byte. */
export interface Entity {
  headers: Map<string, string>
  body: string
}

/** Splits a message, given as one character for each byte, into its entities; those that hold others are only looked into. */
export function entitiesOf(message: string, depth = 0): Entity[] {
  const entity = entityOf(message)
  const type = entity.headers.get('content-type') ?? ''
  const boundary = /^multipart\//iu.test(type) ? parameterOf(type, 'boundary') : null
  if (boundary === null || depth > 5) return [entity]
  const line = new RegExp(`\\n--${boundary.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?=--|[ \\t]*(?:\\n|$))`)
  const [, ...rest] = `\n${entity.body.replaceAll('\r\n', '\n')}`.split(line)
  const last = rest.findIndex(part => part.startsWith('--'))
  const parts = last === -1 ? rest : rest.slice(0, last)
  return parts.flatMap(part => entitiesOf(part.replace(/^[ \t]*\n/u, ''), depth + 1))
}

/** Reads a message or a part of one as one entity, whatever is inside it. */
export function entityOf(message: string): Entity {
  const gap = /\r?\n\r?\n/u.exec(message)
  const head = message.slice(0, gap?.index ?? message.length).replace(/\r?\n[ \t]+/gu, ' ')
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/u)) {
    const [, name, value = ''] = /^([!-9;-~]+):\s*(.*)$/u.exec(line) ?? []
    if (name !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim())
  }
  return { headers, body: gap ? message.slice(gap.index + gap[0].length) : '' }
}

/** A parameter of a header field, such as `charset`; null when it is not there. */
export function parameterOf(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(field)
  return found?.[1] ?? found?.[2] ?? null
}

/** The bytes that the body of an entity stands for (RFC 2045, section 6). */
export function bytesOfEntity({ headers, body }: Entity): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1')
}

function unquoted(body: string): string {
  return body.replace(/=\r?\n/gu, '').replace(/=([\dA-F]{2})/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
