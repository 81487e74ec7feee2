import { createHash } from 'node:crypto'

/** The GUID of something without one of its own, by the UUID of what it belongs to and what it is: always the same (after RFC 9562, version 5). */
export function guidOf(uuid: string, kind: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(uuid.replaceAll('-', ''), 'hex'))
    .update(kind)
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

/** What a variable of articles is called in every project: its GUID is made of its name. */
const VARIABLES = 'c0117a7e-0000-4000-8000-7661726961fe'

/** The GUID of one of our variables. */
export const variableGuid = (name: string): string => guidOf(VARIABLES, name)
