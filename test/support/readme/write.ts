import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../sources.ts'
import { refreshed } from './blocks.ts'

const file = join(root, 'README.md')
writeFileSync(file, await refreshed(readFileSync(file, 'utf8')))
