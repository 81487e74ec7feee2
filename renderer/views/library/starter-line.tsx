import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { runCommand } from '../shell/commands.ts'

/** Says that there are starter articles, and how to be rid of them. */
export function StarterLine() {
  const root = useRoot()
  const { t } = useTranslation()
  return (
    <p className="starter-line">
      <span>{t('library.starter-hint')}</span>{' '}
      <Button className="link-button" onPress={() => runCommand(root, 'remove-starter')}>
        {t('library.remove-starter')}
      </Button>
    </p>
  )
}
