/** What was typed of a template and not saved. */
export interface TemplateDraft {
  name: string
  body: string
}

const KEY = 'collate.template-drafts'

/** The drafts that were left, by the ids of their templates; also those of an earlier visit. */
export function readDrafts(): Map<string, TemplateDraft> {
  try {
    return new Map(Object.entries(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, TemplateDraft>))
  } catch {
    return new Map()
  }
}

/** Keeps drafts over the closing of the window, as far as the browser has room for them. */
export function keepDrafts(drafts: ReadonlyMap<string, TemplateDraft>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(drafts)))
  } catch {
    // There is no room, so they last as long as the page.
  }
}
