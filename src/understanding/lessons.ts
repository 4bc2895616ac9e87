import { type Features, featuresOf } from './engine/features.ts'
import { tokenise } from './engine/tokens.ts'

/** A message as it is learnt from: its plain words with the names of products hidden, and what it means. */
export type MessageLesson = {
  readonly voice: string
  readonly text: string
  readonly intent: string
  readonly topics: readonly string[]
  readonly products: readonly string[]
}

/** A topic as the policy data describes it. */
export type TopicLesson = {
  readonly id: string
  readonly meaning: string
  readonly words: readonly string[]
  readonly examples: readonly string[]
}

/** All that a model is made from. */
export type Lessons = {
  readonly messages: readonly MessageLesson[]
  readonly topics: readonly TopicLesson[]
}

/** The class of messages that are about nothing of ours. */
export const nothing = ''

/** One text to learn from. Without a voice it is no message, but what the policy data says of a topic. */
export type Text = {
  readonly features: Features
  readonly topics: readonly string[]
  readonly voice?: string
  readonly intent?: string
  readonly products: readonly string[]
}

/** Every text to learn from: messages first, then each topic's words and examples. */
export function textsOf({ messages, topics }: Lessons): readonly Text[] {
  return [
    ...messages.map(({ text, ...rest }) => ({
      ...rest,
      topics: strange(rest) ? [nothing] : rest.topics,
      features: read(text),
    })),
    ...topics.flatMap(({ id, words, examples }) =>
      [words.join(', '), ...examples].map(text => ({
        features: read(text),
        topics: [id],
        products: [],
      })),
    ),
  ]
}

function strange({ intent, topics }: Pick<MessageLesson, 'intent' | 'topics'>): boolean {
  return topics.length === 0 && (intent === 'out-of-scope' || intent === 'smalltalk')
}

/** What a topic is called: its words and its meaning, as one text. */
export function namesOf({ words, meaning }: TopicLesson): Features {
  return read([...words, meaning].join(', '))
}

function read(text: string): Features {
  return featuresOf(tokenise(text))
}
