import { useTranslation } from 'react-i18next'
import { type ListedKind, WITHOUT } from '../../stores/article-filter.ts'
import { languageOptions } from './metadata.ts'

/** A function that gives what a chosen value is called in the interface's language. */
export function useFilterLabels(): (kind: ListedKind, value: string) => string {
  const { t, i18n } = useTranslation()
  return (kind, value) => {
    if (value === WITHOUT) return t(`filter.without-${kind}`)
    if (kind === 'states') return t(`state.${value}`)
    if (kind === 'languages') return languageOptions(value, i18n.language).find(({ id }) => id === value)?.label ?? value
    return kind === 'tags' ? `#${value}` : value
  }
}
