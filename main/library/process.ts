import { launchSearch } from './search/launch.ts'

const [, , folder = '', ...options] = process.argv

// The search thread comes up and reads its files while this one still loads its code.
if (folder !== '') launchSearch(folder)
const [{ serve }, { plantStarter }] = await Promise.all([import('./serve.ts'), import('../../seeds/starter.ts')])
await serve(folder, options, plantStarter)
