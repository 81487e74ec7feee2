/** Whether Cmd takes the place of Ctrl. */
export const mac = navigator.userAgent.includes('Mac')

/** What of a pressed key names it. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
  getModifierState?: (key: string) => boolean
}

/** With ⌥ a Mac's keys give other characters; the place of the key tells which it is. */
const BY_PLACE: Record<string, readonly [string, string]> = { BracketLeft: ['[', '{'], BracketRight: [']', '}'] }

function plainKey({ key, code, altKey, shiftKey }: Pressed, onMac: boolean): string {
  const place = onMac && altKey ? code : ''
  const character = BY_PLACE[place]?.[shiftKey ? 1 : 0] ?? /^(?:Key|Digit)(.)$/u.exec(place)?.[1] ?? key
  if (character === ' ') return 'Space'
  // One letter may be several units: a base with its marks.
  return /^\P{M}\p{M}*$/u.test(character) ? character.normalize('NFC').toUpperCase() : character
}

/**
 * The name of a pressed key in the form that commands use, such as `Mod+Shift+Z`, `Alt+[`, `Shift+F3`, `H` or `?`: Mod is Ctrl, on a Mac ⌘.
 * Where Shift gives another character it is already in that character; with letters and named keys it is part of the name.
 */
export function keyName(event: Pressed, onMac = mac): string {
  const key = plainKey(event, onMac)
  // AltGr, which reaches [ and { on many keyboards, reports itself as Ctrl and Alt.
  const graph = event.getModifierState?.('AltGraph') ?? false
  const ctrl = event.ctrlKey && !graph
  const [mod, other] = onMac ? [event.metaKey, ctrl] : [ctrl, event.metaKey]
  const shift = event.shiftKey && (mod || [...key].length > 1 || /\p{L}/u.test(key))
  return `${mod ? 'Mod+' : ''}${other ? 'Other+' : ''}${event.altKey && !graph ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
}

const ON_MAC: readonly (readonly [string, string])[] = [
  ['Mod+', '⌘'],
  ['Alt+', '⌥'],
  ['Shift+', '⇧'],
  ['Backspace', '⌫'],
]
const ARROWS: readonly (readonly [string, string])[] = [
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
]
const ELSEWHERE: readonly (readonly [string, string])[] = [['Mod+', 'Ctrl+']]

/** A key as people read it: `Mod+K` is Ctrl+K, or ⌘K. */
export const showKeys = (keys: string, onMac = mac): string =>
  [...(onMac ? ON_MAC : ELSEWHERE), ...ARROWS].reduce((shown, [name, sign]) => shown.replace(name, sign), keys)
