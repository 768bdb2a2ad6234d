import type {MeaningfulKey} from '../../core/profile/profile.ts'

export interface KeyText {
  readonly title: string
  readonly description: string
}

/** What the keys of front matter mean, for people who write one. */
export const keyTexts: Readonly<Record<MeaningfulKey, KeyText>> = {
  title: {title: 'Title', description: 'What the document is about, in one line.'},
  type: {title: 'Type', description: 'What kind of document it is. It decides which keys and sections are due.'},
  status: {title: 'Status', description: 'Where the document stands in its lifecycle.'},
  track: {title: 'Track', description: 'The topic area that the document belongs to.'},
  description: {
    title: 'Description',
    description: 'What the document is about in a sentence or two, for lists and search engines.'
  },
  stabilized_at: {
    title: 'In force from',
    description: 'The day from which the document is in force: year, month and day. It may lie ahead.'
  },
  deprecated_at: {
    title: 'Deprecated on',
    description: 'The day on which the document ceases to count: year, month and day. It may lie ahead.'
  },
  rejected_at: {
    title: 'Rejected on',
    description: 'The day on which the proposal was turned down: year, month and day.'
  },
  replaces: {title: 'Replaces', description: 'The documents that this one replaces, by their file names.'},
  replaced_by: {title: 'Replaced by', description: 'The documents that replace this one, by their file names.'},
  supplements: {
    title: 'Supplements',
    description: 'The documents that this one adds something informative to, by their file names.'
  }
}
