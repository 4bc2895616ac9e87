import type { Pen } from '../write/pen.ts'
import { codeSpan, inline } from './escape.ts'

/** For Markdown: nothing in a text can become a mark of its own. */
export const markdownPen: Pen = {
  line: inline,
  strong: text => `**${inline(text)}**`,
  code: codeSpan,
  quote: line => `> ${line}`,
}
