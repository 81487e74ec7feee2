import { useMemo } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { NoteChoice } from '../../../preload/contract.ts'
import type { ComparedPiece } from '../../text/compared-lines.ts'
import { wordDiff } from '../../text/word-diff.ts'
import { Pieces } from '../versions/pieces.tsx'

const CHOICES: readonly NoteChoice[] = ['file', 'library', 'both']

/** What a file and the library say in one place, side by side with their differing words marked, and the choice between them. */
export function ConflictPart(props: {
  name: string
  file: string | null
  library: string | null
  both: boolean
  around?: { before: string; after: string }
  choice: NoteChoice | undefined
  onChoose: (choice: NoteChoice) => void
}) {
  const { name, file, library, both, around, choice, onChoose } = props
  const { t } = useTranslation()
  const pieces = useMemo(() => piecesOf(file ?? '', library ?? ''), [file, library])
  const texts = { file: t('conflict.file'), library: t('conflict.library'), both: t('conflict.both') }
  const side = (heading: string, text: string | null, hidden: ComparedPiece['kind']) => (
    <section className="conflict-side" aria-label={heading}>
      <h4>{heading}</h4>
      <div className="conflict-text">
        {around ? <span className="soft">{`${around.before}\n`}</span> : null}
        {text === null ? <em>{t('conflict.not-there')}</em> : <Pieces pieces={pieces.filter(({ kind }) => kind !== hidden)} />}
        {around ? <span className="soft">{`\n${around.after}`}</span> : null}
      </div>
    </section>
  )
  return (
    <section className="conflict-part">
      <div className="conflict-sides">
        {side(t('conflict.in-file'), file, 'added')}
        {side(t('conflict.in-library'), library, 'removed')}
      </div>
      <RadioGroup className="field" value={choice ?? null} onChange={value => onChoose(CHOICES.find(one => one === value) ?? 'file')}>
        <Label className="label">{name}</Label>
        {CHOICES.filter(one => both || one !== 'both').map(one => (
          <Radio key={one} className="radio" value={one}>
            <span className="radio-mark" />
            {texts[one]}
          </Radio>
        ))}
      </RadioGroup>
    </section>
  )
}

function piecesOf(file: string, library: string): ComparedPiece[] {
  return wordDiff(file, library).flatMap(({ kind, from, to }): ComparedPiece[] => {
    if (kind === 'same') return [{ kind, text: file.slice(...from), change: null }]
    const removed = { kind: 'removed' as const, text: file.slice(...from), change: null }
    const added = { kind: 'added' as const, text: library.slice(...to), change: null }
    return [removed, added].filter(({ text }) => text !== '')
  })
}
