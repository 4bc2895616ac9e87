/** Texts that people, scripts and log files send by accident; each has to get a clear answer. */
export const hostile: Readonly<Record<string, string>> = {
  nothing: '',
  blanks: ' \t  ',
  'a very long message': `Is Istio supported on AKS? ${'x '.repeat(100_000)}`,
  'one long word': 'y'.repeat(200_000),
  'control characters': 'Is \u0007Istio\u0000 supported \u001b[2J\u001b[31mon\u009b1A AKS?',
  'text from right to left': 'هل يدعم مايكروسوفت \u202eIstio\u202c على AKS؟',
  'only emoji': '😀👩‍👩‍👧‍👦🔥',
  'only quotes': '"\'“”«»```',
  'only a dash': '-',
  'half of a pair': '\ud83d and \udc00',
  brackets: '[{(<'.repeat(5_000),
  'a template': '{say} {verdict} $1 $& %s %n',
  'names of built-in things': '__proto__ constructor toString hasOwnProperty',
}
