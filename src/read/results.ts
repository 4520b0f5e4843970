import { readFileSync } from 'node:fs';
import { type Results, resultsFile } from '../model/results.ts';

/** Results of an earlier run; undefined when the file is not there, not JSON or not such results. */
export function readResults(path: string): Results | undefined {
  try {
    const read = resultsFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
