import { parse } from 'yaml'
import { foundIn, isAddress, oneLine, pageAddress, type Reading, type Told } from '../../draft.ts'
import { declaredLanguage, wholeLanguage } from '../../finishing/language.ts'
import { publishedOf } from '../../finishing/published.ts'
import { labelOf } from './obsidian.ts'

/**
 * What the YAML at the head of a Markdown file says about the article; null when it is no list of keys and values. A date that an export of
 * Collate's called a guess is one.
 */
export function readFrontMatter(yaml: string): (Told & Pick<Reading, 'origins'> & { tags: string[] }) | null {
  const values = keysOf(yaml)
  if (values === null) return null
  const first = (...keys: string[]) => keys.map(key => textOf(values.get(key))).find(value => value !== null) ?? null
  const date = publishedOf(first('published', 'date'))
  const source = first('url', 'source')
  const told: Told = {
    title: oneLine(first('title') ?? textOf([values.get('aliases')].flat()[0]), 500),
    byline: first('author', 'byline'),
    outlet: first('outlet', 'publisher', 'site') ?? (isAddress(source) ? null : source),
    url: pageAddress(source),
    published: date?.published ?? null,
    precision: date?.precision ?? null,
    language: (values.has('collate-id') ? wholeLanguage : declaredLanguage)(first('lang', 'language')),
  }
  const guessed = date !== null && textOf(values.get('published-guessed')) === 'true'
  return {
    ...told,
    origins: { ...foundIn(told, 'header'), ...(guessed && { published: 'context' as const }) },
    tags: tagsOf(values.get('tags') ?? values.get('tag')),
  }
}

/** Every value stays the text that was typed: 2023-08 is a month, not a number or a day. */
function keysOf(yaml: string): Map<string, unknown> | null {
  try {
    const values: unknown = parse(withoutHashes(yaml), { schema: 'failsafe', logLevel: 'error' })
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return null
    return new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]))
  } catch {
    return null
  }
}

/** Tags are often typed with the sign that makes tags of words in a note; for YAML it begins a comment. */
function withoutHashes(yaml: string): string {
  return yaml.replace(/^(?:tags?:.*|[ \t]*-[ \t]+#\S+[ \t]*)$/gimu, line => line.replace(/(?<=[\s,[])#(?=[\p{L}\p{N}_])/gu, ''))
}

/** A list of tags, or a line of them as Obsidian takes it, with or without `#`. */
function tagsOf(value: unknown): string[] {
  const listed = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,\s]+/u) : []
  return listed.flatMap(tag => oneLine(textOf(tag)?.replace(/^#/u, ''), 200) ?? [])
}

/** One line of text; of a list its values, and of a wikilink its words. */
function textOf(value: unknown): string | null {
  if (Array.isArray(value))
    return oneLine(
      value
        .map(textOf)
        .filter(part => part !== null)
        .join(', '),
    )
  return typeof value === 'string' ? oneLine(value.replace(/\[\[([^[\]]+)\]\]/gu, (_, inner: string) => labelOf(inner))) : null
}
