const WORD = /[\p{L}\p{M}\p{N}]+/gu

const KEPT = 7

/** A run short enough to be read in a list: of a long one its first and last words. */
export function shortened(text: string): string {
  const words = [...text.matchAll(WORD)]
  const [head, tail] = [words[KEPT - 1], words.at(-KEPT)]
  if (words.length <= 3 * KEPT || !head || !tail) return text
  return `${text.slice(0, head.index + head[0].length)} … ${text.slice(tail.index)}`
}
