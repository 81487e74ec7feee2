/** English texts of folders of notes that are kept in step. */
export const mirror = {
  keep: 'Keep this folder in step',
  'keep-hint': 'While Collate is open, what changes here is written there soon after.',
  open: 'Folders kept in step…',
  title: 'Folders kept in step',
  explain:
    'What changes in the library is written into these folders soon after, while Collate is open; what changed meanwhile, at the next start. What you write into the notes stays.',
  none: 'No folder is kept in step yet. Export Markdown into one and switch that on.',
  chosen_one: '{{count}} chosen article',
  chosen_other: '{{count}} chosen articles',
  collection: 'Collection “{{name}}”',
  waiting: 'is being written',
  remove: 'Stop keeping {{path}} in step',
  conflict: '{{note}} was left alone: you changed it where the library changed too.',
  conflicts_one: '{{count}} note in {{folder}} was left alone: you changed it where the library changed too.',
  conflicts_other: '{{count}} notes in {{folder}} were left alone: you changed them where the library changed too.',
  failed: 'The notes in {{folder}} are not in step. {{why}}',
  look: 'Look at it',
}
