import { Search, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isLink } from '../../stores/links.ts'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { openHit } from './open-hit.ts'
import { focusBox, focusResults } from './places.ts'

/** Resolves when what just changed can be seen. */
const shown = () => new Promise(requestAnimationFrame)

/** The one search box. Escape clears it, then leaves it; Down goes to the results, Enter opens the first. A link into the library is opened. */
export const SearchBox = observer(function SearchBox() {
  const root = useRoot()
  const { search, links } = root
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)

  const enter = async () => {
    if (isLink(search.query)) return openLink(search.query)
    await search.settled()
    const [first] = search.reply?.hits ?? []
    if (first) await openHit(root, first)
  }
  const openLink = async (link: string) => {
    search.clear()
    await links.open(link)
  }
  /** A link into the library is opened at once. */
  const pasted = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (!isLink(text)) return
    event.preventDefault()
    void openLink(text)
  }
  const down = async () => {
    if (search.busy) {
      await search.settled()
      await shown()
    }
    if (document.activeElement === input.current) focusResults()
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && search.query !== '') search.clear()
    else if (event.key === 'Escape') input.current?.blur()
    else if (event.key === 'ArrowDown') void down()
    else if (event.key === 'Enter') void enter()
    else return
    event.preventDefault()
  }
  const clear = () => {
    search.clear()
    focusBox()
  }
  return (
    <search className="search-box">
      <Search size={16} aria-hidden />
      <input
        ref={input}
        id="search"
        type="search"
        className="input"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={search.query}
        onChange={event => search.type(event.target.value)}
        onKeyDown={pressed}
        onPaste={pasted}
      />
      {search.query === '' ? null : <IconButton icon={X} label={t('search.clear')} onPress={clear} />}
    </search>
  )
})
