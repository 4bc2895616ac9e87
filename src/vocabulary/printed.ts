/** Whether a line looks as a machine printed it: it begins with a time, a prompt or a brace, or stands in columns. */
export function looksPrinted(line: string): boolean {
  return printed.some(pattern => pattern.test(line))
}

const printed = [
  /^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/,
  /^\s*[A-Z][a-z][a-z] {1,2}\d{1,2} \d\d:\d\d:\d\d/,
  /^\s*[EWIF]\d{4} \d\d:\d\d/,
  /^\s*\[?\d\d:\d\d:\d\d/,
  /^\s*at \S{1,80}\(/,
  /^\s*PS [A-Z]:\\/,
  /^\s*PS> /,
  /^\s*\$ \w/,
  /^\s*[\w.-]{1,40}@[\w.-]{1,40}[:~]/,
  /^\s*(WARNING|ERROR|FATAL): /,
  /^\s*[{}[\]]/,
  /^\s*"[^"]{1,60}"\s?:/,
  /^\s{1,40}-?\s?[\w./-]{1,60}: ?\S{0,60}$/,
  /^\s*[\w./-]{1,60}\s{1,30}:\s\S/,
  /^\s*[A-Z]\w{1,30}( [A-Z]\w{1,30}){0,2}:\s{1,20}v?\d\S*$/,
  /\S\s{2,30}\S.{0,60}\S\s{2,30}\S/,
]
