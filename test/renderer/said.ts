import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A sentence as it stands in a file of the program; `…` stands for each part that is filled in. */
export interface Said {
  file: string
  text: string
}

/** Everything in some files of the project that reads like a sentence: a string that begins with a capital and ends in a full stop. */
export const sentencesIn = (pattern: string): Said[] =>
  globSync(pattern, { cwd: root }).flatMap(file => {
    const { program } = parseSync(file, readFileSync(`${root}/${file}`, 'utf8'))
    return stringsOf(program)
      .filter(text => /^[\p{Lu}“…].*\p{L}{3}.*\.$/su.test(text))
      .map(text => ({ file: file.replaceAll('\\', '/'), text }))
  })

function stringsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(stringsOf)
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(stringsOf)
  const text = textOf(node)
  return text === null ? inside : [text, ...inside]
}

function textOf(node: object): string | null {
  if (!('type' in node)) return null
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral' || !('quasis' in node)) return null
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…')
}
