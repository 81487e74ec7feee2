import {
  type Context,
  type Emitter,
  evalToken,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  type ValueToken,
} from 'liquidjs'
import { PartsEmitter } from './parts.ts'

/** `{% part h.id %}…{% endpart %}`: what stands between is ours, under an id by which the next export finds it again. */
export class PartTag extends Tag {
  readonly #id: ValueToken
  readonly #templates: Template[] = []

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid)
    const id = this.tokenizer.readValue()
    if (!id || !('getText' in id)) throw new Error('part without id')
    this.#id = id as ValueToken
    for (let next = remaining.shift(); next; next = remaining.shift()) {
      if ('name' in next && next.name === 'endpart') return
      this.#templates.push(parser.parseToken(next, remaining))
    }
    throw new Error(`tag ${token.getText()} not closed`)
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const id = yield evalToken(this.#id, context)
    const end = emitter instanceof PartsEmitter ? emitter.begin(String(id ?? '')) : undefined
    yield this.liquid.renderer.renderTemplates(this.#templates, context, emitter)
    end?.()
  }

  // The names that Liquid's own analysis asks tags by.
  *children(): Generator<unknown, Template[]> {
    yield
    return this.#templates
  }

  *arguments(): Generator<ValueToken> {
    yield this.#id
  }
}
