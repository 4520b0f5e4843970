import type { Day } from '../model/day.ts';

/** What a run is about. */
export interface Request {
  /** The folder of submissions, or a workspace. */
  readonly folder: string;
  /** The name of a file in the folder, to look at it alone. */
  readonly file?: string | undefined;
  /** `--plan`: a file, a folder or a built-in id. */
  readonly plan?: string | undefined;
  readonly period?: string | undefined;
  /** Paths of earlier results. */
  readonly previous?: readonly string[] | undefined;
  readonly asOf: Day;
  /** Folder of the built-in plans. */
  readonly templates: string;
}
