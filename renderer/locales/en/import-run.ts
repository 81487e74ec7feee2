/** English texts of an import that goes on: how far, how fast, its rest. */
export const importRun = {
  resting: 'Paused at {{done}} of {{total}}',
  rest: 'Pause',
  resume: 'Go on',
  'rest-hint': 'What has come in by now is in the library.',
  'a-second_one': '{{count}} article a second',
  'a-second_other': '{{count}} articles a second',
  'a-minute_one': '{{count}} article a minute',
  'a-minute_other': '{{count}} articles a minute',
  'left-moment': 'almost done',
  'left-seconds_one': 'about {{count}} second left',
  'left-seconds_other': 'about {{count}} seconds left',
  'left-minutes_one': 'about {{count}} minute left',
  'left-minutes_other': 'about {{count}} minutes left',
  'left-hours_one': 'about {{count}} hour left',
  'left-hours_other': 'about {{count}} hours left',
}
