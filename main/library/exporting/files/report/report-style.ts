import { COLOURS } from '../../../../../preload/model.ts'

const LIGHT = ['#f5d90a', '#f59f3b', '#ef6a5e', '#ee77b4', '#a283e8', '#5ba2f0', '#36b6b0', '#63b652']
const DARK = ['#d6b600', '#d98324', '#d9564b', '#cf5a97', '#8c6cd6', '#4489d8', '#2b9c97', '#529e42']
const values = (palette: readonly string[]) => COLOURS.map((name, index) => `--${name}: ${palette[index]};`).join(' ')

/** The style sheet of the report: light and dark by the system on a screen, always light on paper. */
export const REPORT_STYLE = `
:root { color-scheme: light; --ground: #fff; --ink: #1f1f1d; --soft: #5b5a55; --line: #dcdbd6; --panel: #f6f6f4; --accent: #1d5fa8; ${values(LIGHT)} }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --ground: #1b1c1e; --ink: #e9e8e4; --soft: #b1b0aa; --line: #3a3b40; --panel: #232427; --accent: #8dbdf2; ${values(DARK)} }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 "Noto Serif", Charter, Cambria, Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1, h2, h3, .facts, nav, .tags, footer { font-family: system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 1rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.0625rem; margin: 2rem 0 .25rem; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; }
.facts, .tags { color: var(--soft); font-size: .875rem; margin: .25rem 0; }
nav ul { list-style: none; padding-left: 1rem; }
nav > ul { padding-left: 0; }
.passage { margin: 1.25rem 0; }
blockquote { margin: 0; padding: .125rem 0 .125rem .875rem; border-left: .375rem solid var(--line); white-space: pre-line; }
.swatch { display: inline-block; width: .75em; height: .75em; border: 1px solid var(--soft); border-radius: 2px; margin-right: .3em;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; forced-color-adjust: none; }
${COLOURS.map(name => `.${name} > blockquote { border-left-color: var(--${name}); } .swatch.${name} { background: var(--${name}); }`).join('\n')}
.memo { margin: .5rem 0 .5rem .875rem; padding: .25rem .75rem; background: var(--panel); border-radius: 4px; }
.memo .label { font: 600 .8125rem/1.4 system-ui, "Noto Sans", Arial, sans-serif; color: var(--soft); margin: .25rem 0; }
.memo .heading { font-weight: bold; }
.memo p, .memo ul, .memo ol { margin: .375rem 0; }
.quotation { border-left: 2px solid var(--line); padding-left: .75rem; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
td { border: 1px solid var(--line); padding: .125rem .5rem; }
dt { font-weight: bold; margin-top: .75rem; }
dd { margin-left: 1rem; }
.definition { white-space: pre-line; margin: .25rem 0; }
footer { margin-top: 3rem; color: var(--soft); font-size: .8125rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; orphans: 3; widows: 3; }
  a { color: inherit; text-decoration-color: var(--line); }
  .skip, .open { display: none; }
  .codebook, .by-article, .by-theme { break-before: page; }
  h2, h3, dt, .label { break-after: avoid; }
  .memo { border: 1px solid var(--line); background: none; }
}
@page { margin: 18mm 16mm 20mm; }
`
