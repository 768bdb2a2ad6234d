/** Loaded before a command (`node --import`): to it, it is noon of this day (UTC). */

const noon = '2026-10-01T12:00:00Z'

globalThis.Date = new Proxy(Date, {
  construct: (target, words, newTarget) => Reflect.construct(target, words.length === 0 ? [noon] : words, newTarget)
})
