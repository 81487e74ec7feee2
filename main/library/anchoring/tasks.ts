import type { Block, Mark, Page } from '../../../preload/model.ts'
import { align } from './align.ts'
import { type Candidate, candidates } from './candidates.ts'
import { inheritedBlocks, inheritedMarks, inheritedPages } from './inherit.ts'
import { indexOf } from './occurrences.ts'
import { type Anchor, proposalsOf, type Remapping, remapAligned } from './remap.ts'
import { newNames, unitsOf } from './units.ts'
import { type ComparedRun, wordRuns } from './word-runs.ts'

/** What may take long enough to be done by a thread. Texts are in normal form. */
export type Task =
  | { kind: 'remap'; old: string; text: string; anchors: Anchor[]; blocks: Block[]; marks: Mark[]; pages: Page[] }
  | { kind: 'propose'; texts: { text: string; wanted: Anchor[] }[] }
  | { kind: 'compare'; old: string; text: string }

/** Where quotes of an old text went, and its blocks, marks and pages in the new one. */
export interface Revised {
  highlights: Remapping[]
  blocks: Block[]
  marks: Mark[]
  pages: Page[]
}

/** Result of each kind of task. */
export interface Results {
  remap: Revised
  propose: Candidate[][][]
  compare: ComparedRun[]
}

/** The task of a kind. */
export type TaskOf<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>

/** Does a task. */
export function perform(task: Task): Results[Task['kind']] {
  switch (task.kind) {
    case 'remap':
      return revise(task)
    case 'propose':
      return task.texts.map(({ text, wanted }) => propose(text, wanted))
    case 'compare':
      return wordRuns(align(task.old, task.text))
  }
}

function revise({ old, text, anchors, blocks, marks, pages }: TaskOf<'remap'>): Revised {
  const names = newNames()
  const alignment = align(old, text, names)
  return {
    highlights: remapAligned(alignment, names, anchors),
    blocks: inheritedBlocks(alignment, blocks) as Block[],
    marks: inheritedMarks(alignment, marks),
    pages: inheritedPages(alignment, pages),
  }
}

/** Places in a text for quotes that have none. */
function propose(text: string, wanted: readonly Anchor[]): Candidate[][] {
  const names = newNames()
  const units = unitsOf(text, names)
  const index = indexOf(units)
  return wanted.map(quote => proposalsOf(text, candidates(units, index, names, quote), null))
}

/** About how long a task takes, in characters that are looked at. */
export function sizeOf(task: Task): number {
  if (task.kind === 'propose') return task.texts.reduce((sum, { text, wanted }) => sum + text.length + PER_QUOTE * wanted.length, 0)
  return task.old.length + task.text.length + (task.kind === 'remap' ? PER_QUOTE * task.anchors.length : 0)
}

const PER_QUOTE = 100
