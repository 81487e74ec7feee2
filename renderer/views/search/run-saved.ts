import type { SavedSearch } from '../../../preload/contract.ts'
import type { Root } from '../../stores/root.ts'

/** Puts a saved query into the search box and searches at once. */
export function runSaved({ search }: Root, { query, sort }: SavedSearch): void {
  search.setSort(sort)
  search.type(query)
  void search.settled()
  document.getElementById('search')?.focus()
}

const PLACE = 'saved-searches'

/** Marks the list of saved searches, so that the keyboard can be sent there. */
export const savedSearchesPlace = { 'data-place': PLACE }

/** Moves the keyboard to the saved searches, which stand where results are shown while something is searched for. */
export function focusSavedSearches({ search }: Root): void {
  if (search.active) {
    search.clear()
    requestAnimationFrame(focusList)
  } else focusList()
}

/** The row that the list remembers, for the list sends nobody there while the focus is in one of its buttons; else the first. */
function focusList(): void {
  const list = document.querySelector<HTMLElement>(`[data-place="${PLACE}"]`)
  const row = list?.querySelector<HTMLElement>('[role="row"][tabindex="0"]') ?? list
  row?.focus()
}
