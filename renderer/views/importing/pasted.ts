import type { ImportSource } from '../../../preload/contract.ts'

/** What the fields hold. `page` is what was pasted as HTML, with the text that stood for it. */
export interface Pasted {
  title: string
  text: string
  page: { html: string; text: string } | null
}

/** The longest name, in characters. */
const NAME = 200

/** The source to import: the page as long as its text was not changed, else the text. Without a title the first line names it. */
export function sourceOf({ title, text, page }: Pasted): ImportSource {
  const [firstLine = ''] = text.trim().split('\n')
  const name = title || [...firstLine.trim()].slice(0, NAME).join('')
  return page && page.text === text ? { kind: 'html', name, html: page.html } : { kind: 'text', name, text }
}
