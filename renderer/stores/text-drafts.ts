/** A text that was being edited and not saved, and the version that it began from. */
export interface TextDraft {
  version: number
  text: string
}

const kept = new Map<string, TextDraft>()
const keyOf = (article: string) => `collate.text-draft.${article}`

/** What of an article's text was left unsaved, also when the window was closed over it; null when nothing was. */
export function draftOf(article: string): TextDraft | null {
  const known = kept.get(article)
  if (known) return known
  try {
    const { version, text } = JSON.parse(localStorage.getItem(keyOf(article)) ?? 'null') ?? {}
    return typeof version === 'number' && typeof text === 'string' ? { version, text } : null
  } catch {
    return null
  }
}

/** Keeps a text, by the article's UUID. Where the browser has no room for it, it lasts as long as the page. */
export function keepDraft(article: string, draft: TextDraft): void {
  kept.set(article, draft)
  try {
    localStorage.setItem(keyOf(article), JSON.stringify(draft))
  } catch {
    // Too long or forbidden: an older one must not come back instead.
    dropStored(article)
  }
}

/** Forgets what was kept of an article's text. */
export function dropDraft(article: string): void {
  kept.delete(article)
  dropStored(article)
}

const IN_HAND = 'collate.text-in-hand'

/** The UUID of the article whose text was being edited when the page was broken off; null when none was. */
export function textInHand(): string | null {
  try {
    return localStorage.getItem(IN_HAND)
  } catch {
    return null
  }
}

/** Notes that the text of an article is being edited, or with null that none is any more. */
export function takeInHand(article: string | null): void {
  try {
    if (article === null) localStorage.removeItem(IN_HAND)
    else localStorage.setItem(IN_HAND, article)
  } catch {
    // There is no storage: what was edited is found where it was left.
  }
}

function dropStored(article: string) {
  try {
    localStorage.removeItem(keyOf(article))
  } catch {
    // There is no storage, so nothing is in it.
  }
}
