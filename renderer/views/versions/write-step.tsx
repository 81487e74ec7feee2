import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleText } from '../../../preload/contract.ts'
import { failureText } from '../../locales/failures.ts'
import { useRoot } from '../root-context.ts'
import { showKeys } from '../shell/commands.ts'
import { FromFile } from './from-file.tsx'

/** The whole text in a field of its own, which the browser keeps: React never compares 300,000 characters at a key. */
export const WriteStep = observer(function WriteStep(props: { base: ArticleText; reimport: boolean; onClose: () => void }) {
  const { base, reimport, onClose } = props
  const { revision } = useRoot()
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { at } = revision
    field.current?.setSelectionRange(at?.start ?? 0, at?.end ?? 0)
    if (!reimport) field.current?.focus()
  }, [revision, reimport])
  const { failure, busy, changed } = revision
  const discard = () => {
    revision.discard()
    if (!field.current) return
    field.current.value = base.text
    field.current.focus()
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (changed) void revision.check()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys that go up from the field. */}
      <div className="field edit-field" onKeyDown={pressed}>
        <label htmlFor={id}>{t('edit.text')}</label>
        <textarea
          ref={field}
          id={id}
          className="input edit-text"
          lang={base.article.language}
          spellCheck={false}
          defaultValue={revision.text}
          aria-describedby={`${id}-hint`}
          onChange={event => revision.write(event.target.value)}
        />
        <span id={`${id}-hint`} className="soft">
          {t(reimport ? 'edit.reimport-hint' : 'edit.hint', { version: base.version })}
        </span>
      </div>
      <p className="soft" role="status">
        {t(busy ? 'edit.checking' : changed ? (revision.resumed ? 'edit.resumed' : 'edit.changed') : 'edit.unchanged')}
      </p>
      {revision.begun !== base.version ? (
        <p className="error-text" role="status">
          {t('edit.behind', { begun: revision.begun, version: base.version })}
        </p>
      ) : null}
      {failure ? (
        <p className="error-text" role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      <div className="actions">
        {changed ? (
          <Button className="button quiet lines-keys" onPress={discard}>
            {t('edit.discard')}
          </Button>
        ) : null}
        <FromFile focused={reimport} />
        <Button className="button" onPress={onClose}>
          {t('common.close')}
        </Button>
        <Button className="button primary" isDisabled={!changed || busy} onPress={() => void revision.check()}>
          {t('edit.check')} <kbd className="key">{showKeys('Mod+Enter')}</kbd>
        </Button>
      </div>
    </>
  )
})
