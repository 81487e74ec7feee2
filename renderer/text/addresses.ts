/** The web addresses in a text that was typed, one per line or with blanks between, each once; one without a scheme is taken for https. */
export function typedAddresses(text: string): string[] {
  const words = text.split(/\s+/u).filter(word => word !== '')
  // A number after the colon is a port.
  return [...new Set(words.map(word => (/^\p{L}[\p{L}\p{N}+.-]*:(?!\d)/u.test(word) ? word : `https://${word}`)))]
}

/** Whether a text is nothing but web addresses, told by their scheme. */
export const isAddresses = (text: string): boolean => /^\s*(?:https?:\/\/[^\s/]\S*\s*)+$/iu.test(text)

/** The addresses of a drag, which may have comments between (RFC 2483, section 5). */
export const droppedAddresses = (list: string): string =>
  list
    .split(/\r?\n/u)
    .filter(line => !line.startsWith('#') && isAddresses(line))
    .join('\n')
