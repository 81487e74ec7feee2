import { useTranslation } from 'react-i18next'

/**
 * Where a page of the source begins. It holds no text: what is seen is made by the style sheet and what is heard is its name, so that it is never
 * selected, copied or found, and offsets in the block stay those of the text.
 */
export function PageMark({ label }: { label: string }) {
  const { t } = useTranslation()
  const [name, sign] = [t('reader.page-start', { label }), t('reader.page-sign', { label })]
  // biome-ignore lint/a11y/useSemanticElements: a rule would end the paragraph that it stands in.
  return <span className="page-mark" role="separator" aria-label={name} data-sign={sign} />
}
