/**
 * Whether a term is at most `edits` insertions, deletions, substitutions or swaps of neighbours away from a word, as Lunr counts them
 * (`lunr.TokenSet.fromFuzzyString`): from left to right, and what was swapped behind may be edited again.
 */
export function withinEdits(word: string, term: string, edits: number): boolean {
  let same = 0
  const most = Math.min(word.length, term.length)
  while (same < most && word.charCodeAt(same) === term.charCodeAt(same)) same++
  if (same === word.length && same === term.length) return true
  if (edits === 0 || Math.abs(word.length - term.length) > edits) return false
  // Equal letters in front need not be kept as they are: every place up to the first difference may be where editing begins.
  for (let at = same; at >= 0; at--) if (editedAt(word.slice(at), term.slice(at), edits)) return true
  return false
}

/** The same with an edit at the very beginning. */
function editedAt(word: string, term: string, edits: number): boolean {
  const left = edits - 1
  if (term !== '' && withinEdits(word, term.slice(1), left)) return true
  if (word !== '' && withinEdits(word.slice(1), term, left)) return true
  if (word !== '' && term !== '' && withinEdits(word.slice(1), term.slice(1), left)) return true
  return word.length > 1 && term[0] === word[1] && withinEdits(word.charAt(0) + word.slice(2), term.slice(1), left)
}
