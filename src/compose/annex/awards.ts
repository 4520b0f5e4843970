import type { Award } from '../../model/submission.ts';
import { columnsOf, headRow, numberRow, text } from '../cell.ts';
import { unitLine } from '../say/unit.ts';
import { withhold } from '../say/withhold.ts';
import type { AnnexPart } from './annex.ts';

const columns = columnsOf('c5', 'l25', 'l10', 'l22', 'l38');
const names = ['TT', 'Tập thể, cá nhân', 'Loại', 'Đơn vị đề nghị', 'Tóm tắt thành tích'];
const kindWords: Readonly<Record<string, string>> = { collective: 'Tập thể', individual: 'Cá nhân' };

/** Who is put forward for an award, by the unit that proposes. */
export const awardsAnnex: AnnexPart = {
  compose({ plan, collection }) {
    const rows = collection.submissions
      .flatMap(({ awards }) => awards)
      .map((award, index) => ({
        cells: [
          text(`${index + 1}`),
          text(withhold(award.name).text),
          text(awardKind(award)),
          text(unitLine(plan, award.unit)),
          text(withhold(award.merit).text),
        ],
      }));
    return {
      table: { columns, head: [headRow(names), numberRow(names.length)], rows },
      notes: [],
      landscape: false,
    };
  },
};

export function awardKind({ kind }: Award): string {
  return kindWords[kind] ?? kind;
}
