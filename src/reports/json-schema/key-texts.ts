import type {MeaningfulKey} from '../../core/profile/profile.ts'

export interface KeyText {
  readonly title: string
  readonly description: string
}

/** What the keys of front matter mean, for people who write one. */
export const keyTexts: Readonly<Record<MeaningfulKey, KeyText>> = {
  title: {title: 'Title', description: 'What the document is about, in one line.'},
  type: {title: 'Type', description: 'What kind of document it is. It decides which keys and sections are required.'},
  status: {title: 'Status', description: 'Where the document stands in its lifecycle.'},
  track: {title: 'Track', description: 'The topic area that the document belongs to.'},
  description: {
    title: 'Description',
    description: 'What the document is about in a sentence or two, for lists and search engines.'
  },
  stabilized_at: {
    title: 'In force from',
    description: 'The day from which the document is in force: year, month and day. It may be in the future.'
  },
  deprecated_at: {
    title: 'Deprecated on',
    description: 'The day from which the document is no longer in force: year, month and day. It may be in the future.'
  },
  rejected_at: {
    title: 'Rejected on',
    description: 'The day on which the proposal was rejected: year, month and day.'
  },
  replaces: {title: 'Replaces', description: 'The documents that this one replaces, by their file names.'},
  replaced_by: {title: 'Replaced by', description: 'The documents that replace this one, by their file names.'},
  supplements: {
    title: 'Supplements',
    description: 'The documents that this one explains or extends, by their file names.'
  }
}
