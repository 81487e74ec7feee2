import { oneLine } from '../../draft.ts'

/** The path of a theme by the names from the root on; `/` in a name would part it. Null when nothing is left of it. */
export function themePath(...names: (string | null)[]): string | null {
  const kept = names.flatMap(name => oneLine(name?.replaceAll('/', '-'), 200) ?? [])
  return kept.length === 0 ? null : kept.join('/')
}
