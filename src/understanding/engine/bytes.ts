/** Bytes as text that JSON can hold. */
export function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

/** The bytes again. */
export function fromText(text: string): Uint8Array {
  return Buffer.from(text, 'base64')
}

/** Numbers from 0 on as text, seven bits a byte: small ones take one byte. */
export function packNumbers(numbers: Iterable<number>): string {
  const bytes: number[] = []
  for (const number of numbers) {
    let left = number
    for (; left > 127; left >>= 7) bytes.push((left & 127) | 128)
    bytes.push(left)
  }
  return toText(Uint8Array.from(bytes))
}

/** The numbers again, one after the other. */
export function openNumbers(text: string): () => number {
  const bytes = fromText(text)
  let at = 0
  return () => {
    let number = 0
    let byte = 128
    for (let shift = 0; byte > 127; shift += 7) {
      byte = bytes[at] ?? 0
      number |= (byte & 127) << shift
      at += 1
    }
    return number
  }
}
