/**
 * Runs what moves the focus once a dialog or a menu that is closing has given it back to what opened it, so that the move stands: that comes
 * with the frame after it is gone, however late a busy page draws it.
 */
export function onceClosed(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run))
}
