/** What a card may take, in bytes as it is sent. Microsoft's pages name 28, 40 and 100 kB; clients fail earlier. */
export const mostBytes = 25_000

/** How much something takes when it is sent, in bytes. */
export function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}
