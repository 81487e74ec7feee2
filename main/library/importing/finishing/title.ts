import { oneLine } from '../draft.ts'

const HEADLINE = 200
const LIMIT = 500
const WORDS = 12

/** A title for a text that declares none, and where it is from: its headline, else the cleaned name it came under, else its first words. */
export function titleOf(text: string, name: string): { title: string; origin: 'line' | 'name' | 'lead' } {
  const [first = '', ...more] = text
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, 2)
  if (more.length > 0 && isHeadline(first.trim())) return { title: oneLine(first, LIMIT) ?? '', origin: 'line' }
  const named = titleOfName(name)
  return named === null ? { title: firstWords(first), origin: 'lead' } : { title: named, origin: 'name' }
}

function isHeadline(line: string): boolean {
  return line.length <= HEADLINE && /\p{L}/u.test(line) && !/(?:[^.]\.|[,;:])["”’'»)]*$/u.test(line)
}

/** Null for a name that a machine gave, such as `000_3a49a20963498701`: only digits and hexadecimal; or the number of a row, `#2`. */
function titleOfName(name: string): string | null {
  const clean = oneLine(name.replace(/\.\p{L}[\p{L}\p{N}]{0,9}$/u, '').replace(/[_\s]+/gu, ' '), LIMIT)
  const letters = (clean ?? '').replace(/[\s.#-]/gu, '')
  return /^(?:\d*|(?=\D*\d)[\da-f]{12,})$/iu.test(letters) ? null : clean
}

/** The beginning of the first sentence, at most a dozen words; an ellipsis shows where more followed. */
function firstWords(line: string): string {
  const words = line.trim().slice(0, LIMIT).split(/\s+/u)
  const stop = words.findIndex((word, index) => index > 2 && /[.!?…]["”’'»)]*$/u.test(word)) + 1
  const count = Math.min(WORDS, stop || words.length)
  const start = words.slice(0, count).join(' ')
  const title = count < words.length && count !== stop ? `${start.replace(/[,;:]$/u, '')}…` : start.replace(/(?<=[^.])\.$/u, '')
  return oneLine(title, LIMIT) ?? ''
}
