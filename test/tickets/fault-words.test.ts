import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asidesFile } from '../../src/tickets/asides.ts'
import { valueIn } from '../../src/tickets/draft.ts'
import { faultWords } from '../../src/tickets/fault-words.ts'
import { openDraft } from '../../src/tickets/open-draft.ts'
import { titleOf } from '../../src/tickets/title.ts'
import { book, clean, data } from './book.ts'
import { anyText } from './drafts.ts'

const left = (text: string) => faultWords(book.asides, clean(text))
const fault = 'Our nodes on AKS hybrid went NotReady after we edited the NSG'

describe('the words of a fault', () => {
  it.each([
    'Is that covered?',
    'Is that still supported, and does Microsoft fix it by itself?',
    'Who do we call? Please open a ticket!',
    'Can you draft a case for us? Thanks',
    'Tell me whether it is covered on AKS hybrid.',
    'Is an edited NSG supported on AKS hybrid?',
    'and is it covered?? pls open a ticket now',
    'Would Microsoft support that at all? Should we open a case?',
    'Do we have to repair that ourselves or is that on Microsoft?',
    "Whose job is it, ours or Microsoft's?",
    'We’d like to know if this is covered.',
    'In scope?',
    'Still supported?',
  ])('are all that a ticket keeps beside: %s', aside => {
    expect(left(`${fault}. ${aside}`)).toBe(`${fault}.`)
    expect(left(`${aside.replace(/\w$/, '$&.')} ${fault}.`)).toBe(`${fault}.`)
    expect(left(`${fault}.\n${aside}\nIt began at 06:10 UTC.`)).toBe(
      `${fault}.\nIt began at 06:10 UTC.`,
    )
  })

  it.each([
    ', is that covered?',
    ', in scope?',
    ', covered or not?',
    ' - who do we call?',
    ', so does Microsoft fix that, and can you open a ticket?',
    ', please open a ticket',
    ' and is that covered',
    ' is that covered please open a ticket',
    ' (is this supported?)',
    '; open a ticket, please',
  ])('are what stands before the end of a sentence: %s', end => {
    expect(left(fault + end)).toBe(fault)
    expect(left(`${fault}${end} It began at 6.`)).toContain(fault)
    expect(left(`${end.includes('?') ? `${fault}${end} ` : `${fault}. `}It began at 6.`)).toBe(
      `${fault}. It began at 6.`,
    )
  })

  it.each([
    `${fault}. Why do pods get no IP?`,
    `${fault}. Is the kubelet of np2 still supported at 1.27?`,
    `${fault}, is a node that was patched by hand covered?`,
    `${fault}. Support told us to wait and open a ticket.`,
    `${fault}. The portal does not let us open a ticket.`,
    `${fault} and the portal says it is supported`,
    `${fault}, is supported and was installed by Microsoft`,
    `${fault}. The message is "It broke. Please open a ticket. Is that covered?"`,
    `${fault}.\n> Please open a ticket.`,
    `${fault}.\n2026-07-14 06:10:12 error, please open a ticket`,
    `${fault}. The pod of the ticket service does not start.`,
    `${fault}. A case with VMware is open.`,
    `${fault}. Microsoft does not support it.`,
    'Is Istio covered on AKS?',
    'Hello team! Is that covered? Please open a ticket.',
    'is that covered',
    'ノードが落ちました。対象ですか？',
    'הצמתים לא מוכנים. האם זה מכוסה?',
    'Can you open the case of `kubectl: please open a ticket`?',
    `${fault}. Is that covered if we patched containerd?`,
  ])('are never lost: %s', text => {
    expect(left(text)).toBe(text)
  })

  it.each([
    ['is Istio covered on AKS? open a ticket', 'is Istio covered on AKS?'],
    ['הצמתים לא מוכנים. Is that covered?', 'הצמתים לא מוכנים.'],
    [`${fault}.  Not sure if that is in scope.  Whom do we call?`, `${fault}.`],
    ['np1  NotReady  4d  is that covered?', 'np1  NotReady  4d  is that covered?'],
    ['ノードが落ちました。 Is that covered?', 'ノードが落ちました。'],
    ['Why do pods get no IP, and is that supported?', 'Why do pods get no IP'],
  ])('are found in what is mostly a question, and beside any script: %s', (text, kept) => {
    expect(left(text)).toBe(kept)
  })

  it('are a part of the report, in its order, whatever is written', () => {
    const { kinds } = data.asides
    const phrases = kinds.flatMap(({ begins, about }) => [...begins, ...about])
    const piece = fc.oneof(anyText, fc.constantFrom(...phrases, fault, '. ', '? ', ', ', '\n'))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), pieces => {
        const text = clean(pieces.join(' '))
        const kept = left(text)
        const lines = text.split('\n')
        let from = 0
        for (const line of kept.split('\n')) {
          const at = lines.findIndex((one, index) => index >= from && isWithin(line, one))
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + 1
        }
        const words = new Set(kept.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu))
        const lost = text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []
        expect(lost.filter(one => !words.has(one) && !book.asides.empty.has(plain(one)))).toEqual(
          [],
        )
      }),
    )
  })

  it('are a text as it is where it has no such words', () => {
    const word = fc.constantFrom(
      'nodes',
      'is',
      'the',
      'NotReady',
      'since',
      '06:10',
      '. ',
      '?',
      '\n\n',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), words => {
        const text = clean(words.join(' '))
        expect(left(text)).toBe(text)
      }),
    )
  })
})

describe('a ticket', () => {
  const summary = clean(
    `Is that always covered? ${fault}, does Microsoft fix it?\n\`\`\`\nis that covered? open a ticket\n\`\`\``,
  )
  const draft = openDraft(book, { summary })

  it('says in its symptom and its title what happened', () => {
    expect(valueIn(draft, 'symptom')).toBe(fault)
    expect(titleOf(book, draft)).toBe(fault)
  })

  it('takes no question to the bot for how much is affected', () => {
    expect(valueIn(draft, 'scope')).toBeUndefined()
  })

  it('keeps a block of output whole', () => {
    expect(valueIn(draft, 'evidence')).toBe('is that covered? open a ticket')
  })
})

it.each([
  ['about', 'Covered'],
  ['about', 'covered?'],
  ['anywhere', 'open'],
])('does not take for the words of %s: %s', (name, phrase) => {
  const [kind] = data.asides.kinds
  const kinds = [{ ...kind, [name]: [phrase] }]
  expect(asidesFile.safeParse({ ...data.asides, kinds }).success).toBe(false)
})

function plain(word: string): string {
  return word.replaceAll('’', "'")
}

/** Whether a line is another one with something left out; a full stop may stand for what was left out. */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const letter of part) {
    const found = whole.indexOf(letter, at)
    if (found < 0 && letter !== '.') return false
    if (found >= 0 && letter !== '.') at = found + letter.length
  }
  return true
}
