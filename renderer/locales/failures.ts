import type { Failure, ImportReport } from '../../preload/model.ts'
import { i18n } from './i18n.ts'
import { sentences } from './sentences.ts'

const patterns = Object.entries(sentences).map(([english, vietnamese]) => {
  const parts = english.split('…').map(text => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  return { pattern: new RegExp(`^${parts.join('(.*)')}$`, 'su'), vietnamese }
})

/** A sentence of the library in the interface's language; null when it is not one that the page knows. */
function sentence(message: string): string | null {
  for (const { pattern, vietnamese } of patterns) {
    const named = pattern.exec(message)?.slice(1)
    if (named) return i18n.language === 'en' ? message : vietnamese.replace(/…/gu, () => inSentence(named.shift() ?? ''))
  }
  return null
}

const inSentence = (named: string) => (named.endsWith('.') ? (sentence(named) ?? named) : named)

/** What a refused call says to the user, in the interface's language; the general text of its code when nothing better is known. */
export function failureText({ code, message }: Failure): string {
  return i18n.language === 'en' ? message : (sentence(message) ?? i18n.t(`error.${code}`))
}

/** Why a source was not imported: its own sentence where it says more than its code. */
export const importFailureText = ({ code, message }: ImportReport['failed'][number]): string =>
  sentence(message) ?? i18n.t(`import.reason.${code}`)

/** What a warning of an import or export says, in the interface's language where that is known. */
export const warningText = (message: string): string => sentence(message) ?? message
