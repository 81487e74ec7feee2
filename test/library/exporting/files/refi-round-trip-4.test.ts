import { beforeAll, test } from 'vitest'
import { setup } from '../../../support/build.ts'
import { expectProjectBack } from './refi-round-trip.ts'

beforeAll(setup)

test.each([15, 20])(
  'a project of REFI-QDA brings back library %i, but for what its report says, and again brings nothing',
  expectProjectBack,
  120_000,
)
