/** The day by which benches judge. */
export const today = '2026-11-26'

/**
 * Another day each time, for four weeks: what was judged on one day is not judged anew on it, and a bench that asks the same
 * questions round after round would measure only that.
 */
export function anotherDay(): string {
  days = (days + 1) % 28
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
}

let days = 0
