import { createLucideIcon } from 'lucide-react'

/** A tag that is struck through; the set of icons has none. */
export const TagOff = createLucideIcon('tag-off', [
  ['path', { d: 'M7.1 7.1 12.6 2.6A2 2 0 0 0 11.2 2H4a2 2 0 0 0-2 2v7.2a2 2 0 0 0 .6 1.4l8.7 8.7a2.4 2.4 0 0 0 3.4 0l3-3', key: 'a' }],
  ['path', { d: 'm12.6 2.6 8.7 8.7a2.4 2.4 0 0 1 0 3.4l-.7.7', key: 'b' }],
  ['path', { d: 'm2 2 20 20', key: 'c' }],
])
