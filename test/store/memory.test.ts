import { memoryStore } from '../../src/store/memory.ts'
import { storeContract } from '../support/store-contract.ts'

storeContract('memory', () => memoryStore())
