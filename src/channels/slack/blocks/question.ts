import type { Choice } from '../../../vocabulary/finding.ts'
import type { Offer, Reply } from '../../../vocabulary/reply.ts'
import { escaped } from '../escape.ts'
import { blockIdOf, controls, type Holder } from '../press.ts'
import { words } from '../words.ts'
import { actions, type Block, type Control, limits, plain, pushButton, section } from './block.ts'
import { shortened } from './long.ts'

/** What one choice says, and what it would mean. */
type Option = Pick<Choice, 'id' | 'label' | 'meaning'>

/** Up to so many choices are buttons; "not sure" is one more. */
const mostButtons = 5

const notSure = 'not-sure'

/** A question: what the answer depends on, what is asked, what each choice would mean, and the choices. */
export function questionBlocks(
  { question, lead }: Extract<Reply, { kind: 'question' }>,
  holder: Holder,
): readonly Block[] {
  const choices = question.choices
  const head = lead ? [section(`:question: ${lines(lead)}`)] : []
  const means = meanings(choices)
  const asked = [`*${escaped(question.text)}*`, ...means].join('\n')
  return [...head, section(shortened(asked, limits.section)), ...choiceBlocks(choices, holder)]
}

/** Readings to choose from. */
export function offerBlocks(
  { text, offers }: Extract<Reply, { kind: 'readings' }>,
  holder: Holder,
): readonly Block[] {
  const options = offers.map(({ id, label, meaning }: Offer) => ({ id, label, meaning }))
  const asked = [`:question: *${escaped(text)}*`, ...meanings(options)].join('\n')
  return [section(shortened(asked, limits.section)), ...choiceBlocks(options, holder)]
}

/** The verdict words of a lead are strong. */
function lines(lead: string): string {
  const [first = '', ...rest] = escaped(lead).split('\n')
  return [`*${first}*`, ...rest].join('\n')
}

/** What each choice would mean; grouped where several mean the same. */
function meanings(options: readonly Option[]): readonly string[] {
  const told = [...new Set(options.map(({ meaning }) => meaning))].filter(Boolean)
  return told.map(meaning => {
    const labels = options.filter(option => option.meaning === meaning).map(({ label }) => label)
    return `• ${labels.map(escaped).join(' / ')} → ${escaped(meaning ?? '')}`
  })
}

function choiceBlocks(options: readonly Option[], holder: Holder): readonly Block[] {
  const open = options.filter(({ id }) => id !== notSure)
  const unsure = options.filter(({ id }) => id === notSure)
  const elements = open.length > mostButtons ? [select(open), ...buttons(unsure)] : buttons(options)
  return elements.length === 0 ? [] : [actions(elements, blockIdOf(holder, 'choices'))]
}

function buttons(options: readonly Option[]): readonly Control[] {
  return options.map(({ id, label }, at) =>
    pushButton(label, { id: `${controls.choice}:${at}`, value: id }),
  )
}

/** A list. What a choice would mean stands in the text above too, so it gives way first; then what is longest down. */
function select(options: readonly Option[]): Control {
  const full = options.slice(0, most.options).map(({ id, label, meaning }) => ({
    text: plain(label, limits.option),
    value: id,
    ...(meaning ? { description: plain(meaning, limits.option) } : {}),
  }))
  const bare = full.map(({ text, value }) => ({ text, value }))
  return {
    type: 'static_select',
    action_id: `${controls.choice}:list`,
    placeholder: plain(words.select, 150),
    options: weightOf(full) <= most.weight ? full : fitting(bare),
  }
}

/** A list may hold so many choices, and weigh so much as it is written, so that it fits into a message. */
const most = { options: 100, weight: 9_000 } as const

function fitting<One>(options: readonly One[]): One[] {
  const kept = [...options]
  while (weightOf(kept) > most.weight) kept.pop()
  return kept
}

function weightOf(value: unknown): number {
  return JSON.stringify(value).length
}
