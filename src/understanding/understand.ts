import type { IntentGuess, Reading, TopicGuess } from '../vocabulary/reading.ts'
import { type Words, within } from './extract/words.ts'
import { likelyTopics } from './gate.ts'
import type { Asked, Guesses } from './guesses.ts'
import { type Lexicon, wordsRead } from './lexicon.ts'
import { type Opened, openMessages } from './opened.ts'
import { openReaders, type Readers } from './readers.ts'
import { type OneOf, severalQuestions } from './several.ts'
import { openSpelling } from './spelling.ts'

/** What understanding is made of: what messages are read by, and what finds topics and intents in them. */
export type UnderstandParts = {
  readonly lexicon: Lexicon
  readonly guess: (asked: Asked) => Guesses
  /** Whether people use a word. */
  readonly isWord: (word: string) => boolean
}

/** Reads one message as it stands, without the conversation. `today` is the day it was said, `YYYY-MM-DD`. */
export type Understand = (text: string, today: string) => Reading

/** Longer messages with a number in them are no answers. */
const longestAnswer = 15

/** From this chance on it matters what is asked of a topic that is not the first. */
const likely = 0.04

/** From this chance on a topic is as good as a word of Kubernetes. */
const certain = 0.5

/** Opens everything that messages are read by. */
export function understand({ lexicon, guess, isWord }: UnderstandParts): Understand {
  const readers = openReaders(lexicon)
  const mend = openSpelling(wordsRead(lexicon), isWord)
  const open = openMessages(lexicon, { readers, mend })
  const ask = openAsking(guess, readers)
  return (raw, today) => {
    const opened = open(raw, today)
    const { words, prose, products: found, strangers, facts } = opened
    const { products, compare, firm } = found
    const { guesses, besides, intents } = ask(opened)
    const topics = likelyTopics([...guesses, ...besides.slice(0, 1)])
    const bare = readers.bare(prose)
    const { move, stance, supposed } = readers.moves(prose)
    const answer = (isShort(prose) && bare.length > 0) || stance !== undefined || move !== undefined
    const known = answer || products.named || guesses.length > 0
    const sure = (guesses[0]?.confidence ?? 0) >= certain
    const elsewhere = strangers.place({ product: firm, known, sure })
    const language = readers.language(words)
    return {
      intents: rank(intents, { move, elsewhere, compare }),
      aspect: guesses[0]?.aspect ?? 'help',
      compare,
      products,
      topics: guesses,
      ...(besides.length > 0 ? { besides } : {}),
      facts: elsewhere ? [] : readers.facts.read(facts, { topics, products: products.possible }),
      bare,
      fields: [],
      ...(stance ? { stance } : {}),
      ...(supposed ? { supposed: true as const } : {}),
      ...(language ? { language } : {}),
      ...(elsewhere ? { elsewhere } : {}),
    }
  }
}

/** Finds what a message is about, its first question first, and what is asked of each topic that is likely. */
function openAsking(guess: UnderstandParts['guess'], { aspect }: Readers) {
  const withAspects = (guesses: readonly TopicGuess[], words: Words): readonly TopicGuess[] =>
    guesses.map((guess, at) =>
      at > 0 && guess.confidence < likely
        ? guess
        : { ...guess, aspect: aspect(words, guess.topics[0]) },
    )
  return ({ asked, place, prose, products: { compare } }: Opened) => {
    const { topics, intents } = guess(asked)
    const [main, other] = compare ? [] : severalQuestions(asked, guess)
    const one = ({ topics, span }: OneOf) => withAspects(topics, within(prose, place(span)))
    const guesses = main ? one(main) : withAspects(topics, prose)
    return { guesses, besides: other ? one(other) : [], intents }
  }
}

function isShort({ tokens }: Words): boolean {
  return tokens.length <= longestAnswer
}

type Known = {
  readonly move: IntentGuess | undefined
  readonly elsewhere: string | undefined
  readonly compare: boolean
}

/** What is known by rule goes before what was guessed. */
function rank(
  guesses: readonly IntentGuess[],
  { move, elsewhere, compare }: Known,
): readonly IntentGuess[] {
  const known: readonly IntentGuess[] = [
    ...(move ? [move] : []),
    ...(elsewhere ? [{ intent: 'out-of-scope', confidence: 0.9 } as const] : []),
    ...(compare ? [{ intent: 'compare', confidence: 0.8 } as const] : []),
  ]
  const rest = guesses.filter(({ intent }) => !known.some(one => one.intent === intent))
  const ranked = [...known, ...rest]
  return ranked.length > 0 ? ranked : [{ intent: 'coverage', confidence: 0 }]
}
