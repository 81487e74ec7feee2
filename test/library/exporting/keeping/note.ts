import type { Rendered } from '../../../../main/library/exporting/rendered.ts'

/** A note of front matter (none when it is empty) and parts by id. */
export function note(head: string[], parts: Record<string, string>): Rendered {
  const front = head.length === 0 ? [] : [['head', `---\n${head.join('\n')}\n---`]]
  const all = [...front, ...Object.entries(parts)]
  let at = 0
  const spans = all.map(([id = '', text = '']) => {
    const start = at
    at += text.length + 2
    return { id, start, end: start + text.length }
  })
  return { text: `${all.map(([, text]) => text).join('\n\n')}\n`, parts: spans }
}
