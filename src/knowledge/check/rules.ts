import { casesHold } from './cases.ts'
import type { Rule } from './catalog.ts'
import { clausesWhole, exceptionsLiftOthers } from './clauses.ts'
import { conditionsAdd, exceptionsSpecific } from './conditions.ts'
import { conflictsWhole } from './conflicts.ts'
import { factsWhole } from './facts.ts'
import { ledgersAgree } from './ledger-clauses.ts'
import { ledgersInOrder } from './ledger-order.ts'
import { nothingMissing } from './missing.ts'
import { idsOnce } from './once.ts'
import { filesInPlace } from './places.ts'
import { clausesReached } from './reach.ts'
import { referencesFound } from './references.ts'
import { rivalsSettled } from './rivals.ts'
import { topicsWhole } from './topics.ts'
import { valuesFit } from './values.ts'

/** Everything the policy data promises beyond the form of each file. */
export const rules: readonly Rule[] = [
  idsOnce,
  filesInPlace,
  nothingMissing,
  referencesFound,
  valuesFit,
  clausesWhole,
  exceptionsLiftOthers,
  casesHold,
  factsWhole,
  topicsWhole,
  clausesReached,
  conditionsAdd,
  exceptionsSpecific,
  rivalsSettled,
  conflictsWhole,
  ledgersInOrder,
  ledgersAgree,
]
