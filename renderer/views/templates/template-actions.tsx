import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../locales/failures.ts'
import { CallError } from '../../stores/calls.ts'
import { useRoot } from '../root-context.ts'
import { templateName } from './template-name.ts'

/** Saves, copies and deletes the template in the editor; what the library refuses is said here. */
export const TemplateActions = observer(function TemplateActions({ onClose }: { onClose: () => void }) {
  const { templates } = useRoot()
  const { t } = useTranslation()
  const [problem, setProblem] = useState('')
  const { template, list } = templates
  const act = async (work: () => Promise<void>) => {
    setProblem('')
    try {
      await work()
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setProblem(failureText(error.failure))
    }
  }
  if (!template) return null
  const taken = new Set(list.map(each => each.name))
  const copyName = (count = 1): string => {
    const name = t('template.copy-of', { name: templateName(t, template), count })
    return taken.has(name) ? copyName(count + 1) : name
  }
  const changed = templates.isChanged(template.id)
  return (
    <>
      {problem ? (
        <p className="error-text" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="actions">
        {template.builtIn ? null : (
          <Button className="button" onPress={() => void act(() => templates.remove())}>
            {t('template.delete')}
          </Button>
        )}
        {changed ? (
          <Button className="button" onPress={() => templates.revert()}>
            {t('template.revert')}
          </Button>
        ) : null}
        <Button className="button" onPress={() => void act(() => templates.copy(copyName()))}>
          {t('template.copy')}
        </Button>
        {template.builtIn ? null : (
          <Button className="button primary" onPress={() => void act(() => templates.save())}>
            {t('template.save')}
          </Button>
        )}
        <Button className="button" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </>
  )
})
