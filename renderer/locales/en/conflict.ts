/** English texts of notes that were changed where the library changed too. */
export const conflict = {
  title: 'Changed in the file and in the library',
  decide: 'Decide…',
  'decide-on': 'Decide what is to stand in {{path}}',
  'in-file': 'In the file',
  'in-library': 'In the library',
  'not-there': 'It is not there.',
  file: 'Keep what the file says',
  library: 'Write what the library says',
  both: 'Both: the library’s, and below it the file’s',
  whole: 'The whole file',
  part: 'This highlight',
  heading: 'The title',
  memo: 'The memo',
  property: 'The property “{{key}}”',
  apply: 'Apply',
  applied: 'Written as you decided: {{path}}',
}
