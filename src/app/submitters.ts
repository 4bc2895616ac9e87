import { nearest } from '../knowledge/nearest.ts'
import { levels } from '../tickets/field-book.ts'
import type { Named, Submitter } from '../tickets/submitters.ts'

/** Who may file tickets, as far as that could be read, and all that is wrong with it. */
export type ReadSubmitters = {
  readonly submitters: readonly Submitter[]
  readonly problems: readonly string[]
}

/**
 * Reads who may file tickets: `WHO=SUBSCRIPTION,…:SEVERITY`, with spaces between them. A person is named by platform,
 * tenant and id. A group is a name for people, listed once beside them: the groups of Teams and Slack stand in no
 * request, and to ask for their members takes a secret more.
 */
export function readSubmitters(text: string, groupText: string): ReadSubmitters {
  const groups = readGroups(groupText)
  const read = wordsOf(text).map(entry => readEntry(entry, groups.people))
  const used = new Set(wordsOf(text).map(entry => groupIn(entry)))
  const idle = [...groups.people.keys()].filter(name => !used.has(name))
  return {
    submitters: read.flatMap(({ submitters }) => submitters),
    problems: [
      ...groups.problems,
      ...idle.map(name => `SUBMITTER_GROUPS names "${name}", to which SUBMITTERS gives nothing`),
      ...read.flatMap(({ problems }) => problems),
    ],
  }
}

type Groups = ReadonlyMap<string, readonly Named[]>

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

function readEntry(entry: string, groups: Groups): ReadSubmitters {
  const [who = '', rights = ''] = entry.split(/=(.*)/s)
  const [, listed = '', severity = ''] = /^(.*):([^:]*)$/s.exec(rights) ?? []
  const subscriptions = listed.toLowerCase().split(',').filter(Boolean)
  const highest = levels.find(level => level === severity.toUpperCase())
  const people = peopleOf(who, groups)
  const problems = [
    ...(typeof people === 'string' ? [people] : []),
    ...(subscriptions.length === 0 ? ['no subscription stands after "="'] : []),
    ...subscriptions.filter(id => !guid.test(id)).map(id => `"${id}" is no id of a subscription`),
    ...(highest ? [] : [`"${severity}" at its end is no severity: A, B or C`]),
  ]
  if (typeof people === 'string' || !highest || problems.length > 0)
    return { submitters: [], problems: problems.map(why => `SUBMITTERS holds "${entry}": ${why}`) }
  return { submitters: people.map(one => ({ ...one, subscriptions, highest })), problems: [] }
}

/** The people that a name stands for, or what is wrong with it. */
function peopleOf(who: string, groups: Groups): readonly Named[] | string {
  const name = groupIn(`${who}=`)
  if (name === undefined) {
    const person = readPerson(who)
    return person
      ? [person]
      : `"${who}" is neither slack:TEAM/USER, teams:TENANT/OBJECT nor group:NAME`
  }
  const close = nearest(name, [...groups.keys()])
  const hint = close ? `; did you mean "group:${close}"?` : ''
  return groups.get(name) ?? `SUBMITTER_GROUPS has no group "${name}"${hint}`
}

function groupIn(entry: string): string | undefined {
  return /^group:([^=]*)=/i.exec(entry)?.[1]
}

function readGroups(text: string) {
  const people = new Map<string, readonly Named[]>()
  const problems = wordsOf(text).flatMap(entry => {
    const [, name = '', list = ''] = /^([a-z][\w-]{0,40})=(.+)$/i.exec(entry) ?? []
    if (name === '') return [`SUBMITTER_GROUPS holds "${entry}", which is not NAME=PERSON,PERSON`]
    if (people.has(name)) return [`SUBMITTER_GROUPS names "${name}" twice`]
    const members = list.split(',').filter(Boolean)
    people.set(
      name,
      members.flatMap(member => readPerson(member) ?? []),
    )
    return memberProblems(name, members)
  })
  return { people, problems }
}

function memberProblems(name: string, members: readonly string[]): readonly string[] {
  const unread = members.filter(member => !readPerson(member))
  const twice = members.filter((member, at) => members.indexOf(member) < at)
  return [
    ...unread.map(one => `"${one}", which is neither slack:TEAM/USER nor teams:TENANT/OBJECT`),
    ...twice.map(one => `"${one}" twice`),
  ].map(what => `SUBMITTER_GROUPS has in "${name}" ${what}`)
}

function readPerson(text: string): Named | undefined {
  const [, channel = '', tenant = '', person = ''] =
    /^(slack|teams):([\w-]+)\/([^\s/,=]+)$/i.exec(text) ?? []
  return channel === '' ? undefined : { channel: channel.toLowerCase(), tenant, person }
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean)
}
