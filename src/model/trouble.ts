import type { Finding, Words } from './finding.ts';

/** Why nothing was done: the command line or the plan is wrong, missing or empty. Its exit status is 2. */
export interface Trouble {
  readonly message: Words;
  readonly remedy: Words;
  /** The plan's own findings, where they are the reason. */
  readonly findings?: readonly Finding[];
  /** The folder that their places are relative to. */
  readonly folder?: string;
}

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };

export function failed(message: Words, remedy: Words, findings?: readonly Finding[]): Attempt<never> {
  return { ok: false, trouble: { message, remedy, ...(findings && { findings }) } };
}
