import { beforeAll, it } from 'vitest'
import { setup } from '../../../support/build.ts'
import { expectIdentities } from './whole.ts'

beforeAll(setup)

// Other libraries each time, so that more of them are met than a fixed seed knows; what fails is told with its seed.
it('JSON of everything brings back any library, byte for byte', () => expectIdentities({ numRuns: 3 }), 120_000)
