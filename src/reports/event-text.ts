import {shortId} from '../core/document-id.ts'
import type {LifecycleEvent, LifecycleStep} from '../core/lifecycle-events.ts'

const arrived: Readonly<Record<LifecycleStep, string>> = {
  published: 'has been published',
  stabilized: 'is in force',
  deprecated: 'is deprecated',
  rejected: 'is rejected'
}

const announced: Readonly<Record<LifecycleStep, string>> = {
  published: 'will be published',
  stabilized: 'will be in force',
  deprecated: 'will be deprecated',
  rejected: 'will be rejected'
}

/** What an event says in one line: `abc-0100-v1 (Names) is deprecated since 2023-10-31`. */
export function eventText({document, step, form, effectiveOn}: LifecycleEvent): string {
  const subject = `${shortId(document)} (${document.frontMatter.title})`
  if (form === 'announced') return `${subject} ${announced[step]} from ${effectiveOn}`
  return `${subject} ${arrived[step]} ${step === 'published' ? 'on' : 'since'} ${effectiveOn}`
}
