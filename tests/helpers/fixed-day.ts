import {exampleDay} from './example-day.ts'

/** Loaded before a command (`node --import`): to it, it is noon of this day (UTC). */

const noon = `${exampleDay}T12:00:00Z`

globalThis.Date = new Proxy(Date, {
  construct: (target, words, newTarget) => Reflect.construct(target, words.length === 0 ? [noon] : words, newTarget)
})
