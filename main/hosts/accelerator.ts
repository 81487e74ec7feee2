/** Keys that Electron knows by the names that the page has for them; what it does not know would break the menu. */
const KNOWN =
  /^(?:Mod\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|[[\]{}.,;:'"/?!=<>()|@#$%^&*_`~\\-]|Space|Enter|Backspace|Delete|Insert)$/u

/**
 * How the menu shows a key of a command: the first of those the user chose, or the one it comes with. Undefined where there is none, or one
 * that a menu cannot show.
 */
export function acceleratorOf(chosen: readonly string[] | undefined, shipped: string | undefined): string | undefined {
  const [first] = chosen ?? []
  if (chosen === undefined) return shipped
  return first !== undefined && KNOWN.test(first) ? first.replace('Mod+', 'CmdOrCtrl+') : undefined
}
