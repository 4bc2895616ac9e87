import { describe, expect, it } from 'vitest'
import { scan } from './scan.ts'

describe('scan', () => {
  it('finds every way to name another file, types too', () => {
    const { imports } = scan(
      'src/a.ts',
      `import b, { type B } from './b.ts'
       import type { C } from './c.ts'
       import './d.ts'
       export { e } from './e.ts'
       export * from './f.ts'
       export type { G } from './g.ts'
       export type H = import('./h.ts').H
       export const i = await import('./i.ts')
       export const j = await import(b)`,
    )
    const statics = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(name => `./${name}.ts`)
    expect(imports).toEqual([
      ...statics.map(from => ({ from, how: 'static' })),
      { from: './i.ts', how: 'dynamic' },
      { from: '(computed)', how: 'dynamic' },
    ])
  })

  it('is not misled by comments and strings', () => {
    expect(
      scan('src/a.ts', `// import './b.ts'\nexport const c = "import './d.ts'"`).imports,
    ).toEqual([])
  })

  it('measures functions that have a name', () => {
    const { functions } = scan(
      'src/a.ts',
      `export function one() { return [1].map(x =>
         x) }
       export const two = () => {
         return {
           three() {
             return 3
           },
         }
       }
       export class Four {
         five() {}
       }`,
    )
    expect(functions).toEqual([
      { name: 'one', lines: 2 },
      { name: 'two', lines: 7 },
      { name: 'three', lines: 3 },
      { name: 'five', lines: 1 },
    ])
  })

  it('counts the lines of a file without the empty end', () => {
    expect(scan('src/a.ts', 'export const a = 1\n\nexport const b = 2\n').lines).toBe(3)
  })

  it('sees the clock, chance and the environment', () => {
    const { worldly } = scan(
      'src/a.ts',
      `export const a = [Date.now(), Math.random(), process.env['A'], new Date(), performance.now()]
       export const b = [new Date(0), Math.max(1), process.pid]`,
    )
    expect(worldly.toSorted()).toEqual([
      'Date.now',
      'Math.random',
      'new Date()',
      'performance.now',
      'process.env',
    ])
  })

  it('refuses what it cannot read', () => {
    expect(() => scan('src/a.ts', 'export const = 1')).toThrow('src/a.ts')
  })
})
