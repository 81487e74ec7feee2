import { ChevronDown, ChevronUp, TriangleAlert, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleText } from '../../../preload/contract.ts'
import { MOST_FOUND } from '../../../preload/model.ts'
import { failureText } from '../../locales/failures.ts'
import type { Find } from '../../stores/find.ts'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { shownKey } from '../shell/key-map.ts'

/** The slim bar above an article in which words are looked for. Enter and Shift+Enter step, Escape goes back into the text. */
export const FindBar = observer(function FindBar({ find, document }: { find: Find; document: ArticleText }) {
  const root = useRoot()
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const { focusAsked } = find
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more, the field takes the focus once more.
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [focusAsked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is looked through too.
  useEffect(() => find.again(), [find, document.article.id, document.version])

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') find.close()
    else if (event.key === 'Enter' && event.target === input.current) void find.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  return (
    <search className="find-bar" aria-label={t('find.title')} onKeyDown={pressed}>
      <input
        ref={input}
        type="search"
        className="input"
        aria-label={t('find.title')}
        placeholder={t('find.placeholder')}
        maxLength={4000}
        autoComplete="off"
        spellCheck={false}
        value={find.query}
        onChange={event => find.type(event.target.value)}
      />
      <FindCount find={find} />
      <IconButton
        icon={ChevronUp}
        label={t('find.previous')}
        keys={shownKey(root, 'find-previous')}
        disabled={find.spans.length === 0}
        onPress={() => void find.step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('find.next')}
        keys={shownKey(root, 'find-next')}
        disabled={find.spans.length === 0}
        onPress={() => void find.step(1)}
      />
      <IconButton icon={X} label={t('find.close')} keys="Esc" onPress={() => find.close()} />
      <FindProblem find={find} />
    </search>
  )
})

const FindCount = observer(function FindCount({ find }: { find: Find }) {
  const { t } = useTranslation()
  const { length } = find.spans
  const total = length === MOST_FOUND ? `${length}+` : length
  const count = length === 0 ? t('find.none') : t('find.count', { index: find.index + 1, total })
  return (
    <span className="find-count soft" role="status">
      {find.answered ? count : ''}
    </span>
  )
})

const FindProblem = observer(function FindProblem({ find }: { find: Find }) {
  const { t } = useTranslation()
  const [problem] = find.problems
  if (!problem && !find.failure) return null
  return (
    <p className="find-problem" role="alert">
      <TriangleAlert size={15} aria-hidden />
      <span>
        {find.failure ? failureText(find.failure) : null}
        {problem ? t(problem.reason === 'too-slow' ? 'find.too-slow' : `search.problem.${problem.reason}`, { ...problem }) : null}
      </span>
    </p>
  )
})
