import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../preload/contract.ts'
import { matcher, matchKeys } from '../../text/match.ts'
import { ModalDialog } from '../modal.tsx'
import { Picker } from '../picker.tsx'
import { useRoot } from '../root-context.ts'

const TOP = 'top'
/** More than anybody reads; typing narrows them down. */
const SHOWN = 200

/** Asks under which theme some are to stand, or with which they are to be merged, by typing part of its name. */
export const ThemePlaceDialog = observer(function ThemePlaceDialog(props: { themes: number[]; merge: boolean; onClose: () => void }) {
  const { merge, onClose } = props
  const { codebook, notices, themes } = useRoot()
  const { t } = useTranslation()
  const moving = props.themes.flatMap(id => themes.byId.get(id) ?? [])
  const name = moving.length === 1 ? (moving[0]?.name ?? '') : t('codebook.themes', { count: moving.length })
  const isBelow = ({ path }: Theme) => moving.some(theme => path === theme.path || path.startsWith(`${theme.path}/`))
  // Of several that are merged, any may be the one that stays.
  const allowed = themes.list.filter(theme => (merge ? moving.length > 1 || theme.id !== moving[0]?.id : !isBelow(theme)))
  const first = (theme: Theme) => Number(!(merge && moving.includes(theme)))

  const choices = (typed: string) => {
    const matches = matcher(typed.trim())
    const found = allowed
      .filter(({ path }) => matches(matchKeys(path)))
      .sort((a, b) => first(a) - first(b))
      .slice(0, SHOWN)
      .map(({ id, path, colour, total }) => ({
        id: String(id),
        label: path,
        before: <span className={`dot ${colour}`} aria-hidden />,
        after: <span className="count picked-count">{total}</span>,
      }))
    const top = { id: TOP, label: t('codebook.to-top') }
    return merge || !matches(matchKeys(top.label)) ? found : [top, ...found]
  }
  const choose = (id: string) => {
    onClose()
    const target = id === TOP ? null : Number(id)
    void notices.guard(async () => {
      if (!merge) await codebook.place(props.themes, { parent: target, before: null })
      else if (target !== null) {
        await codebook.merge(props.themes, target)
        await codebook.select(new Set([target]))
      }
      const path = target === null ? t('codebook.to-top') : (themes.byId.get(target)?.path ?? '')
      notices.info(t(merge ? 'codebook.merged' : 'codebook.placed', { name, path }), { undo: true })
    })
  }
  return (
    <ModalDialog title={t(merge ? 'codebook.merge-title' : 'codebook.move-title', { name })} onClose={onClose}>
      <p className="soft">{t(merge ? 'codebook.merge-hint' : 'codebook.move-hint')}</p>
      <Picker
        label={t(merge ? 'codebook.merge-pick' : 'codebook.move-pick')}
        placeholder={t('theme.pick-hint')}
        empty={t('codebook.no-match')}
        choices={choices}
        onChoose={choose}
      />
    </ModalDialog>
  )
})
