import type { FieldBook } from './field-book.ts'
import type { Format } from './formats.ts'
import { countryIn, countryNamed, languageNamed, regionIn, zoneNamed } from './places.ts'

const email = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/i
const phone = /(?<![\w/.-])\+?(?:\d[ ().-]{0,2}){6,20}\d(?![\w/-])/
const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i
const resourceId =
  /\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^\s/"'<>]{1,90}\/providers\/[^\s"'<>,;]{3,300}[\w)]/i

type Reader = (text: string, book: FieldBook) => string | undefined

/** The value that a text is where it is an answer; nothing where it cannot be one. */
const answers: Readonly<Record<Format, Reader>> = {
  'first-name': text => text,
  'last-name': text => text,
  email: text => whole(email, text),
  phone: text => whole(phone, text),
  country: (text, { places }) => countryNamed(places, text) ?? countryIn(places, text),
  zone: (text, { places }) => zoneNamed(places, text) && text,
  language: (text, { places }) => languageNamed(places, text),
  region: (text, { places }) => regionIn(places, text) ?? text,
  'resource-id': text => resourceId.exec(text)?.[0] ?? text,
  subscription: text => guid.exec(text)?.[0] ?? text,
}

/** The value that a text holds beside other things. */
const parts: Readonly<Partial<Record<Format, Reader>>> = {
  'first-name': text => nameIn(text)?.[0],
  'last-name': text => nameIn(text)?.slice(1).join(' ') || undefined,
  email: text => email.exec(text)?.[0],
  phone: text => phone.exec(text)?.[0],
  country: (text, { places }) => countryIn(places, text),
  zone: (text, { places }) =>
    text
      .split(/[,;()\n]/)
      .map(part => part.trim())
      .find(part => zoneNamed(places, part)),
  region: (text, { places }) => regionIn(places, text),
  'resource-id': text => resourceId.exec(text)?.[0],
}

/** Reads an answer by what its field has to be; what is no such thing is not taken. */
export function readFormat(book: FieldBook, format: Format, text: string): string | undefined {
  return answers[format](text.trim(), book)
}

/** Finds what a field has to be within a longer text. */
export function findFormat(book: FieldBook, format: Format, text: string): string | undefined {
  return parts[format]?.(text, book)
}

/** A sentence without the resource ids in it. */
export function withoutResourceIds(text: string): string {
  return text.replace(new RegExp(` ?${resourceId.source}`, 'gi'), '').trim()
}

/** Whether a value is an ARM resource id. */
export function isResourceId(value: string): boolean {
  return whole(resourceId, value) !== undefined
}

function whole(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[0] === text ? text : undefined
}

/** A contact begins with the name, before the first comma, address or number. */
function nameIn(text: string): readonly string[] | undefined {
  const [before = ''] = text.split(/[,;:<(\n]|\s-\s|\S+@|\+?\d/)
  const words = before
    .trim()
    .split(/\s+/)
    .filter(word => /^\p{L}/u.test(word))
  return words.length > 0 && words.length < 5 ? words : undefined
}
