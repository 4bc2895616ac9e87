/** What means something to Markdown, HTML or a chat wherever it stands in a line. */
const special =
  /(?<![A-Za-z0-9.+/-])@[A-Za-z0-9][\w/@-]*|[`*<~|]|\](?=[(:])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#|\w{1,40};)|\\(?=[!-/:-@[-`{-~]|$)/gu
/** What means something at the beginning of a line only. */
const opening = /^(?:[#>+=-]|\d{1,9}(?=[.)]))/

/** Text as one line of Markdown that reads as it was written and calls nobody. */
export function inline(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(special, harmless)
}

/** A bracket becomes an entity, for a bare link would swallow a backslash; a name becomes code, which calls nobody. */
function harmless(found: string): string {
  if (found === '<') return '&lt;'
  return found.startsWith('@') ? `\`${found}\`` : `\\${found}`
}

/** Text as the lines of one paragraph. */
export function paragraph(text: string): readonly string[] {
  const lines = text.split('\n').map(inline).filter(Boolean)
  return lines.map((line, at) => lead(line) + (at < lines.length - 1 ? '  ' : ''))
}

/** Text as a block that nothing in it can close. */
export function codeBlock(lines: readonly string[]): string {
  const longest = Math.max(0, ...lines.map(longestRun))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return [fence, ...lines, fence].join('\n')
}

/** Text as code within a line, to be copied as it is. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const fence = '`'.repeat(longestRun(line) + 1)
  const rim = /^`|`$/.test(line) ? ' ' : ''
  return line === '' ? '' : fence + rim + line + rim + fence
}

function lead(line: string): string {
  return line.replace(opening, found => (/\d/.test(found) ? `${found}\\` : `\\${found}`))
}

function longestRun(line: string): number {
  return Math.max(0, ...(line.match(/`+/g) ?? []).map(run => run.length))
}
