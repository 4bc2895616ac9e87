import type { FieldBook } from './field-book.ts'
import type { FieldData } from './schema.ts'

/** The fields that are parts of another, as the names and addresses of a contact are. */
export function partsOf({ fields }: FieldBook, whole: string): readonly FieldData[] {
  return fields.filter(({ partOf }) => partOf === whole)
}

/** Whether a part is needed as soon as anything of its whole is said. */
export function isNeededWith({ requiredIf = [] }: FieldData, whole: string): boolean {
  return requiredIf.some(test => 'known' in test && test.field === whole && test.known)
}
