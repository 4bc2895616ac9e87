/** Colours a piece of text by what it is: a verdict, something strong, something dim. */
export type Paint = (what: string, text: string) => string

const csi = '\u001b['

const codes: Readonly<Record<string, string>> = {
  strong: '1',
  dim: '2',
  step: '36',
  covered: '1;32',
  microsoft: '1;32',
  'best-effort': '1;33',
  discouraged: '1;33',
  ask: '1;33',
  shared: '1;36',
  customer: '1;36',
  info: '1;36',
  silent: '1;35',
  'not-covered': '1;31',
  'breaks-support': '1;31',
  'out-of-support': '1;31',
}

/** Paints with colour, or leaves text as it is. */
export function painter(colour: boolean): Paint {
  return (what, text) => {
    const code = codes[what]
    return colour && code && text ? `${csi}${code}m${text}${csi}0m` : text
  }
}
