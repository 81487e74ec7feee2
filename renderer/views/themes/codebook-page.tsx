import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button, Switch } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ThemeExample } from '../../../preload/contract.ts'
import { shownTree } from '../../stores/theme-tree.ts'
import { codebookMarkdown, examplesByTheme, type PageTexts } from '../../text/codebook-markdown.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { CodebookEntry } from './codebook-entry.tsx'
import { countsText } from './counts-text.ts'

/** The whole codebook as a page to read, to print and to copy as Markdown. */
export const CodebookPage = observer(function CodebookPage({ onClose }: { onClose: () => void }) {
  const { codebook, library, notices, themes } = useRoot()
  const { t } = useTranslation()
  const [examples, setExamples] = useState<ThemeExample[]>([])
  const [withExamples, setWithExamples] = useState(true)
  const [withCounts, setWithCounts] = useState(true)
  useEffect(() => {
    void notices.guard(async () => setExamples(await codebook.allExamples()))
  }, [codebook, notices])
  const { sort, measure } = codebook
  const tree = shownTree(themes.list, { typed: '', unused: false, sort, measure })
  const shown = examplesByTheme(withExamples ? examples : [])
  const texts: PageTexts = {
    title: t('codebook.page-title', { library: library.info?.name ?? '' }),
    colour: colour => t(`colour.${colour}`),
    counts: withCounts ? countsText : null,
    group: t('codebook.group'),
    key: key => t('codebook.page-key', { key }),
    examples: t('codebook.examples'),
  }
  const copy = async () => {
    await navigator.clipboard.writeText(codebookMarkdown(tree, shown, texts))
    notices.info(t('codebook.copied'))
    notices.announce(t('codebook.copied'))
  }
  return (
    <ModalDialog title={texts.title} onClose={onClose} wide>
      <p className="soft page-facts">{t('codebook.page-facts', { count: themes.list.length, examples: examples.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable with the keyboard. */}
      <section className="codebook-page" aria-label={texts.title} tabIndex={0}>
        {tree.map(node => (
          <CodebookEntry key={node.id} node={node} level={1} examples={shown} texts={texts} />
        ))}
      </section>
      <div className="actions no-print">
        <Switch className="switch" isSelected={withCounts} onChange={setWithCounts}>
          <span className="switch-track" aria-hidden /> {t('codebook.page-counts')}
        </Switch>
        <Switch className="switch" isSelected={withExamples} onChange={setWithExamples}>
          <span className="switch-track" aria-hidden /> {t('codebook.page-examples')}
        </Switch>
        <span className="spread" />
        <Button className="button" onPress={onClose}>
          {t('common.close')}
        </Button>
        <Button className="button" onPress={() => void copy()}>
          {t('codebook.copy')}
        </Button>
        <Button className="button primary" onPress={() => window.print()}>
          {t('codebook.print')}
        </Button>
      </div>
    </ModalDialog>
  )
})
