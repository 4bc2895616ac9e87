/** What turns the direction of text, and what no text needs; line breaks and tabs stay. */
const unwanted = /[^\P{Cc}\n\t]|\p{Bidi_Control}/gu

/** The same and Slack's own signs: most text has none of them, and one look tells. */
const special = /[^\P{Cc}\n\t]|[\p{Bidi_Control}&<>]/u

/** Text without what turns its direction or is no character at all; for places where Slack reads no markup. */
export function cleaned(text: string): string {
  return text.replace(unwanted, '')
}

/** Text that Slack shows as it is: nothing in it mentions, links or calls anybody. */
export function escaped(text: string): string {
  if (!special.test(text)) return text
  return cleaned(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text for a code block, which it cannot end. */
export function fenced(text: string): string {
  return escaped(text).replaceAll('```', '`\u200b``')
}

/**
 * What a person wrote, of what Slack made of it: its entities undone, links as their address, people and channels as
 * their names where Slack gives them; mentions of the bot itself are left out.
 */
export function spoken(text: string, bot: string | undefined): string {
  return text
    .replace(/<([^<>\s|]{1,2000})(?:\|([^<>]{0,500}))?>/g, (_, target: string, label = '') =>
      named(target, String(label), bot),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

function named(target: string, label: string, bot: string | undefined): string {
  if (target === `@${bot ?? ''}`) return ''
  if (/^[@#]/.test(target)) return label ? `${target.charAt(0)}${label}` : target
  if (target.startsWith('!')) return label || target.slice(1)
  return target.replace(/^mailto:/, '')
}
