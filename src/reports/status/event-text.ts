import {shortId} from '../../core/document-id.ts'
import type {LifecycleEvent, LifecycleStep} from '../../core/history/lifecycle-events.ts'

const arrived: Readonly<Record<LifecycleStep, string>> = {
  published: 'was published',
  stabilized: 'came into force',
  deprecated: 'was deprecated',
  rejected: 'was rejected'
}

const announced: Readonly<Record<LifecycleStep, string>> = {
  published: 'will be published',
  stabilized: 'will come into force',
  deprecated: 'will be deprecated',
  rejected: 'will be rejected'
}

/** What an event says in one line: `abc-0100-v1 (Names) was deprecated on 2023-10-31`. */
export function eventText({document, step, form, effectiveOn}: LifecycleEvent): string {
  const verbs = form === 'announced' ? announced : arrived
  return `${shortId(document)} (${document.frontMatter.title}) ${verbs[step]} on ${effectiveOn}`
}
