import { type KeyboardEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { batchesOfPages } from '../../stores/page-batches.ts'
import { typedAddresses } from '../../text/addresses.ts'
import { Field } from '../field.tsx'
import { useRoot } from '../root-context.ts'
import { startImport } from './start-import.ts'

/** Takes addresses of web pages and fetches them at the press of a button. `offered` are some that were dropped or pasted. */
export function AddressField({ offered }: { offered: string }) {
  const root = useRoot()
  const { t } = useTranslation()
  const [text, setText] = useState(offered)
  const [tried, setTried] = useState(false)
  const urls = typedAddresses(text)
  const fetchPages = () => {
    setTried(true)
    if (urls.length > 0) startImport(root, batchesOfPages(urls))
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    fetchPages()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field and the button in it have the focus
    <div className="beside-button" onKeyDown={pressed}>
      <Field
        label={t('import.address')}
        value={text}
        onChange={setText}
        rows={Math.min(Math.max(urls.length, 1), 6)}
        hint={t('import.address-hint')}
        error={tried && urls.length === 0 ? t('import.address-empty') : ''}
      />
      <Button className="button" onPress={fetchPages} autoFocus={offered !== ''}>
        {t('import.fetch')}
      </Button>
    </div>
  )
}
