/** English texts of folders that are imported as files arrive. */
export const watch = {
  open: 'Watch a folder…',
  title: 'Watched folders',
  explain:
    'Articles that are in these folders, or arrive in them, are imported by themselves while Collate is open. Duplicates are skipped; each round can be undone.',
  none: 'No folder is watched yet.',
  list: 'Folders being watched',
  'folder-hint': 'Its full path. Folders inside are watched too.',
  add: 'Watch',
  remove: 'Stop watching {{path}}',
  into: 'Into “{{collection}}”',
  gone: 'The folder is not there. Once it is back, what arrives is imported again.',
  arrived_one: '{{count}} new article from the folder “{{folder}}”.',
  arrived_other: '{{count}} new articles from the folder “{{folder}}”.',
  failed_one: '{{count}} file in “{{folder}}” could not be imported; once it is changed it is tried again.',
  failed_other: '{{count}} files in “{{folder}}” could not be imported; once they are changed they are tried again.',
  lost: 'The watched folder {{folder}} is not there any more. Once it is back, what arrives is imported again.',
}
