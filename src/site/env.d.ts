/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    readonly shell: import('./layouts/shell.ts').Shell
  }
}

// For tools that do not read components; `astro check` knows their properties.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory & ((props: object) => unknown)

  export {component as default}
}
