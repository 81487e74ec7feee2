import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { FILE_FORMATS } from '../../../preload/model.ts'
import type { ExportKind } from '../../stores/exports.ts'
import { Choice } from '../choice.tsx'
import { useRoot } from '../root-context.ts'

const KINDS: readonly ExportKind[] = ['markdown', ...FILE_FORMATS]
/** The report is printed where there is a window for that. */
const kinds = (prints: boolean) => KINDS.flatMap(kind => (kind === 'html' && prints ? [kind, 'pdf' as const] : [kind]))

/** In which format to write, and what each is for; of passages, Markdown is one file. */
export const FormatChoice = observer(function FormatChoice({ passages = false }: { passages?: boolean }) {
  const { exports } = useRoot()
  const { t } = useTranslation()
  const options = kinds(exports.prints).map(id => ({ id, label: t(`export.kind-${id}`) }))
  return (
    <div className="field">
      <Choice label={t('export.format')} value={exports.kind} options={options} onChange={kind => exports.choose(kind)} />
      <p className="soft">{t(passages && exports.kind === 'markdown' ? 'export.hint-passages' : `export.hint-${exports.kind}`)}</p>
    </div>
  )
})
