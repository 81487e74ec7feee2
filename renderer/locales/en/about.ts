/** English texts about Collate itself. */
export const about = {
  title: 'About Collate',
  version: 'Version {{version}}',
  what: 'A workbench for reading, comparing and tagging articles. Everything stays on this computer.',
  licence: 'Collate may be used, changed and passed on freely under the MIT licence. The parts below stand under licences of their own.',
  parts_one: '{{count}} part of others is in it',
  parts_other: '{{count}} parts of others are in it',
}
