import { Command, Option } from 'commander'
import { COLOURS, DUPLICATES, type Duplicates, FILE_ENDINGS, FILE_FORMATS, type FileFormat } from '../../preload/model.ts'
import { serveLibrary } from './browser-serve.ts'
import { backup, restore } from './cli-backup.ts'
import * as commands from './cli-commands.ts'
import { exportFile } from './cli-export.ts'
import { type Absent, type OpenLibrary, withLibrary } from './cli-library.ts'
import { absolute, paths, whole, wholes, words } from './cli-options.ts'
import { update } from './cli-update.ts'
import { readArguments } from './host-arguments.ts'
import { copiesFolder } from './libraries.ts'

export interface Printing {
  done(outcome: commands.Outcome): void
  /** What is wrong with how the command was called. */
  usage(line: string): void
}

/** What every command is called with. */
interface Shared {
  library: string
  json?: boolean
}

type Run = (folder: string, use: (library: OpenLibrary) => Promise<commands.Outcome>, absent?: Absent) => Promise<void>

/** The commands of the command line, ready to parse. Parsing throws CommanderError on wrong usage and Refusal when a library refuses. */
export function buildProgram({ done, usage }: Printing): Command {
  const program = new Command('collate').description('Read, compare and tag articles.')
  program.exitOverride().configureOutput({ writeErr: usage })
  const run: Run = async (folder, use, absent = 'refuse') => done(await withLibrary(folder, absent, use))
  addImport(program, run)
  addReading(program, run)
  addUpdate(program, run)
  addHighlight(program, run)
  addSearch(program, run)
  addParallel(program, run)
  addExport(program, run)
  addCheck(program, run)
  addBackups(program, run)
  addServe(program)
  return program
}

function add(parent: Command, synopsis: string, description: string): Command {
  return parent
    .command(synopsis)
    .description(description)
    .requiredOption('--library <dir>', 'folder of the library', absolute)
    .option('--json', 'print exactly one JSON document')
}

function addImport(program: Command, run: Run) {
  type Options = Shared & { collection?: string; language?: string; duplicates?: Duplicates }
  add(program, 'import', 'import files and folders, with all below them; makes the library when there is none')
    .argument('<path...>', 'files and folders', paths)
    .option('--collection <name>', 'put them into this collection')
    .option('--language <code>', 'their language, such as vi')
    .addOption(new Option('--duplicates <what>', 'what to do with those that the library has already').choices(DUPLICATES).default('skip'))
    .action((files: string[], { library, json: _, ...options }: Options) =>
      run(library, opened => commands.importPaths(opened, files, options), 'create'),
    )
}

function addReading(program: Command, run: Run) {
  add(program, 'list', 'list the articles')
    .option('--collection <name>', 'only those of this collection')
    .action(({ library, json: _, ...options }: Shared & { collection?: string }) => run(library, opened => commands.list(opened, options)))
  add(program, 'show', 'show an article with its text and highlights')
    .argument('<id>', 'number of the article', whole(1))
    .option('--version <n>', 'an older text of it', whole(1))
    .action((id: number, { library, json: _, ...options }: Shared & { version?: number }) =>
      run(library, opened => commands.show(opened, id, options)),
    )
  add(program, 'themes', 'list the themes').action(({ library }: Shared) => run(library, commands.themes))
}

function addUpdate(program: Command, run: Run) {
  add(program, 'update', 'give an article the text of a file as its newest version, with its highlights')
    .argument('<id>', 'number of the article', whole(1))
    .argument('<file>', 'file with the new text', absolute)
    .option('--dry-run', 'only say what would become of the highlights')
    .action((id: number, file: string, { library, json: _, ...options }: Shared & { dryRun?: boolean }) =>
      run(library, opened => update(opened, id, file, options)),
    )
}

function addHighlight(program: Command, run: Run) {
  add(program, 'highlight', 'highlight a passage')
    .argument('<id>', 'number of the article', whole(1))
    .requiredOption('--quote <text>', 'the words to highlight')
    .option('--occurrence <n>', 'which of several places with these words', whole(1), 1)
    .option('--theme <path>', 'tag it, such as Economy/Trade; may be given several times', words)
    .option('--note <text>', 'a note in Markdown')
    .addOption(new Option('--colour <name>', 'its own colour').choices(COLOURS))
    .action((id: number, { library, json: _, ...options }: Shared & commands.HighlightOptions) =>
      run(library, opened => commands.highlight(opened, id, options)),
    )
}

