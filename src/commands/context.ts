import type { Day } from '../model/day.ts';
import type { Language, Words } from '../model/finding.ts';

/** What bin hands in: the only door to the outside for commands. */
export interface Outside {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether both outputs are terminals: what goes into a file or another program is never coloured. */
  readonly colours: boolean;
  /** The calendar day here and now; nothing else of the tool reads the clock. */
  readonly today: () => Day;
  /** Folder of the built-in plans. */
  readonly templates: string;
  readonly version: string;
}

/** The outside, and what the options that work everywhere say. */
export interface Context extends Outside {
  readonly language: Language;
  readonly quiet: boolean;
  readonly colour: boolean;
  /** Notices to stderr, unless quiet. */
  readonly notice: (words: Words) => void;
}

/** Exit statuses (contracts: Command line). */
export const status = { done: 0, findings: 1, usage: 2, output: 3, interrupted: 130 } as const;
