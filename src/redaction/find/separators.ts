const quotes = `(?:["'\\\\]|&quot;|%22){0,4}`
/** A block of YAML, or a value that stands on a line of its own. */
const ownLine = '(?:[|>][+-]?[ \\t]{0,4})?(?:\\n[ \\t]{1,40}(?![\\w.-]{1,60}:|- ))?'

/** What may stand between a name and its value, by how it is read. */
const separators = {
  /** `{"name": "DB_PASSWORD", "value": "…"}` and its kin. */
  entry: `${quotes},?\\s{0,80}${quotes}value${quotes}\\s{0,8}[:=]\\s{0,8}`,
  assigned: `${quotes}[ \\t]{0,8}(?:=>|:=|[:=：]{1,2}|%3[AD])[ \\t]{0,8}${ownLine}`,
  element: '(?<!</[\\w:.-]{0,60})>',
  prose: '\\s{1,8}(?:is|was|ist|es|est|lautet)[ :]\\s{0,8}',
  /** A space: of an option, `--password …`, or of a sentence. */
  space: '[ \\t]{1,8}(?:[\\\\`]\\n[ \\t]{0,40})?',
}

/** A way in which a value follows its name. */
export type Separator = keyof typeof separators

/** All of them as one pattern, each a group by its name. */
export const separator = Object.entries(separators)
  .map(([name, pattern]) => `(?<${name}>${pattern})`)
  .join('|')
