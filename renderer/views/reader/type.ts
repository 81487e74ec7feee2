import type { CSSProperties } from 'react'
import type { Settings } from '../../../preload/contract.ts'

/** How the letters of a text are set: sizes in pixels, the measure in characters, the space between letters in parts of their size. */
export const typeOf = ({ fontSize, lineHeight, letterSpacing, measure }: Settings): CSSProperties => ({
  fontSize,
  lineHeight,
  letterSpacing: letterSpacing === 0 ? undefined : `${letterSpacing / 100}em`,
  maxWidth: `${measure}ch`,
})
