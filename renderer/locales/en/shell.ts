/** English texts of the window as a whole. */
export const app = {
  name: 'Collate',
  loading: 'Opening the library…',
  failed: 'The library could not be opened',
  retry: 'Try again',
  notes: 'Highlights and themes',
}

export const common = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  delete: 'Delete',
  create: 'Create',
  choose: 'Choose…',
  done: 'Done',
  undo: 'Undo',
  dismiss: 'Dismiss',
  none: 'None',
  choices: 'Show the choices',
}

export const palette = {
  label: 'Run a command',
  placeholder: 'Type what you want to do',
}

export const notice = {
  'place-synced':
    'This library lies in a folder of {{place}}, which may copy it while it is being written and so damage it. Close Collate before another computer opens it, or move the library to another folder; backups can go to {{place}}.',
  'place-network':
    'This library lies on another computer, where writing is less safe than here. Everything works; move it to this computer when you can, and keep backups there.',
  'copied-from':
    '“{{from}}” can only be read, so the library was copied to “{{folder}}” and opened from there. What you change is in this copy, which is opened the next time too.',
  'place-accept': 'Don’t say this again',
  undone: 'Undone: {{what}}.',
  redone: 'Redone: {{what}}.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  restarted: 'A part of Collate stopped and was started again. Everything that was saved is there.',
  problems_one: '{{count}} highlight does not stand on the words it quotes. It was left as it is; the log in the library folder says more.',
  problems_other:
    '{{count}} highlights do not stand on the words they quote. They were left as they are; the log in the library folder says more.',
  damage_one: 'A check of the library found a fault: {{first}} Nothing was touched. Look at the backups before you go on.',
  damage_other:
    'A check of the library found {{count}} faults, the first: {{first}} Nothing was touched. Look at the backups before you go on.',
  'broke-older':
    'This library file is older than the one that was open here last: it seems to have been put back from an earlier time. What was done since may be missing. Nothing was deleted; the backups may hold what is missing.',
  'broke-journal':
    'Collate had stopped suddenly, and the journal beside the library file (library.sqlite-wal) is gone. The last changes may be missing; everything else is there. Compare with the backups.',
  backups: 'Show the backups',
  messages: 'Messages',
}

export const trouble = {
  'is-full': 'The disk of this library is full.',
  'works-full':
    'Reading, searching and exporting to another disk go on. Collate has given up the room it kept so that what you are doing can be saved: notes and highlights still can for a while, imports and backups cannot.',
  'do-full': 'Delete files on this disk. This message goes away once there is room.',
  'is-read-only': 'The disk of this library can only be read now.',
  'works-read-only': 'Reading, searching and exporting to another disk go on; new changes are not saved. All that was saved is kept.',
  'do-read-only': 'Let the disk be written (the lock of a memory card, how the disk is mounted), then try again.',
  'is-permission': 'Collate may not write into the folder of this library any more.',
  'works-permission': 'Reading, searching and exporting elsewhere go on; new changes are not saved. All that was saved is kept.',
  'do-permission': 'Allow the folder and the files in it to be written, then try again.',
  'is-gone': 'The folder of this library is not where it was.',
  'works-gone': 'What is open can be read, searched and exported elsewhere; new changes are not saved.',
  'do-gone': 'Connect the disk again, or bring the folder back to its place, then try again.',
  again: 'Try again',
}

export const error = {
  invalid: 'This cannot be done as asked.',
  missing: 'This is no longer in the library.',
  conflict: 'This is in the way of something that is there.',
  busy: 'This cannot be done just now. Try again in a moment.',
  full: 'The disk is full. Make room, then look what was finished before you repeat it.',
  damaged: 'The library file is damaged. Restore the newest copy from its backups folder.',
  cancelled: 'Stopped. What was finished by then is kept.',
  internal: 'Something went wrong inside Collate. Look whether the change was saved before you repeat it.',
}

export const colour = {
  yellow: 'yellow',
  orange: 'orange',
  red: 'red',
  pink: 'pink',
  purple: 'purple',
  blue: 'blue',
  teal: 'teal',
  green: 'green',
}
