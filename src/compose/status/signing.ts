import type { StatusFile } from '../../model/status.ts';
import { openIn, reasonsAgainst } from '../audit/open.ts';
import { signingRows } from '../audit/signing.ts';
import { contextOf, type Material } from '../material.ts';

/** The page "Còn thiếu gì để ký" of the internal workbook, as text. */
export function composeSigning(material: Material): StatusFile['signing'] {
  const context = contextOf(material);
  const open = openIn(context);
  const rows = signingRows(context, open).map(({ cells }) => {
    const [name = '', state = '', detail = ''] = cells.map(({ text }) => text);
    return { name, state, detail };
  });
  return { ready: reasonsAgainst(open).length === 0, rows };
}
