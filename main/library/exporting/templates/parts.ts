import type { Emitter } from 'liquidjs'
import type { Rendered, RenderedPart } from '../rendered.ts'

/** Collects what a template writes, and which spans of it are marked as parts. */
export class PartsEmitter implements Emitter {
  buffer = ''
  readonly #parts: RenderedPart[] = []
  readonly #times = new Map<string, number>()
  #open = 0

  write(value: unknown): void {
    this.buffer += written(value)
  }

  /** Marks what follows, until the function that it returns is called. A part inside another one belongs to it. */
  begin(id: string): () => void {
    const start = this.buffer.length
    this.#open += 1
    return () => {
      this.#open -= 1
      if (this.#open === 0 && this.buffer.length > start) this.#parts.push({ id: this.#once(id), start, end: this.buffer.length })
    }
  }

  /** Where nothing is marked, all of it is one part. */
  get rendered(): Rendered {
    const text = this.buffer
    const whole = text.trim() === '' ? [] : [{ id: 'whole', start: 0, end: text.trimEnd().length }]
    return { text, parts: this.#parts.length > 0 ? this.#parts : whole }
  }

  /** The same passage may stand in several places, as under each of its themes. */
  #once(id: string): string {
    const times = (this.#times.get(id) ?? 0) + 1
    this.#times.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  }
}

/** A value as a template shows it: nothing for what is not there, lists one item after the other. */
function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.map(written).join('') : String(value)
}
