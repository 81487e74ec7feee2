/** An entry of a BibTeX file: its fields as they stand there, without the braces around them. */
export interface BibtexEntry {
  type: string
  key: string
  fields: Map<string, string>
}

/** The entries of a BibTeX file whose values stand in braces. Throws when a brace is not closed or something else stands between them. */
export function entriesIn(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = []
  let at = 0
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return null
    at = pattern.lastIndex
    return match[1] ?? ''
  }
  const demand = (pattern: RegExp): string => {
    const found = take(pattern)
    if (found === null) throw new Error(`Not BibTeX at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`)
    return found
  }
  take(/\s*/uy)
  while (at < text.length) {
    const entry = { type: demand(/@(\p{L}+)\{/uy), key: demand(/([^\s,{}]+),\s*/uy), fields: new Map<string, string>() }
    for (let name = take(/([\p{L}-]+)\s*=\s*\{/uy); name !== null; name = take(/([\p{L}-]+)\s*=\s*\{/uy)) {
      const end = closing(text, at)
      entry.fields.set(name, text.slice(at, end))
      at = end + 1
      take(/,?\s*/uy)
    }
    demand(/\}\s*/uy)
    entries.push(entry)
  }
  return entries
}

/** Where the brace is that closes one before an offset. */
function closing(text: string, start: number): number {
  let open = 1
  for (let at = start; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '{') open += 1
    else if (sign === '}' && --open === 0) return at
  }
  throw new Error(`A brace is not closed: ${JSON.stringify(text.slice(start, start + 40))}`)
}
