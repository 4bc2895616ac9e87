import { type Asides, openAsides } from './asides.ts'
import type { CommandsData, PlacesData, TargetsData } from './reference.ts'
import type {
  FieldData,
  Level,
  SectionId,
  SeverityData,
  TicketData,
  WordingData,
} from './schema.ts'

/** A kind of problem, by the topics it is about. */
type Problem = TicketData['fields']['problems'][number]

/** All that is known about tickets, ready to draft by. */
export type FieldBook = {
  /** In the order in which they are asked. */
  readonly fields: readonly FieldData[]
  readonly field: (id: string) => FieldData | undefined
  readonly problems: readonly Problem[]
  readonly severity: SeverityData
  readonly wording: WordingData
  readonly places: PlacesData
  readonly commands: CommandsData
  readonly targets: TargetsData
  readonly asides: Asides
}

/** Indexes checked ticket data. */
export function openFields({ fields, asides, ...data }: TicketData): FieldBook {
  const byId = new Map(fields.fields.map(field => [field.id, field]))
  return {
    fields: fields.fields,
    field: id => byId.get(id),
    problems: fields.problems,
    ...data,
    asides: openAsides(asides),
  }
}

/** The fields of a section, in order. */
export function fieldsOf(book: FieldBook, section: SectionId): readonly FieldData[] {
  return book.fields.filter(field => field.section === section)
}

/** What kind of problem some topics are; the last kind where none fits. */
export function problemOf(book: FieldBook, topics: readonly string[]): string {
  const under = (topic: string, family: string) =>
    topic === family || topic.startsWith(`${family}.`)
  const fits = book.problems.find(problem =>
    problem.topics.some(family => topics.some(topic => under(topic, family))),
  )
  return (fits ?? book.problems.at(-1))?.id ?? ''
}

/** The levels of severity from the least to the gravest. */
export const levels: readonly Level[] = ['C', 'B', 'A']
