import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'

/** What a theme means: its definition, and passages that show it; pressing one opens it in its place. */
export const ThemeMeaning = observer(function ThemeMeaning({ theme, onOpen }: { theme: Theme; onOpen: (highlight: number) => void }) {
  const { themes } = useRoot()
  const { t } = useTranslation()
  const { examples } = themes
  if (theme.definition === '' && examples.length === 0) return null
  return (
    <div className={`theme-meaning ${theme.colour}`}>
      {theme.definition ? <p className="soft definition-text">{theme.definition}</p> : null}
      {examples.length > 0 ? (
        <ul className="examples" aria-label={t('codebook.examples')}>
          {examples.map(example => (
            <li key={example.highlight}>
              <Button className="example" onPress={() => onOpen(example.highlight)}>
                “{example.exact}” <span className="soft">{example.articleTitle}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
})
