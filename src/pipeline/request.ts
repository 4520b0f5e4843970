import type { Day } from '../model/day.ts';
import type { Limits } from '../model/limits.ts';

/** What a run is about. */
export interface Request {
  /** The folder of submissions, or a workspace. */
  readonly folder: string;
  /** The name of a file in the folder, to look at it alone. */
  readonly file?: string | undefined;
  /** `--plan`: a file, a folder or a built-in id. */
  readonly plan?: string | undefined;
  /** Before anything has come there is something to say all the same, where the plan is known. */
  readonly mayBeEmpty?: boolean;
  readonly period?: string | undefined;
  /** The unit at the top of the branch to consolidate; all units without it. */
  readonly unit?: string | undefined;
  /** Paths of earlier results. */
  readonly previous?: readonly string[] | undefined;
  /** `--limit`: what reading may cost, before what the plan says of it. */
  readonly limits?: Partial<Limits> | undefined;
  readonly asOf: Day;
  /** Folder of the built-in plans. */
  readonly templates: string;
}
