import { beforeAll, it } from 'vitest'
import { setup } from '../../../support/build.ts'
import { expectIdentities } from './whole.ts'

beforeAll(setup)

it('JSON of everything brings back the very same library, byte for byte', () => expectIdentities({ numRuns: 4, seed: 1 }), 120_000)
