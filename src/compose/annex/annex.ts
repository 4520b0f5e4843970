import type { AnnexPlan } from '../../model/plan.ts';
import type { Table } from '../../model/report.ts';
import type { Context } from '../material.ts';

/** A table that is laid out as an annex. */
export interface AnnexTable {
  readonly table: Table;
  /** Legend under the table. */
  readonly notes: readonly string[];
  readonly landscape: boolean;
}

/** One kind of annex; `plan` is absent where the table stands in the body. */
export interface AnnexPart {
  compose(context: Context, plan?: AnnexPlan): AnnexTable;
}

export const estimateNote = '(*) Số liệu có số ước.';
