import { labelKey } from '../by-label/label.ts';

/** The steps of a path as labels are compared: `Người nghiện / Trong đó: nữ` is `người nghiện`, `nữ`. */
export function stepsOf(text: string): readonly string[] {
  return text
    .split(/\s+\/\s+/)
    .map(labelKey)
    .filter((step) => step !== '');
}

/** A path as one text: two paths are the same if these are. */
export function pathKey(steps: readonly string[]): string {
  return steps.join(' / ');
}
