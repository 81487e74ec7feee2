type Rule = (text: string) => string | null

/** What the page needs of Trusted Types, which not every browser has. */
interface Policies {
  createPolicy(name: string, rules: { createHTML: Rule; createScript: Rule; createScriptURL: Rule }): unknown
}

/**
 * Lets nothing be written as markup but nothing at all: react-aria empties what it says to screen readers so, and would be stopped in the middle. To be
 * called before anything else is; there can be no second policy for all.
 */
export function allowNoMarkup(): void {
  const { trustedTypes } = window as { trustedTypes?: Policies }
  trustedTypes?.createPolicy('default', { createHTML: html => (html === '' ? '' : null), createScript: refuse, createScriptURL: refuse })
}

const refuse = () => null
