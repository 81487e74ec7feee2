import { useState } from 'react'
import { ThemePicker } from '../themes/theme-picker.tsx'
import type { BulkForm } from './bulk-dialog.tsx'
import { ChangePreview } from './change-preview.tsx'

/** Tags passages with a theme; those that all of them have already are not offered. */
export function TagPassages({ highlights, summary, path, onClose }: BulkForm & { path: string | undefined }) {
  const [theme, setTheme] = useState(path ?? null)
  if (theme === null) {
    const everywhere = summary.themes.filter(({ count }) => count === summary.highlights).map(({ path }) => path)
    return <ThemePicker without={everywhere} onChoose={setTheme} />
  }
  return <ChangePreview highlights={highlights} change={{ kind: 'tag', themes: [theme] }} onBack={() => setTheme(null)} onClose={onClose} />
}
