/** The form in which every text is stored: NFC, lines ended by LF, no control characters but LF and tab, no lone surrogates, no leading BOM. */
export function normalise(raw: string): string {
  return raw
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/^\ufeff+/u, '')
    .normalize('NFC')
}

/** White-space separated runs that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0
  for (const run of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(run)) count++
  return count
}
