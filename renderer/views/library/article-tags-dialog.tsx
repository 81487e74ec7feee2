import { Check, Minus, Plus } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { tagsOf } from '../../stores/tags.ts'
import { matches } from '../../text/match.ts'
import { ModalDialog } from '../modal.tsx'
import { Picker } from '../picker.tsx'
import { useRoot } from '../root-context.ts'

const NEW = '+'
const TAG = '#'

/** Gives articles tags or takes them away, one after the other: a tag that all have is taken away, else all get it. */
export const ArticleTagsDialog = observer(function ArticleTagsDialog(props: { articles: number[]; onClose: () => void }) {
  const { library, notices } = useRoot()
  const { t } = useTranslation()
  const { articles } = props
  const tags = tagsOf(library.articles, new Set(articles))
  const change = (name: string, add: boolean) => {
    void notices.guard(() => library.updateMany(articles, add ? { addTags: [name] } : { removeTags: [name] }))
    notices.announce(t(add ? 'tag.added' : 'tag.taken', { name, count: articles.length }))
  }
  const choose = (id: string) => {
    const name = id.slice(1)
    const known = tags.find(tag => tag.name === name)
    change(name, id.startsWith(NEW) || known?.count !== articles.length)
  }
  const choices = (typed: string) => {
    const name = typed.trim().replace(/^#+\s*/u, '')
    const found = tags.filter(tag => matches(tag.name, name))
    const isNew = name !== '' && !tags.some(tag => tag.name.toLocaleLowerCase('vi') === name.normalize('NFC').toLocaleLowerCase('vi'))
    return [
      ...found.map(tag => ({
        id: `${TAG}${tag.name}`,
        label: tag.name,
        before: <Having count={tag.count} of={articles.length} />,
        after: <span className="count menu-end">{tag.total}</span>,
      })),
      ...(isNew ? [{ id: `${NEW}${name}`, label: t('tag.create', { name }), before: <Plus size={15} aria-hidden /> }] : []),
    ]
  }
  return (
    <ModalDialog title={t('tag.title', { count: articles.length })} onClose={props.onClose}>
      <Picker label={t('tag.pick')} placeholder={t('tag.hint')} empty={t('tag.none')} choices={choices} onChoose={choose} />
      <p className="soft">{t('tag.keys')}</p>
    </ModalDialog>
  )
})

function Having({ count, of }: { count: number; of: number }) {
  const { t } = useTranslation()
  return (
    <span className="menu-check">
      {count === of ? <Check size={15} aria-hidden /> : count > 0 ? <Minus size={15} aria-hidden /> : null}
      <span className="hidden">{count === of ? t('tag.all') : count > 0 ? t('tag.some') : ''}</span>
    </span>
  )
}