function addSearch(program: Command, run: Run) {
  add(program, 'search', 'search titles, texts, notes and themes')
    .argument('<query>', 'words, "phrases", filters')
    .option('--limit <n>', 'at most so many articles', whole(1), 20)
    .option('--offset <n>', 'after so many articles', whole(0), 0)
    .action((query: string, { library, json: _, ...options }: Shared & { limit: number; offset: number }) =>
      run(library, opened => commands.search(opened, query, options)),
    )
}

function addParallel(program: Command, run: Run) {
  add(program, 'parallel', 'list the wording that an article shares with another, or with all and itself')
    .argument('<id>', 'number of the article', whole(1))
    .argument('[id2]', 'number of the other article', whole(1))
    .option('--min-words <n>', 'at least so many shared words', whole(1), 8)
    .action((id: number, other: number | undefined, { library, json: _, ...options }: Shared & { minWords: number }) =>
      run(library, opened => commands.parallel(opened, id, other, options)),
    )
}

function addExport(program: Command, run: Run) {
  const group = program.command('export').description('write to files')
  type Options = Shared & { out: string; article?: number[]; theme?: string }
  const scoped = (command: Command) =>
    command
      .option('--article <id>', 'only this article; may be given several times', wholes)
      .option('--theme <path>', 'only highlights with this theme')
  scoped(add(group, 'markdown', 'write a Markdown file for every article'))
    .requiredOption('--out <dir>', 'folder to write to', absolute)
    .option('--template <file>', 'write what this template in Liquid makes', absolute)
    .action(({ library, json: _, out, ...options }: Options & { template?: string }) =>
      run(library, opened => commands.exportMarkdown(opened, out, options)),
    )
  for (const format of FILE_FORMATS) {
    scoped(add(group, format, FORMATS[format]))
      .requiredOption('--out <file>', `file to write, ending in .${FILE_ENDINGS[format]}`, absolute)
      .action(({ library, json: _, out, ...options }: Options) => run(library, opened => exportFile(opened, format, out, options)))
  }
}

const FORMATS: Record<FileFormat, string> = {
  refi: 'write a REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA and others',
  codebook: 'write the themes as a REFI-QDA codebook',
  w3c: 'write highlights as W3C Web Annotations',
  csv: 'write a table of passages',
  matrix: 'write a table of themes and articles',
  xlsx: 'write both tables as a workbook',
  html: 'write a report to be read and printed',
  bibtex: 'write references to the articles as BibTeX',
  csl: 'write references to the articles as CSL-JSON',
  json: 'write all that the library holds',
}

function addCheck(program: Command, run: Run) {
  add(program, 'check', 'check that the library is in order')
    .option('--deep', 'compare every text with its hash')
    .action(({ library, json: _, ...options }: Shared & { deep?: boolean }) => run(library, opened => commands.check(opened, options)))
}

function addBackups(program: Command, run: Run) {
  add(program, 'backup', 'copy the library, and check the copy')
    .option('--out <file>', 'file to write; in the folder “backups” of the library unless given', absolute)
    .action(({ library, json: _, ...options }: Shared & { out?: string }) => run(library, opened => backup(opened, options)))
  add(program, 'restore', 'put a backup in the place of the library, which is kept beside it')
    .argument('<file>', 'the backup', absolute)
    .option('--dry-run', 'only say what would change')
    .action((file: string, { library, json: _, ...options }: Shared & { dryRun?: boolean }) =>
      run(library, opened => restore(opened, file, options), 'rescue'),
    )
}

function addServe(program: Command) {
  add(program, 'serve', 'open the workbench in a browser, until Ctrl-C')
    .option('--port <n>', 'port to listen on, 0 for any', whole(0), 0)
    .option('--no-open', 'only print the address')
    .action(({ library, json = false, port, open }: Shared & { port: number; open: boolean }) =>
      serveLibrary({ ...readArguments([]), copies: copiesFolder(readArguments([])), folder: library, create: false, port, open, json }),
    )
}
