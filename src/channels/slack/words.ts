/** What only Slack needs to be said; all else is wording of the dialogue. */
export const words = {
  from: (author: string) => `Message of <@${author}>`,
  sharedBy: (person: string) => `Shared by <@${person}>`,
  source: 'Show source',
  open: 'Still to say',
  skipped: 'unknown',
  select: 'Choose an answer',
  mention: 'Press a button, or mention me with your answer.',
  more: (lines: number) => `… ${lines} more ${lines === 1 ? 'line' : 'lines'}`,
  kept: (channel: string) =>
    `Kept for you: what you alone were answered ${/^[CG]\w{1,30}$/.test(channel) ? `in <#${channel}>` : 'elsewhere'}.`,
  showAll: 'Show all lines',
  all: {
    title: 'All of it',
    gone: 'This is no longer kept. Ask again to see it in full.',
    rest: '… and more than Slack shows in one place.',
  },
  notYours: 'These buttons belong to somebody else. Mention me to ask a question of your own.',
  noFiles: 'I cannot open files; paste the first 40 lines or the error line.',
  otherWorkspace: 'I only answer people of the workspace I am installed in.',
  notYet: 'I am not connected to this workspace yet. Send it again in a moment.',
  loading: 'One moment …',
  form: {
    title: 'Support ticket',
    save: 'Save',
    close: 'Close',
    required: 'needed',
    unknown: 'Nobody knows',
    long: 'Too long for this form; it stays as it is. Say it again to replace it.',
  },
  value: { title: 'Your answer', label: 'Value', send: 'Send', close: 'Close' },
  gone: 'There is nothing to fill in here any more.',
} as const

/** An icon beside the words of a verdict, never instead of them. */
export const icons: Readonly<Record<string, string>> = {
  covered: ':white_check_mark:',
  microsoft: ':white_check_mark:',
  'best-effort': ':large_yellow_circle:',
  discouraged: ':warning:',
  'not-covered': ':no_entry:',
  'breaks-support': ':rotating_light:',
  'out-of-support': ':no_entry:',
  customer: ':bust_in_silhouette:',
  shared: ':handshake:',
  silent: ':grey_question:',
  info: ':information_source:',
  ask: ':question:',
}
