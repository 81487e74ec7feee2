/** The `data-place` of the list of results. */
export const RESULTS = 'search-results'

/** Moves the keyboard to the first result. */
export const focusResults = () => document.querySelector<HTMLElement>(`[data-place="${RESULTS}"] [role="row"]`)?.focus()

/** Moves the keyboard to the search box. */
export const focusBox = () => document.getElementById('search')?.focus()
