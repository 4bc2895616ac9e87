/** Bytes being written, and read again from the front. */
export type Reader = { readonly bytes: Uint8Array; at: number }

/** Bytes as text that JSON can hold. */
export function toText(bytes: readonly number[]): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8_192) {
    text += String.fromCharCode(...bytes.slice(from, from + 8_192))
  }
  return btoa(text)
}

/** The bytes again. */
export function fromText(text: string): Reader {
  return { bytes: Buffer.from(text, 'base64'), at: 0 }
}

/** Writes a number from 0 on, seven bits a byte. */
export function writeNumber(bytes: number[], number: number) {
  let left = number
  for (; left > 127; left >>= 7) bytes.push((left & 127) | 128)
  bytes.push(left)
}

/** Reads a number that was written so. */
export function readNumber(reader: Reader): number {
  let number = 0
  let shift = 0
  let byte = 128
  while (byte > 127) {
    byte = reader.bytes[reader.at] ?? 0
    number |= (byte & 127) << shift
    shift += 7
    reader.at += 1
  }
  return number
}
