/** Values that one side puts in as they come and the other takes out in their order; to be iterated once. */
export interface Channel<Value> extends AsyncIterable<Value> {
  put(value: Value): void
  end(): void
  /** Ends with an error, after the values that were put in before. */
  fail(error: Error): void
}

/** Opens an empty channel. */
export function openChannel<Value>(): Channel<Value> {
  const values: Value[] = []
  let ending: { error: Error | null } | null = null
  let wake = () => {}
  return {
    put(value) {
      values.push(value)
      wake()
    },
    end() {
      ending ??= { error: null }
      wake()
    },
    fail(error) {
      ending ??= { error }
      wake()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (values.length > 0) yield values.shift() as Value
        if (ending?.error) throw ending.error
        if (ending) return
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
    },
  }
}
