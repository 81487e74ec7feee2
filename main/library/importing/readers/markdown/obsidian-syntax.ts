import type { Code, Construct, Effects, Extension, State, TokenType } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikilink: 'wikilink'
    embed: 'embed'
    comment: 'comment'
    markSign: 'markSign'
    blockName: 'blockName'
  }
}

const BANG = 33
const PERCENT = 37
const EQUALS = 61
const OPEN = 91
const CLOSE = 93
const CARET = 94

/** Of the tokenizer's codes those below -2 are line ends, -2 and -1 stand for a tab. */
const isLineEnd = (code: Code): boolean => code !== null && code < -2
const isBlank = (code: Code): boolean => code === -2 || code === -1 || code === 32
const isGap = (code: Code): boolean => code === null || isLineEnd(code) || isBlank(code)

/** Takes a sign so many times, or gives up. */
const signs = (effects: Effects, sign: number, count: number, then: State, nok: State): State =>
  function next(code) {
    if (code !== sign) return nok(code)
    effects.consume(code)
    return count === 1 ? then : signs(effects, sign, count - 1, then, nok)
  }

/** `[[target|label]]` on one line, with something in it that is no blank; behind `!` it is an embed. */
const link = (type: TokenType): Construct => ({
  name: type,
  tokenize(effects, ok, nok) {
    let filled = false
    const open = signs(effects, OPEN, 2, inside, nok)
    const close = signs(effects, CLOSE, 2, after, nok)
    return code => {
      effects.enter(type)
      if (type === 'wikilink') return open(code)
      effects.consume(code)
      return open
    }
    function inside(code: Code): State | undefined {
      if (code === null || isLineEnd(code) || code === OPEN) return nok(code)
      if (code === CLOSE) return filled ? close(code) : nok(code)
      filled ||= !isBlank(code)
      effects.consume(code)
      return inside
    }
    function after(code: Code): State | undefined {
      effects.exit(type)
      return ok(code)
    }
  },
})

/** `%%comment%%` inside a paragraph; one that is not closed there is text. */
const comment: Construct = {
  name: 'comment',
  tokenize(effects, ok, nok) {
    const open = signs(effects, PERCENT, 2, inside, nok)
    return code => {
      effects.enter('comment')
      return open(code)
    }
    function inside(code: Code): State | undefined {
      if (code === null) return nok(code)
      if (isLineEnd(code)) {
        effects.exit('comment')
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return nextLine
      }
      effects.consume(code)
      return code === PERCENT ? last : inside
    }
    function nextLine(code: Code): State | undefined {
      if (code === null || isLineEnd(code)) return nok(code)
      effects.enter('comment')
      return inside(code)
    }
    function last(code: Code): State | undefined {
      if (code !== PERCENT) return inside(code)
      effects.consume(code)
      return after
    }
    function after(code: Code): State | undefined {
      effects.exit('comment')
      return ok(code)
    }
  },
}

/** `==` and no third of them; it opens a mark before a word and closes one behind it. */
const markSign: Construct = {
  name: 'markSign',
  tokenize(effects, ok, nok) {
    const before = this.previous
    return code => {
      if (before === EQUALS) return nok(code)
      effects.enter('markSign')
      return signs(effects, EQUALS, 2, after, nok)(code)
    }
    function after(code: Code): State | undefined {
      if (code === EQUALS) return nok(code)
      const token = effects.exit('markSign')
      token._open = !isGap(code)
      token._close = !isGap(before)
      return ok(code)
    }
  },
}

/** `^name` as the last word of a block. */
const blockName: Construct = {
  name: 'blockName',
  tokenize(effects, ok, nok) {
    const before = this.previous
    let filled = false
    return code => {
      if (!isGap(before)) return nok(code)
      effects.enter('blockName')
      effects.consume(code)
      return inside
    }
    function inside(code: Code): State | undefined {
      if (code !== null && /[a-z\d-]/iu.test(String.fromCharCode(Math.max(0, code)))) {
        filled = true
        effects.consume(code)
        return inside
      }
      return filled ? end(code) : nok(code)
    }
    function end(code: Code): State | undefined {
      if (isBlank(code)) {
        effects.consume(code)
        return end
      }
      if (code !== null) return nok(code)
      effects.exit('blockName')
      return ok(code)
    }
  },
}

/**
 * What Obsidian adds to Markdown (https://help.obsidian.md/syntax) inside paragraphs, for the tokenizer: so nothing of it is seen in code, behind
 * a backslash or inside an address.
 */
export const obsidianSyntax: Extension = {
  text: {
    [BANG]: link('embed'),
    [PERCENT]: comment,
    [EQUALS]: markSign,
    [OPEN]: link('wikilink'),
    [CARET]: blockName,
  },
}
