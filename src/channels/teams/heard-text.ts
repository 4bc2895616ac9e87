import type { Received } from './activity.ts'

/**
 * What a person wrote, without the mention of the bot itself. Other mentions keep their names; marks and spaces that
 * Teams writes as HTML become what they stand for.
 */
export function heardText({ text = '', entities = [], recipient }: Received): string {
  const own = entities.filter(entity => mentionedId(entity) === recipient?.id)
  const without = own.reduce((rest, entity) => remove(rest, entity.text), text)
  return plain(without)
}

/** Whether the bot itself is mentioned. */
export function isMentioned({ entities = [], recipient }: Received): boolean {
  return entities.some(entity => mentionedId(entity) === recipient?.id)
}

/** Text of HTML as Teams writes it: line breaks and paragraphs as lines, the rest without its marks. */
export function plain(html: string): string {
  return html
    .replace(/\r\n?/g, '\n')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|pre|h\d)>/gi, '\n')
    .replace(tags, '')
    .replace(
      /&(nbsp|lt|gt|quot|apos|#39|amp);/gi,
      (_, name: string) => marks[name.toLowerCase()] ?? '',
    )
    .replaceAll('\u00a0', ' ')
    .trim()
}

/** Only tags that Teams itself writes: `<namespace>` in a command is what the person means. */
const tags =
  /<\/?(?:at|p|div|span|b|strong|i|em|u|s|code|codeblock|pre|ul|ol|li|a|h\d|blockquote|table|tbody|tr|td|th|img|attachment|emoji|font)(?:\s[^<>]{0,2000})?\/?>/gi

const marks: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
}

type Entity = NonNullable<Received['entities']>[number]

function mentionedId(entity: Entity): unknown {
  const { mentioned } = entity as { readonly mentioned?: { readonly id?: unknown } }
  return entity.type === 'mention' ? (mentioned?.id ?? '') : undefined
}

/** Two mentions of one bot have two entities with the same text: each takes one of them away. */
function remove(text: string, mention: unknown): string {
  return typeof mention === 'string' && mention !== '' ? text.replace(mention, () => ' ') : text
}
