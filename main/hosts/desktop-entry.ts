import { LINK_SCHEME } from '../../preload/model.ts'

/** An entry for the menus of Linux through which a command opens links (Desktop Entry Specification 1.5, “The Exec key”). */
export const desktopEntry = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Collate',
    `Exec=${command.map(quoted).join(' ')} %u`,
    'Terminal=false',
    'NoDisplay=true',
    `MimeType=x-scheme-handler/${LINK_SCHEME};`,
    '',
  ].join('\n')

/** Quoted, with a backslash before what is special inside quotes; then all backslashes doubled, as in every value, and `%` too. */
const quoted = (argument: string): string =>
  `"${argument
    .replace(/["`$\\]/gu, '\\$&')
    .replace(/\\/gu, '\\\\')
    .replace(/%/gu, '%%')}"`
