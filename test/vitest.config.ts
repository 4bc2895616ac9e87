import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000, // some start processes, which takes its time on a busy machine
    isolate: false, // nothing is mocked, so the files of a worker may share what they load
  },
})
