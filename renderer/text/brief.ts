const MOST = 160
const KEPT = 70

/** A passage short enough to be read out: of a long one its beginning and end, cut at spaces. */
export function brief(passage: string): string {
  const text = passage.replace(/\s+/gu, ' ').trim()
  if (text.length <= MOST) return text
  const head = text.slice(0, KEPT)
  const tail = text.slice(-KEPT)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), KEPT / 2))} … ${tail.slice(tail.indexOf(' ') + 1)}`
}
