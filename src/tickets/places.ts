import type { PlacesData } from './reference.ts'

/** A time zone as Azure Support names it, with one IANA name of it. */
export type Zone = { readonly id: string; readonly iana: string }

/** The time zone that a name is, of Azure's list or of IANA's, or that a city of IANA's list has: "Berlin time". */
export function zoneNamed({ zones }: PlacesData, name: string): Zone | undefined {
  const wanted = plain(name)
  if (wanted === '') return undefined
  const city = wanted.replace(/ time$/, '')
  const is = (iana: string) => plain(iana) === wanted || cityOf(iana) === city
  const found =
    zones.names.find(({ id }) => plain(id) === wanted) ??
    zones.names.find(({ iana }) => iana.some(is))
  const own = found?.iana.find(is) ?? found?.iana.at(0)
  return found && own ? { id: found.id, iana: own } : undefined
}

function cityOf(iana: string): string {
  return plain(iana.slice(iana.lastIndexOf('/') + 1).replaceAll('_', ' '))
}

/** The country that a name or code is, as ISO 3166-1 alpha-3. */
export function countryNamed({ countries }: PlacesData, name: string): string | undefined {
  const wanted = plain(name)
  return countries.names.find(({ id, short, words }) =>
    [id, short, ...words].some(word => plain(word) === wanted),
  )?.id
}

/** The country that a text names, or whose code the phone number in it begins with; of several codes the longest. */
export function countryIn({ countries }: PlacesData, text: string): string | undefined {
  const words = text.replace(/\S+@\S+/g, ' ')
  const named = countries.names.find(country => isNamed(country, words))
  if (named) return named.id
  const [, digits = ''] = /(?:^|[^\d])(?:\+|00)([\d][\d ().-]{5,20})/.exec(text) ?? []
  const dialled = digits.replace(/\D/g, '')
  const fits = countries.names.filter(({ dial }) => dial && dialled.startsWith(dial))
  const longest = Math.max(0, ...fits.map(({ dial = '' }) => dial.length))
  const [only, ...others] = fits.filter(({ dial }) => dial?.length === longest)
  return others.length === 0 ? only?.id : undefined
}

/** The support language that a name or code is, as Azure Support writes it. */
export function languageNamed({ languages }: PlacesData, name: string): string | undefined {
  const wanted = plain(name)
  return languages.names.find(({ id, words }) =>
    [id, ...words].some(word => plain(word) === wanted),
  )?.id
}

/** The region of public Azure that a text names: `westeurope` or "West Europe". */
export function regionIn({ regions }: PlacesData, text: string): string | undefined {
  const heard = ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `
  const found = regions.names.filter(name => {
    const apart = name.replace(compass, ' $1 ').replace(/\s+/g, ' ').trim()
    return heard.includes(` ${name} `) || heard.includes(` ${apart} `)
  })
  return found.toSorted((a, b) => b.length - a.length)[0]
}

/** Points of the compass as the names of regions hold them. */
export const compass = /(north|south|east|west|central)/g

/** Codes count in capitals only, for they are words of their own too. */
function isNamed({ id, words }: PlacesData['countries']['names'][number], text: string): boolean {
  const code = new RegExp(`(?<![\\w/])${id}(?![\\w/])`)
  return code.test(text) || words.some(word => word.length > 2 && hasWord(text, word))
}

function hasWord(text: string, word: string): boolean {
  return ` ${plain(text)} `.includes(` ${plain(word)} `)
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+/-]+/gu, ' ')
    .trim()
}
