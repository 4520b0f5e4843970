import type { Changes, IndicatorChange, SentenceChange } from '../../model/changes.ts';
import { groupBy } from '../../model/group.ts';
import type { Period } from '../../model/period.ts';
import type { Block, NarrativeBook, Row, Table } from '../../model/report.ts';
import type { Unrenewed } from '../../model/written.ts';
import { writtenPlace } from '../../vi/written-place.ts';
import { heading, listed } from '../block.ts';
import { columnsOf, headRow, text } from '../cell.ts';
import { capitalised } from '../say/case.ts';

/** The list of what changed since the run before, for whoever has sent that one already. Internal. */
export function composeChangeList(
  changes: Changes,
  period: Period,
  unrenewed: readonly Unrenewed[] = [],
): NarrativeBook {
  const turned = changes.indicators.filter((each) => each.turned);
  const moved = changes.indicators.filter((each) => !each.turned);
  return {
    title: `Thay đổi so với lần tổng hợp trước, ${period.name}`,
    lead: 'Tài liệu nội bộ: câu, số liệu đã đổi và đơn vị làm thay đổi; đánh giá thay đổi đứng trước.',
    day: period.due,
    blocks: [
      ...unrenewedBlocks(unrenewed),
      ...listed('Đánh giá thay đổi', turned.map(indicatorText)),
      ...sentenceBlocks(changes.sentences),
      ...listed('Chỉ tiêu đổi số, đánh giá như trước', moved.map(indicatorText)),
      ...listed('Mới gửi báo cáo', changes.arrived),
      ...listed('Không còn báo cáo', changes.gone),
      ...figureBlocks(changes),
    ],
  };
}

function indicatorText({ name, before, after, units }: IndicatorChange): string {
  const judged = ({ shown, standing }: IndicatorChange['before']) =>
    standing === '' ? shown : `${shown}, ${standing}`;
  const by = units.length === 0 ? '' : ` Do: ${units.join(', ')}.`;
  return `${name}: trước ${judged(before)}; nay ${judged(after)}.${by}`;
}

/** What --update could not do in the edited report, first of all: it would go out as it is. */
function unrenewedBlocks(unrenewed: readonly Unrenewed[]): readonly Block[] {
  if (unrenewed.length === 0) return [];
  const rows = unrenewed.map(
    ({ line, before = '(chưa có)', after = '(bỏ)' }): Row => ({
      cells: [text(capitalised(writtenPlace(line).vi)), text(before), text(after)],
    }),
  );
  const table: Table = {
    columns: columnsOf('l20', 'l40', 'l40'),
    head: [headRow(['Nơi', 'Đang ghi', 'Kết quả mới'])],
    rows,
  };
  return [heading('Chưa thay được trong bản đã sửa, đề nghị tự sửa'), { tag: 'table', table }];
}

/** Old and new beside each other, a table a section, in the order of the report. */
function sentenceBlocks(sentences: readonly SentenceChange[]): readonly Block[] {
  if (sentences.length === 0) return [];
  const bySection = groupBy(sentences, (each) => each.heading);
  return [
    heading('Câu thay đổi'),
    ...[...bySection].flatMap(([section, some]): readonly Block[] => [
      ...(section === '' ? [] : [heading(section, 2)]),
      { tag: 'table', table: sentenceTable(some) },
    ]),
  ];
}

function sentenceTable(sentences: readonly SentenceChange[]): Table {
  return {
    columns: columnsOf('l40', 'l40', 'l20'),
    head: [headRow(['Lần trước', 'Lần này', 'Đơn vị làm thay đổi'])],
    rows: sentences.map(sentenceRow),
  };
}

function sentenceRow({ before, after, figures, units }: SentenceChange): Row {
  const now = after ?? (figures.length > 0 ? figures.join('; ') : '(bỏ)');
  return { cells: [text(before ?? '(chưa có)'), text(now), text(units.join(', '))] };
}

function figureBlocks({ elements }: Changes): readonly Block[] {
  const rows = elements.flatMap(({ name, units }) =>
    units.map(
      ({ unit, before, after, place }): Row => ({
        cells: [name, unit, before, after, place].map((each) => text(each)),
      }),
    ),
  );
  if (rows.length === 0) return [];
  const table: Table = {
    columns: columnsOf('l30', 'l18', 'l14', 'l14', 'l24'),
    head: [headRow(['Số liệu', 'Đơn vị', 'Lần trước', 'Lần này', 'Nơi ghi'])],
    rows,
  };
  return [heading('Số liệu của từng đơn vị'), { tag: 'table', table }];
}
