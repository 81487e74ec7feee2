// Everything that crosses the border, as types; the few values here are lists that both sides know.
export * from './models/article.ts'
export * from './models/codebook.ts'
export * from './models/highlight.ts'
export * from './models/library.ts'
export * from './models/notebook.ts'
export * from './models/passages.ts'
export * from './models/reports.ts'
export * from './models/search.ts'
