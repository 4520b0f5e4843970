import type { Chart } from '../../model/chart.ts';
import { oneLine, type Unrenewed, type WrittenLine } from '../../model/written.ts';

/**
 * Pictures of an edited report that show other figures than the results: what a picture says in words is no longer
 * what its chart says. `words` are those of the pictures by their titles.
 */
export function stalePictures(
  lines: readonly WrittenLine[],
  charts: readonly Chart[],
  words: ReadonlyMap<string, string>,
): readonly Unrenewed[] {
  return charts.flatMap(({ number, label, alternative }) => {
    const line = lines.find(({ text }) => text.startsWith(`${label}. `));
    const said = words.get(label);
    if (line === undefined || (said !== undefined && oneLine(said) === oneLine(alternative))) return [];
    const after = `hình mới: bieu-do/bieu-do-${number}.png (thêm --charts)`;
    return [{ line, before: 'hình theo số của lần trước', after }];
  });
}
