import { exporting } from './sentences/exporting.ts'
import { importing } from './sentences/importing.ts'
import { library } from './sentences/library.ts'
import { projects } from './sentences/projects.ts'
import { safety } from './sentences/safety.ts'
import { templates } from './sentences/templates.ts'

/**
 * What the library and its hosts say in English, in Vietnamese. `…` stands for what a sentence names; the names keep their order.
 * A named part that is a sentence of this table itself is translated too.
 */
export const sentences: Record<string, string> = { ...library, ...templates, ...importing, ...projects, ...exporting, ...safety }
