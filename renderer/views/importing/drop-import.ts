import { useEffect } from 'react'
import type { Root } from '../../stores/root.ts'
import { useRoot } from '../root-context.ts'
import { carriesFiles, droppedFiles } from './dropped.ts'
import { batchesOf } from './files.ts'
import { startImport } from './start-import.ts'

const DROPPING = 'dropping'

/** Makes the whole window take dropped files and folders and import them. The window never goes to a dropped file. */
export function useDropImport(): void {
  const root = useRoot()
  useEffect(() => listen(root), [root])
}

function listen(root: Root): () => void {
  const show = (on: boolean) => document.body.classList.toggle(DROPPING, on)
  const over = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return
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
    if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    const pathOf = (file: File) => root.jobs.pathOf(file)
    void droppedFiles(event.dataTransfer, pathOf).then(files => startImport(root, batchesOf(files, pathOf)))
  }
  // Before anything in the page can take the event for itself.
  const options = { capture: true }
  window.addEventListener('dragenter', over, options)
  window.addEventListener('dragover', over, options)
  window.addEventListener('dragleave', leave, options)
  window.addEventListener('drop', drop, options)
  return () => {
    window.removeEventListener('dragenter', over, options)
    window.removeEventListener('dragover', over, options)
    window.removeEventListener('dragleave', leave, options)
    window.removeEventListener('drop', drop, options)
    show(false)
  }
}
