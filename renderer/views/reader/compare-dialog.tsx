import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import { filtered } from '../../stores/article-list.ts'
import { call } from '../../stores/calls.ts'
import { useArticleFacts } from '../library/article-facts.ts'
import { ModalDialog } from '../modal.tsx'
import { onceClosed } from '../once-closed.ts'
import { Picker } from '../picker.tsx'
import { useRoot } from '../root-context.ts'

/** Lines shown at most: of more than that, typing finds the one meant sooner than looking. */
const MOST = 60

/** Chooses the article to read beside another (with null, beside what is being read); marks need not be typed. */
export const CompareDialog = observer(function CompareDialog(props: { article: number | null; onClose: () => void }) {
  const { article, onClose } = props
  const { library, notices, reader } = useRoot()
  const { t } = useTranslation()
  const facts = useArticleFacts()
  const all = useAllArticles()
  const first = article ?? reader.pane.articleId
  const title = all.find(({ id }) => id === first)?.title ?? library.articles.find(({ id }) => id === first)?.title ?? ''
  const choices = (typed: string) =>
    filtered(
      all.filter(({ id }) => id !== first),
      typed,
    )
      .slice(0, MOST)
      .map(other => ({
        id: String(other.id),
        label: other.title,
        after: <span className="soft choice-facts">{facts(other).join(' · ')}</span>,
      }))
  return (
    <ModalDialog title={t('reader.compare', { title })} onClose={onClose}>
      <Picker
        label={t('reader.compare-pick')}
        placeholder={t('reader.compare-hint')}
        empty={t('library.empty-filter')}
        choices={choices}
        onChoose={id => {
          onClose()
          onceClosed(() => void notices.guard(() => reader.compare(article, Number(id))))
        }}
      />
    </ModalDialog>
  )
})

/** All articles of the library; the list may show those of one collection only. */
function useAllArticles(): Article[] {
  const { library, notices } = useRoot()
  const [all, setAll] = useState<Article[]>(library.collection === null ? library.articles : [])
  useEffect(() => {
    if (library.collection === null) return
    void notices.guard(async () => setAll(await call('article.list', {})))
  }, [library, notices])
  return all
}
