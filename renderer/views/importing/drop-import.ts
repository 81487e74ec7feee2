import { useEffect } from 'react'
import type { Root } from '../../stores/root.ts'
import { droppedAddresses } from '../../text/addresses.ts'
import { useRoot } from '../root-context.ts'
import { carriesAddress, carriesFiles, droppedFiles } from './dropped.ts'
import { batchesOf } from './files.ts'
import { inField, listenForPasted, offerAddresses } from './offer-addresses.ts'
import { startImport } from './start-import.ts'

const DROPPING = 'dropping'

/** Makes the whole window take dropped files and folders and import them, and offer to fetch pages whose addresses are dropped or pasted. */
export function useDropImport(): void {
  const root = useRoot()
  useEffect(() => listen(root), [root])
  useEffect(() => listenForPasted(root), [root])
}

function listen(root: Root): () => void {
  const show = (on: boolean) => document.body.classList.toggle(DROPPING, on)
  /** What is dragged from the page itself means something else. */
  let own = false
  const begin = () => {
    own = true
  }
  const end = () => {
    own = false
  }
  const offers = ({ dataTransfer, target }: DragEvent) => !own && carriesAddress(dataTransfer) && !inField(target)
  const over = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer) && !offers(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    show(true)
  }
  const leave = (event: DragEvent) => {
    // Without a related target the drag has left the window.
    if (event.relatedTarget === null) show(false)
  }
  const drop = (event: DragEvent) => {
    show(false)
    if (!event.dataTransfer) return
    if (offers(event)) {
      event.preventDefault()
      const addresses = droppedAddresses(event.dataTransfer.getData('text/uri-list'))
      if (addresses !== '') offerAddresses(root, addresses)
      return
    }
    if (!carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    const pathOf = (file: File) => root.jobs.pathOf(file)
    void droppedFiles(event.dataTransfer, pathOf).then(files => startImport(root, batchesOf(files, pathOf)))
  }
  // Before anything in the page can take the event for itself.
  const options = { capture: true }
  window.addEventListener('dragstart', begin, options)
  window.addEventListener('dragend', end, options)
  window.addEventListener('dragenter', over, options)
  window.addEventListener('dragover', over, options)
  window.addEventListener('dragleave', leave, options)
  window.addEventListener('drop', drop, options)
  return () => {
    window.removeEventListener('dragstart', begin, options)
    window.removeEventListener('dragend', end, options)
    window.removeEventListener('dragenter', over, options)
    window.removeEventListener('dragover', over, options)
    window.removeEventListener('dragleave', leave, options)
    window.removeEventListener('drop', drop, options)
    show(false)
  }
}
