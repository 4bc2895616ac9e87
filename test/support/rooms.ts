import { posix } from 'node:path'
import type { Scan } from './scan.ts'

/** Who may import whom: a room, and the rooms whose face it may see besides its own inside. */
const sight: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  redaction: ['vocabulary'],
  policy: ['vocabulary'],
  understanding: ['vocabulary'],
  tickets: ['vocabulary', 'policy', 'redaction'],
  dialogue: ['vocabulary', 'policy', 'understanding', 'tickets'],
  knowledge: ['vocabulary', 'policy', 'understanding', 'tickets'],
  conversation: ['vocabulary', 'redaction', 'understanding', 'dialogue'],
  store: ['vocabulary'],
  delivery: ['vocabulary'],
  azure: ['vocabulary', 'tickets'],
  'channels/cards': ['vocabulary'],
  'channels/slack': ['vocabulary', 'channels/cards'],
  'channels/teams': ['vocabulary', 'channels/cards'],
  'channels/web': ['vocabulary', 'channels/cards'],
  'channels/terminal': ['vocabulary', 'channels/cards'],
  observability: ['vocabulary', 'redaction'],
}

/** Rooms that only think, with the packages they may use: those without I/O. */
const pure: Readonly<Record<string, RegExp>> = {
  vocabulary: /^(?!)/,
  redaction: /^zod(\/|$)|^@secretlint\/(types$|secretlint-rule-(?!preset-))/,
  policy: /^(zod|semver)(\/|$)/,
  understanding: /^zod(\/|$)|^natural\//,
  tickets: /^(zod|semver)(\/|$)/,
  dialogue: /^zod(\/|$)/,
}

/** Packages that have to stay replaceable by changing one room alone. */
const homes: readonly { readonly packages: RegExp; readonly room: string }[] = [
  { packages: /^(botbuilder|botframework-)/, room: 'channels/teams' },
  { packages: /^@slack\//, room: 'channels/slack' },
]

/** Every room there may be, as a folder of `src/`. */
const rooms: readonly string[] = [...Object.keys(sight), 'app', 'cli']

/** What a file takes that its room must not have, a sentence each. */
export function trespasses(file: Scan): readonly string[] {
  const room = roomOf(file.path)
  if (!rooms.includes(room)) return [`${file.path} lies in no room`]
  const imports = file.imports.map(({ from }) => [from, refuse(file.path, from)] as const)
  const worldly = file.worldly.map(what => [what, refuseWorldly(file.path, what)] as const)
  return [...imports, ...worldly].flatMap(([what, why]) =>
    why ? [`${file.path} takes ${what}: ${why}`] : [],
  )
}

function refuse(path: string, from: string): string | undefined {
  if (from === '(computed)') return 'an import must be readable without running it'
  if (from.startsWith('.')) return refuseFile(path, posix.join(posix.dirname(path), from))
  return refusePackage(roomOf(path), from)
}

function refuseFile(path: string, target: string): string | undefined {
  const [room, other] = [roomOf(path), roomOf(target)]
  if (room === other || target === 'package.json') return undefined
  if (!rooms.includes(other)) return 'it lies in no room'
  if (!sees(room, other)) return `${room} may not import ${other}`
  if (posix.dirname(target) !== `src/${other}`) return `it is private to ${other}`
  return undefined
}

function refusePackage(room: string, from: string): string | undefined {
  const home = homes.find(({ packages }) => packages.test(from))
  if (home && home.room !== room) return `it lives in ${home.room} alone`
  if (room in pure && !pure[room]?.test(from)) return `${room} is pure`
  return undefined
}

function refuseWorldly(path: string, what: string): string | undefined {
  if (what === 'process.env' && path !== 'src/app/config.ts') return 'only app/config reads it'
  return roomOf(path) in pure ? `${roomOf(path)} is pure` : undefined
}

function sees(room: string, other: string): boolean {
  if (room === 'cli') return true
  if (room === 'app') return other !== 'cli'
  return sight[room]?.includes(other) ?? false
}

/** Each channel is a room of its own; elsewhere the first folder is. */
function roomOf(path: string): string {
  const [top, room = '', channel = '', file] = path.split('/')
  if (top !== 'src' || !channel) return '(none)'
  if (room !== 'channels') return room
  return file ? `channels/${channel}` : '(none)'
}
