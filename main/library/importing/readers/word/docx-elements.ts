import { pictureDescription } from '../picture-description.ts'

/** What is looked at of a document as mammoth reads it. */
export interface DocxElement {
  type: string
  children?: DocxElement[]
  value?: string
  altText?: string | null
  styleId?: string | null
  styleName?: string | null
  numbering?: { level: string; isOrdered: boolean } | null
}

/**
 * Puts a caption of its own below each paragraph for what describes its pictures, and gives the items of numbered lists the numbers that Word
 * shows, since others refer to them: a list that was interrupted goes on.
 */
export function withCaptionsAndNumbers(document: DocxElement): DocxElement {
  const counters: Counters = new Map()
  return changed(document, counters)
}

/** How far each level of each list is; lists that go on share what they are numbered by. */
type Counters = Map<NonNullable<DocxElement['numbering']>, number>

function changed(element: DocxElement, counters: Counters): DocxElement {
  if (!element.children) return element
  const children = element.children.flatMap(child => {
    if (child.type !== 'paragraph') return [changed(child, counters)]
    return [numbered(child, counters), ...descriptionsIn(child).map(captionOf)]
  })
  return { ...element, children }
}

function numbered(paragraph: DocxElement, counters: Counters): DocxElement {
  const { numbering, children = [] } = paragraph
  if (!numbering?.isOrdered || isHeading(paragraph) || !hasText(paragraph)) return paragraph
  const number = (counters.get(numbering) ?? 0) + 1
  for (const deeper of counters.keys()) if (Number(deeper.level) > Number(numbering.level)) counters.delete(deeper)
  counters.set(numbering, number)
  return { ...paragraph, numbering: { ...numbering, isOrdered: false }, children: [runOf(`${number}. `), ...children] }
}

const isHeading = ({ styleName, styleId }: DocxElement) => /^(?:heading|tiêu đề|đầu đề|đề mục)(?!\p{L})/iu.test(styleName ?? styleId ?? '')

const hasText = (element: DocxElement): boolean =>
  element.type === 'text' ? (element.value ?? '').trim() !== '' : (element.children ?? []).some(hasText)

function descriptionsIn(element: DocxElement): string[] {
  if (element.type === 'image') {
    const words = pictureDescription(element.altText)
    return words === null ? [] : [words]
  }
  return (element.children ?? []).flatMap(descriptionsIn)
}

const captionOf = (words: string): DocxElement => ({
  type: 'paragraph',
  styleId: 'Caption',
  styleName: 'caption',
  numbering: null,
  children: [runOf(words)],
})

const runOf = (value: string): DocxElement => ({ type: 'run', ...PLAIN, children: [{ type: 'text', value }] })

/** Mammoth sets apart what is null and what is missing. */
const PLAIN = { styleId: null, styleName: null, highlight: null }
