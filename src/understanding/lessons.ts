import { type Features, featuresOf } from './engine/features.ts'
import { type Kind, type Kinds, openKinds, packKinds } from './engine/kinds.ts'
import { tokenise } from './engine/tokens.ts'
import { leadOf } from './lead.ts'

/** A message as it is learnt from: its plain words with the names of products hidden, its marks, and what it means. */
export type MessageLesson = {
  readonly voice: string
  readonly text: string
  readonly marks: readonly string[]
  readonly intent: string
  readonly topics: readonly string[]
  readonly products: readonly string[]
}

/** A topic as the policy data describes it. */
export type TopicLesson = {
  readonly id: string
  readonly meaning: string
  readonly words: readonly string[]
  readonly examples: readonly { readonly text: string; readonly marks: readonly string[] }[]
}

/** All that a model is made from. */
export type Lessons = {
  readonly messages: readonly MessageLesson[]
  readonly topics: readonly TopicLesson[]
  readonly kinds: readonly KindLesson[]
}

/** Names of one kind of thing, and the topic that such a name alone speaks for. */
export type KindLesson = Kind & { readonly topic?: string }

/** The class of messages that are about nothing of ours. */
export const nothing = ''

/** One text to learn from. Without a voice it is no message, but what the policy data says of a topic. */
export type Text = {
  readonly features: Features
  /** What the text leads to, of a message. */
  readonly lead?: Features
  readonly topics: readonly string[]
  readonly voice?: string
  readonly intent?: string
  readonly products: readonly string[]
}

/** Every text to learn from: messages first, then each topic's words and examples, and the names that speak for it. */
export function textsOf({ messages, topics, kinds }: Lessons): readonly Text[] {
  const found = openKinds(packKinds(kinds))
  const described = topics.flatMap(({ id, words, examples }) => [
    { topic: id, text: words.join(', '), marks: [] },
    ...examples.map(example => ({ topic: id, ...example })),
  ])
  const named = kinds.flatMap(({ topic, names }) =>
    topic === undefined ? [] : [{ topic, text: names.join(', '), marks: [] }],
  )
  return [
    ...messages.map(({ text, marks, ...rest }) => ({
      ...rest,
      topics: strange(rest) ? [nothing] : rest.topics,
      features: read(text, found, marks),
      lead: read(leadOf(text), found),
    })),
    ...[...described, ...named].map(({ topic, text, marks }) => ({
      features: read(text, found, marks),
      topics: [topic],
      products: [],
    })),
  ]
}

function strange({ intent, topics }: Pick<MessageLesson, 'intent' | 'topics'>): boolean {
  return topics.length === 0 && (intent === 'out-of-scope' || intent === 'smalltalk')
}

/** What a topic is called: its words and its meaning, as one text. */
export function namesOf({ words, meaning }: TopicLesson, kinds: Kinds): Features {
  return read([...words, meaning].join(', '), kinds)
}

function read(text: string, kinds: Kinds, marks: readonly string[] = []): Features {
  return featuresOf(tokenise(text), kinds, marks)
}
