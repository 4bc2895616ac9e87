import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * Starts the thread that works: the file beside this one, as source or as it was built. What nobody foresaw there ends
 * the process, as it would here.
 */
export function startWorker(): Worker {
  const own = extname(import.meta.url)
  const file = new URL(`./worker${own}`, import.meta.url)
  return own === '.ts' ? new Worker(fromSource(file), { eval: true }) : new Worker(file)
}

/** A new thread does not know how this one reads TypeScript. */
function fromSource({ href }: URL): string {
  const tsx = import.meta.resolve('tsx/esm/api')
  return `import('${tsx}').then(({ register }) => (register(), import('${href}')))`
}
