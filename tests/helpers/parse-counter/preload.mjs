import {registerHooks} from 'node:module'

// Whoever asks for the parser gets one that writes down what it parses.
registerHooks({
  resolve(specifier, context, next) {
    const isOwn = context.parentURL?.endsWith('/counted-satteri.mjs')
    if (specifier !== 'satteri' || isOwn) return next(specifier, context)
    return {url: new URL('./counted-satteri.mjs', import.meta.url).href, shortCircuit: true}
  }
})
