/**
 * An object with further values that are only made when a template asks for them, each once: the text of an article is long, and most
 * templates show none. They are properties of its own, since Liquid is shown no others.
 */
export function lazily<Own extends object, Late extends object>(own: Own, late: { [K in keyof Late]: () => Late[K] }): Own & Late {
  for (const name of Object.keys(late) as (keyof Late & string)[]) {
    Object.defineProperty(own, name, {
      enumerable: true,
      configurable: true,
      // Of whichever object it is asked: copies of this one have the getter too.
      get(this: object) {
        const value = late[name]()
        Object.defineProperty(this, name, { value, enumerable: true })
        return value
      },
    })
  }
  return own as Own & Late
}
