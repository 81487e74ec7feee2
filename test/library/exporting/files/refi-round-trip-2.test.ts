import { beforeAll, test } from 'vitest'
import { setup } from '../../../support/build.ts'
import { expectProjectBack } from './refi-round-trip.ts'

beforeAll(setup)

test.each([1, 10])(
  'a project of REFI-QDA brings back library %i, but for what its report says, and again brings nothing',
  expectProjectBack,
  120_000,
)
