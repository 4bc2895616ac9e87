import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packed, unpacked } from '../../../src/app/thread/packed.ts'
import { DataFault, Fault } from '../../../src/vocabulary/fault.ts'

/** An error after its way to another thread. */
const carried = (error: unknown) => unpacked(structuredClone(packed(error)))

it('keeps of a fault all that is matched on or told', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (message, hint) => {
      const fault = new Fault('store/unreachable', message, { hint, cause: () => 'not cloned' })
      const over = carried(fault) as Fault
      expect(over).toBeInstanceOf(Fault)
      expect([over.code, over.message, over.hint]).toEqual(['store/unreachable', message, hint])
    }),
  )
})

it('keeps every problem of data', () => {
  const problems = [{ file: 'topics.yaml', line: 7, message: 'no such clause', hint: 'Name one' }]
  const fault = carried(new DataFault(problems))
  expect(fault).toBeInstanceOf(DataFault)
  expect(fault).toMatchObject({ problems, message: new DataFault(problems).message })
})

it('keeps the code of any other error, and takes whatever was thrown', () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  expect(carried(full)).toMatchObject({ message: 'no space', code: 'ENOSPC', stack: full.stack })
  expect(carried(full)).not.toBeInstanceOf(Fault)
  expect(carried('thrown')).toMatchObject({ message: 'thrown' })
  expect(carried(undefined)).toBeInstanceOf(Error)
})
