import type { DragEvent } from 'react'
import { i18n } from '../../locales/i18n.ts'

/** The type under which dragged articles carry their ids, as JSON. */
export const DRAGGED_ARTICLES = 'application/x-collate-articles'

/** Begins to drag articles; the pointer shows how many. */
export function dragArticles({ dataTransfer }: DragEvent, articles: number[]): void {
  dataTransfer.setData(DRAGGED_ARTICLES, JSON.stringify(articles))
  dataTransfer.effectAllowed = 'copy'
  const label = document.createElement('div')
  label.className = 'drag-label'
  label.textContent = i18n.t('library.articles', { count: articles.length })
  document.body.append(label)
  dataTransfer.setDragImage(label, -12, -8)
  // The browser has taken its picture by then.
  setTimeout(() => label.remove())
}

/** The ids in what was dropped; empty for anything else. */
export function droppedArticles(json: string): number[] {
  try {
    const ids: unknown = JSON.parse(json)
    return Array.isArray(ids) ? ids.filter(id => Number.isInteger(id)) : []
  } catch {
    return []
  }
}
