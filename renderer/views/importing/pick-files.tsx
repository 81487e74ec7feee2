import { Button, FileTrigger } from 'react-aria-components'
import { ENDINGS } from './files.ts'

/** A button that opens the browser's own dialog for files, for just `one`, or for a folder. */
export function PickFiles(props: {
  label: string
  onPick: (files: File[]) => void
  folder?: boolean
  primary?: boolean
  one?: boolean
  focused?: boolean
}) {
  const { label, onPick, folder = false, primary = false, one = false, focused = false } = props
  return (
    <FileTrigger
      allowsMultiple={!one}
      acceptDirectory={folder}
      {...(folder ? {} : { acceptedFileTypes: ENDINGS })}
      onSelect={files => {
        if (files) onPick([...files])
      }}
    >
      <Button className={primary ? 'button primary' : 'button'} autoFocus={focused}>
        {label}
      </Button>
    </FileTrigger>
  )
}
