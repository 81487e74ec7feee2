import { Trash2 } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button, Input, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleTag } from '../../../preload/contract.ts'
import { call } from '../../stores/calls.ts'
import { IconButton } from '../icon-button.tsx'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'

/** All tags: renamed in their place (the name of another one makes both one), or taken from all articles. */
export const TagsDialog = observer(function TagsDialog({ onClose }: { onClose: () => void }) {
  const { library, notices } = useRoot()
  const { t } = useTranslation()
  const [tags, setTags] = useState<ArticleTag[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: tags change with the articles that have them.
  useEffect(() => {
    void notices.guard(() => call('tag.list', {})).then(list => list && setTags(list))
  }, [notices, library.articles])
  if (!tags) return null
  const rename = async (tag: ArticleTag, name: string) => {
    if (name.trim() === '' || name.trim() === tag.name) return
    const renamed = await notices.guard(() => call('tag.rename', { tag: tag.id, name }))
    if (renamed) notices.info(t('tag.renamed', { name: renamed.name }), { undo: true })
  }
  const remove = async ({ id, name }: ArticleTag) => {
    const reply = await notices.guard(() => call('tag.remove', { tag: id }))
    if (reply) notices.info(t('tag.removed', { name }), { undo: true })
  }
  return (
    <ModalDialog title={t('tag.manage')} onClose={onClose}>
      <p className="soft">{tags.length > 0 ? t('tag.manage-hint') : t('tag.none')}</p>
      <ul className="tag-lines">
        {tags.map(tag => (
          <li key={tag.uuid + tag.name}>
            <TextField aria-label={t('tag.name', { name: tag.name })} defaultValue={tag.name}>
              <Input
                className="input"
                onBlur={event => void rename(tag, event.target.value)}
                onKeyDown={event => {
                  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
                }}
              />
            </TextField>
            <span className="count">{t('library.articles', { count: tag.articles })}</span>
            <IconButton icon={Trash2} label={t('tag.remove', { name: tag.name })} onPress={() => void remove(tag)} />
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button className="button primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})
