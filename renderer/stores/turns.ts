/**
 * Does things in the order in which keys were pressed, though some of them wait for the library: what comes meanwhile waits too. With
 * nothing under way, work begins at once.
 */
export class Turns {
  private last: Promise<void> = Promise.resolve()
  private underWay = 0

  take(work: () => void | Promise<void>): void {
    const done = this.underWay === 0 ? work() : this.last.then(work)
    if (!done) return
    this.underWay++
    const over = () => {
      this.underWay--
    }
    this.last = done.then(over, error => {
      over()
      // What failed stops nobody behind it, but must not be hushed up.
      queueMicrotask(() => {
        throw error
      })
    })
  }
}
