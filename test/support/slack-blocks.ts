type Json = { readonly [key: string]: unknown }

/** What Slack documents of the limits of a message and a modal; see the block reference. */
const most = {
  blocks: { message: 50, modal: 100 },
  characters: 13_000,
  section: 3000,
  header: 150,
  button: 75,
  value: 2000,
  option: 75,
  optionValue: 150,
  options: 100,
  actions: 25,
  context: 10,
  id: 255,
  metadata: 3000,
  title: 24,
  input: 3000,
  label: 2000,
  placeholder: 150,
} as const

/** What Slack would refuse of a message, or obey though a person wrote it. */
export function problemsOf(message: Json): readonly string[] {
  const blocks = (message.blocks ?? []) as readonly Json[]
  const text = worded(message.text ?? '')
  return [
    ...problemsOfBlocks(blocks, 'message'),
    ...(text === '' ? ['no text for those who see no blocks'] : []),
    ...over('text', text, 4000),
    ...over('all blocks', JSON.stringify(blocks), most.characters),
    ...obeyed(text),
  ]
}

/** The same for a modal. */
export function problemsOfView(view: object): readonly string[] {
  const { title, submit, close, blocks, private_metadata: metadata = '' } = view as Json
  return [
    ...problemsOfBlocks((blocks ?? []) as readonly Json[], 'modal'),
    ...[title, submit, close].flatMap(part =>
      part ? over('title', textOf(part), most.title) : [],
    ),
    ...over('metadata', worded(metadata), most.metadata),
  ]
}

function problemsOfBlocks(
  blocks: readonly Json[],
  surface: 'message' | 'modal',
): readonly string[] {
  const ids = blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [worded(id)]))
  return [
    ...(blocks.length === 0 ? ['no blocks'] : []),
    ...(blocks.length > most.blocks[surface] ? [`${blocks.length} blocks`] : []),
    ...(new Set(ids).size < ids.length ? ['two blocks of one id'] : []),
    ...ids.flatMap(id => over('block id', id, most.id)),
    ...blocks.flatMap(problemsOfBlock),
  ]
}

function problemsOfBlock(block: Json): readonly string[] {
  const elements = (block.elements ?? []) as readonly Json[]
  switch (block.type) {
    case 'section':
      return [...filled('section', textOf(block.text), most.section), ...obeyed(textOf(block.text))]
    case 'header':
      return filled('header', textOf(block.text), most.header)
    case 'context':
      return [
        ...(elements.length > most.context ? ['a context too full'] : []),
        ...elements.flatMap(one => [
          ...filled('context', textOf(one), most.section),
          ...obeyed(textOf(one)),
        ]),
      ]
    case 'actions':
      return [
        ...(elements.length > most.actions || elements.length === 0
          ? ['actions too many or none']
          : []),
        ...twice(elements),
        ...elements.flatMap(problemsOfControl),
      ]
    case 'input':
      return [
        ...filled('label', textOf(block.label), most.label),
        ...problemsOfControl(block.element as Json),
      ]
    case 'rich_text':
      return []
    default:
      return [`a block of type ${worded(block.type)}`]
  }
}

function problemsOfControl(control: Json): readonly string[] {
  const { value = '', initial_value: initial = '', placeholder, options } = control
  const chosen = options as readonly Json[] | undefined
  return [
    ...(control.type === 'button' ? filled('button', textOf(control.text), most.button) : []),
    ...over('value', worded(value), most.value),
    ...over('initial value', worded(initial), most.input),
    ...over('action id', worded(control.action_id ?? ''), most.id),
    ...(placeholder ? filled('placeholder', textOf(placeholder), most.placeholder) : []),
    ...(chosen && (chosen.length === 0 || chosen.length > most.options)
      ? ['options too many or none']
      : []),
    ...(chosen ?? []).flatMap(option => [
      ...filled('option', textOf(option.text), most.option),
      ...filled('option value', worded(option.value), most.optionValue),
      ...(option.description
        ? over('option description', textOf(option.description), most.option)
        : []),
    ]),
  ]
}

function twice(elements: readonly Json[]): readonly string[] {
  const ids = elements.map(({ action_id: id }) => id)
  return new Set(ids).size < ids.length ? ['two controls of one id'] : []
}

/** Markup that mentions or links, but for the links and people that the channel itself names. */
function obeyed(text: string): readonly string[] {
  const markup = text.match(/<[^>]*>/g) ?? []
  const ours = /^<(?:https:\/\/[^|>]+\|[^>]+|@U\w+|#C\w+)>$/
  const direction = /\p{Bidi_Control}/u.test(text) ? ['text that changes its direction'] : []
  return [...markup.filter(one => !ours.test(one)).map(one => `obeys ${one}`), ...direction]
}

function worded(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function textOf(value: unknown): string {
  const { text } = (value ?? {}) as { text?: unknown }
  return typeof text === 'string' ? text : ''
}

function filled(what: string, text: string, limit: number): readonly string[] {
  return text === '' ? [`an empty ${what}`] : over(what, text, limit)
}

function over(what: string, text: string, limit: number): readonly string[] {
  const { length } = text
  return length > limit ? [`${what} of ${length} characters`] : []
}
