import type { Command as Commander } from 'commander';
import type { Words } from '../model/finding.ts';
import type { Attempt } from '../model/trouble.ts';
import type { Context } from './context.ts';

/** One command: how it is called, and what it does. Add one by a file and a line in `commands` of index.ts. */
export interface Command {
  readonly name: string;
  readonly summary: Words;
  /** Declares arguments and options on commander's command. */
  readonly declare: (command: Commander, language: 'vi' | 'en') => void;
  /** Runs and returns the exit status, or why nothing was done, which the caller shows. */
  readonly run: (context: Context, args: readonly string[], options: Options) => Promise<Attempt<number>>;
}

/** Options as commander hands them over: text, true, or the list of a repeated one. */
export type Options = Readonly<Record<string, unknown>>;

export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function flagOption(options: Options, name: string): boolean {
  return options[name] === true;
}

/** Values of an option that may be repeated or take commas. */
export function listOption(options: Options, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Collects `--unit a --unit b` and `--format docx,json`. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  const values = value.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
  return [...(before ?? []), ...values];
}
