import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'
import { isAddresses } from '../../text/addresses.ts'

/** Where what is dropped or pasted goes to the one who types there. */
const TYPING = 'input, textarea, [contenteditable="true"]'

/** Whether something happens in a field. */
export const inField = (target: EventTarget | null): boolean => target instanceof Element && target.closest(TYPING) !== null

/** Shows addresses in the import dialog, where a press fetches them; while an import runs, only says so. */
export function offerAddresses({ dialogs, jobs, notices }: Root, addresses: string): void {
  jobs.dismissImport()
  dialogs.show({ kind: 'import', addresses })
  if (jobs.imports) notices.info(i18n.t('import.busy'))
}

/** Makes addresses that are pasted where nobody types be offered; returns the function that stops it. */
export function listenForPasted(root: Root): () => void {
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (event.defaultPrevented || inField(event.target) || root.dialogs.open || !isAddresses(text)) return
    event.preventDefault()
    offerAddresses(root, text.trim())
  }
  window.addEventListener('paste', paste)
  return () => window.removeEventListener('paste', paste)
}
