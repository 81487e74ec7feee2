import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Passages that are looked for, and letters of each; so few stand on one line. */
const PASSAGES = 5
const LETTERS = 24

// Entry of the process that reads a PDF again for the window that printed it: it is told the PDF and the report in HTML that it was printed from,
// and ends with 0 when the PDF has pages and on them how the first passages begin.
async function saysTheSame(pdf: string, report: string): Promise<boolean> {
  const wanted = firstPassages(await readFile(report, 'utf8'))
  const data = new Uint8Array(await readFile(pdf))
  const document = await getDocument({ data, verbosity: 0, disableFontFace: true, useSystemFonts: false, useWasm: false }).promise
  for (let number = 1; number <= document.numPages && wanted.size > 0; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const letters = lettersOf(items.map(item => ('str' in item ? item.str : '')).join(''))
    for (const passage of wanted) if (letters.includes(passage)) wanted.delete(passage)
    page.cleanup()
  }
  return document.numPages > 0 && wanted.size === 0
}

/** How the first passages begin; those in other scripts than Latin are passed over, whose order in a PDF is another. */
function firstPassages(report: string): Set<string> {
  const found = new Set<string>()
  for (const [, markup = ''] of report.matchAll(/<blockquote data-highlight=[^>]*>([^<]*)</gu)) {
    const text = markup.replace(/&#?[A-Za-z0-9]+;/gu, ' ')
    if (/^[\p{Script=Latin}\p{M}\p{N}\p{P}\s]+$/u.test(text)) found.add(lettersOf(text).slice(0, LETTERS))
    if (found.size === PASSAGES) break
  }
  return found
}

const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}]/gu, '')

const [, , pdf = '', report = ''] = process.argv
saysTheSame(pdf, report).then(
  same => process.exit(same ? 0 : 1),
  () => process.exit(1),
)
