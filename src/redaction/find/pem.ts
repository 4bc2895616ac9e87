import type { Find, Kind } from './kinds.ts'
import { matches } from './matches.ts'

const begin = /-{4,5}(?:[ +]|%20)?BEGIN((?:[ +_]|%20)[A-Z0-9 +_%]{2,60}?)-{4,5}/g
const end = /-{4,5}(?:[ +]|%20)?END(?:[ +_]|%20)[A-Z0-9 +_%]{2,60}?-{4,5}/g
/** Base64 or a header of the block, after whatever wraps, quotes or escapes a line. */
const line =
  /(?:\\+[nrt]|%0[AaDd]|[\s>|"',;\\])*(?:(?:Proc-Type|DEK-Info|Comment|Version): [^\n\\]{0,100}|[\w+/%-]{16,}={0,2}|[\w+/]{1,15}={1,2})/y

/**
 * Blocks between BEGIN and END, whatever stands between them; where END is missing, as much as still looks like a
 * block. Escaped newlines, quoting and indentation make no difference.
 */
export function findPem(text: string): readonly Find[] {
  const begins = matches(text, begin)
  const ends = begins.length > 0 ? endsIn(text) : []
  return begins.map((match, index) => {
    const from = match.index
    const limit = begins[index + 1]?.index ?? text.length
    const closing = firstAfter(ends, from)
    const to = closing && closing <= limit ? closing : unclosed(text, from + match[0].length)
    return { from, to, kind: kindOf(match[1] ?? '') }
  })
}

function kindOf(label: string): Kind {
  if (label.includes('PRIVATE')) return 'private key'
  return label.includes('CERTIFICATE') ? 'certificate' : 'PEM block'
}

function endsIn(text: string): readonly number[] {
  return matches(text, end).map(match => match.index + match[0].length)
}

/** The first of ascending numbers that is greater. */
function firstAfter(ascending: readonly number[], at: number): number | undefined {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return ascending[low]
}

function unclosed(text: string, from: number): number {
  let at = from
  for (line.lastIndex = at; line.test(text); ) at = line.lastIndex
  return at
}
