import type { AuditBook } from '../../model/report.ts';
import { contextOf, type Material } from '../material.ts';
import { arrivals } from './arrivals.ts';
import { blocksOf } from './blocks.ts';
import { compared } from './compared.ts';
import { dataSheets } from './data.ts';
import { elements } from './elements.ts';
import { files } from './files.ts';
import { findings } from './findings.ts';
import { indicators } from './indicators.ts';
import { overview } from './overview.ts';
import { heldUnits, perUnit } from './per-unit.ts';
import { planRows } from './plan-rows.ts';
import { settlements } from './settlements.ts';
import type { AuditPart } from './sheet.ts';
import { signing } from './signing.ts';
import { terms } from './terms.ts';
import { years } from './years.ts';

/** The sheets of the internal workbook, in order. Add a sheet here. */
const parts: readonly AuditPart[] = [
  overview,
  signing,
  indicators,
  terms,
  planRows,
  elements,
  findings,
  arrivals,
  compared,
  settlements,
  files,
];

/** Where every number comes from, what was found, and what is missing before signing. Internal. */
export function composeAudit(material: Material): AuditBook {
  const plain = contextOf(material);
  const context = { ...plain, blocks: blocksOf(plain) };
  const inYears = material.period.years.length > 0 ? [years] : [];
  const byUnit = heldUnits(context).length > 0 ? [perUnit] : [];
  return {
    title: `Kiểm tra số liệu ${material.period.name}`,
    day: material.period.due,
    sheets: [
      ...[...parts, ...inYears, ...byUnit].map((part) => part.compose(context)),
      ...dataSheets(context),
    ],
  };
}
