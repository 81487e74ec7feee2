const WINDOW = 60_000
const DELAYS = [0, 100, 400, 1500, 4000]

/**
 * How long to wait before the next restart, in milliseconds, given when the process died before (epoch milliseconds,
 * the last one now); null when it died more often in one minute than restarting can help with.
 */
export function restartDelay(deaths: number[], now: number): number | null {
  const recent = deaths.filter(death => now - death < WINDOW)
  return DELAYS[recent.length - 1] ?? null
}
