// Loaded before a library, this lets its clock go ahead by so many milliseconds: hours of work in minutes.
const ahead = Number(process.env.COLLATE_TEST_AHEAD ?? 0)

globalThis.Date = new Proxy(Date, {
  construct: (Real, given) => (given.length === 0 ? new Real(Real.now() + ahead) : Reflect.construct(Real, given)),
  get: (Real, name) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(Real, name)),
})
