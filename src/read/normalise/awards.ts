import { awardKindWords } from '../../model/form.ts';
import { present } from '../../model/present.ts';
import type { Award, AwardKind, RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { fold } from '../../vi/fold.ts';
import type { RawAward } from '../raw.ts';
import type { Context } from './context.ts';
import { readDayDetail, readFigure, textOf, unreadable } from './detail.ts';

/** Whom the unit puts forward, lines with nothing in them left out; what is missing in the others a check says. */
export function readAwards(raws: readonly RawAward[], unit: Unit, context: Context): readonly Award[] {
  return raws.flatMap(({ place, ...raw }) => {
    const read = present({
      kind: readKind(raw.kind, unit, context),
      name: textOf(raw.name),
      merit: textOf(raw.merit),
      copies: readFigure(raw.copies, copies, unit, context),
      sent: readDayDetail(raw.sent, sentDay, unit, context),
    });
    return Object.keys(read).length === 0 ? [] : [{ ...read, unit: unit.id, place }];
  });
}

const copies = { type: 'count', measure: 'bản', what: { vi: 'Số bản hồ sơ', en: 'Copies' } } as const;
const sentDay = { vi: 'Ngày gửi hồ sơ', en: 'Day of the dossier' };

const kindByWords = new Map<string, AwardKind>(
  (['collective', 'individual'] as const).flatMap((kind) => [
    [kind, kind],
    [fold(awardKindWords[kind]), kind],
  ]),
);

function readKind(cell: RawCell | undefined, unit: Unit, context: Context): AwardKind | undefined {
  const words = textOf(cell);
  if (cell === undefined || words === undefined) return undefined;
  const kind = kindByWords.get(fold(words));
  if (kind === undefined) unreadable({ vi: 'Loại khen thưởng', en: 'Kind of award' }, cell, unit, context);
  return kind;
}
