import { chance } from './chance.ts'

/** A message with around it what mail programs, chat and good manners put there; what it says stays the same. */
export function disguise(text: string, seed: number): string {
  const by = chance(seed)
  const marked = by.pick(markings)(text)
  return `${by.pick(greetings)}${marked}${by.pick(farewells)}`
}

const markings: readonly [(text: string) => string, ...((text: string) => string)[]] = [
  text => text,
  text => `**${text}**`,
  text => `_${text}_`,
  text => `"${text}"`,
  text => `“${text}”`,
  text => `<p>${text}</p>`,
  text => text.replaceAll('\n', '\r\n'),
  text => text.replaceAll(' ', '\u00a0'),
  text => `🙏 ${text} 🙏`,
]

const greetings: readonly [string, ...string[]] = [
  '',
  'Hi all,\n\n',
  'Good morning team!\n',
  '<at>Remit</at> ',
  'Hello there :)\n\n',
]

const farewells: readonly [string, ...string[]] = [
  '',
  '\n\nThanks a lot',
  '\n\nKind regards,\nJo Doe\nPlatform team',
  '\n--\nJo Doe | Infrastructure | +1 555 0100',
  '\n\nSent from my phone',
  '\n\n> On Monday Kim wrote:\n> > please have a look at this\n> thanks',
]
