import {inject} from 'vitest'

// What a test file makes while it is loaded is made without the mutant of the run before.
declare module 'vitest' {
  interface ProvidedContext {
    readonly mutantActivation?: string
    readonly globalNamespace?: string
  }
}
const name = inject('globalNamespace')
if (name !== undefined && inject('mutantActivation') !== 'static') {
  const mutants: unknown = Reflect.get(globalThis, name)
  if (typeof mutants === 'object' && mutants !== null) Reflect.set(mutants, 'activeMutant', undefined)
}
