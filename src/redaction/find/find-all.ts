import { findBlobs } from './blobs.ts'
import { findCommands } from './commands.ts'
import { findHeaders } from './headers.ts'
import { findByKeptRules } from './kept-rules.ts'
import type { Detector, Find } from './kinds.ts'
import { findManifests } from './manifests.ts'
import { findNamed } from './named.ts'
import { findPem } from './pem.ts'
import { findSignatures } from './signatures.ts'
import { findTokens } from './tokens.ts'
import { findUrls } from './urls.ts'

const detectors: readonly Detector[] = [
  findPem,
  findTokens,
  findSignatures,
  findUrls,
  findHeaders,
  findNamed,
  findCommands,
  findBlobs,
  findManifests,
  findByKeptRules,
]

/** Everything any detector finds, in no order, overlapping where several find the same. */
export function findAll(text: string): readonly Find[] {
  return detectors.flatMap(find => find(text))
}
