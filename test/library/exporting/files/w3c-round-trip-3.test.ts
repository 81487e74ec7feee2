import { beforeAll, test } from 'vitest'
import { setup } from '../../../support/build.ts'
import { expectAnnotationsBack } from './w3c-round-trip.ts'

beforeAll(setup)

test.each([11, 12])(
  'annotations bring back library %i, but for what their report says, and again bring nothing',
  expectAnnotationsBack,
  120_000,
)
