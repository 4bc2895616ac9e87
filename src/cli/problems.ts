import type { Problem } from '../vocabulary/fault.ts'

/** Problems as a list a person can walk down, each with its file and line. */
export function writeProblems(problems: readonly Problem[]): string {
  const folders = [...new Set(problems.map(({ file }) => folderOf(file)))].join(' and ')
  const title = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${folders}`
  return [title, ...problems.map(writeProblem), ''].join('\n')
}

/** One problem in one line: where, what, and what to do. */
export function writeProblem({ file, line, message, hint }: Problem): string {
  return `  ${file}:${line}  ${message}${hint === undefined ? '' : `. ${hint}`}`
}

/** Data lies in a folder of the package; anything else is named by the folder it is in. */
function folderOf(file: string): string {
  return /^[./]/.test(file)
    ? file.slice(0, file.lastIndexOf('/'))
    : file.slice(0, file.indexOf('/'))
}
