import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, any, not, settled, type Truth } from '../../src/policy/truth.ts'

const anyTruth = fc.constantFrom<Truth>('holds', 'fails', 'unknown')
const anyTruths = fc.array(anyTruth, { maxLength: 5 })

describe('three-valued truth', () => {
  it('turns all into any when everything is negated', () => {
    fc.assert(
      fc.property(anyTruths, parts => {
        expect(not(all(parts))).toBe(any(parts.map(not)))
      }),
    )
  })

  it('is not swayed by order', () => {
    fc.assert(
      fc.property(anyTruths, parts => {
        expect(all(parts.toReversed())).toBe(all(parts))
        expect(any(parts.toReversed())).toBe(any(parts))
      }),
    )
  })

  it('keeps what is settled when an unknown part is learnt', () => {
    fc.assert(
      fc.property(anyTruths, fc.boolean(), (parts, learnt) => {
        const before = all(parts)
        const after = all(parts.map(part => (part === 'unknown' ? settled(learnt) : part)))
        if (before !== 'unknown') expect(after).toBe(before)
      }),
    )
  })

  it('holds for no parts at all, and any fails for none', () => {
    expect(all([])).toBe('holds')
    expect(any([])).toBe('fails')
  })
})
