/** The day by which benches judge. */
export const today = '2026-11-26'
