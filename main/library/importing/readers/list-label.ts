const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number as a list shows it whose kind is called `a`, `A`, `i` or `I` (HTML, `type`); in digits where it cannot be shown so. */
export function listLabel(number: number, kind: string | null): string {
  if (number < 1 || number > 3999) return `${number}`
  if (kind === 'a') return letters(number)
  if (kind === 'A') return letters(number).toUpperCase()
  if (kind === 'i') return roman(number)
  return kind === 'I' ? roman(number).toUpperCase() : `${number}`
}

const letters = (number: number): string =>
  number === 0 ? '' : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26))

function roman(number: number): string {
  const [worth, sign] = ROMAN.find(([value]) => value <= number) ?? [0, '']
  return worth === 0 ? '' : sign + roman(number - worth)
}
