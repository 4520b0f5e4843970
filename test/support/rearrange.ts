import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Office } from './programs.ts';

/** What somebody does to a sheet of a form without filling it in; rows and columns count from 1. */
export interface Rearranged {
  readonly sheet: string;
  readonly newName: string;
  /** Rows from one to another, sorted with all their columns by the given one, from Z to A. */
  readonly sorted: { readonly from: number; readonly to: number; readonly by: number };
  /** Two empty rows and an empty column are put in before these. */
  readonly row: number;
  readonly column: number;
}

const filters = { xlsx: 'Calc MS Excel 2007 XML', xls: 'MS Excel 97', ods: 'calc8' } as const;
export type Saved = keyof typeof filters;

/** LibreOffice itself opens the workbook, carries the changes out and saves it as each kind. Gives the paths by kind. */
export function rearrange(office: Office, file: string, changes: Rearranged): ReadonlyMap<Saved, string> {
  const stem = file.replace(/\.[a-z]+$/, '-doi-cho');
  const saved = new Map((Object.keys(filters) as Saved[]).map((kind) => [kind, `${stem}.${kind}`]));
  writeMacro(office, macro(file, changes, saved));
  office.run('macro:///Standard.Rearrange.Main');
  return saved;
}

function macro(file: string, changes: Rearranged, saved: ReadonlyMap<Saved, string>): string {
  const { sheet, newName, sorted, row, column } = changes;
  const stores = [...saved].map(
    ([kind, path]) =>
      `  filter.Value = "${filters[kind]}" : doc.storeToURL("${pathToFileURL(path).href}", Array(filter))`,
  );
  return `Sub Main
  Dim hidden As New com.sun.star.beans.PropertyValue
  Dim filter As New com.sun.star.beans.PropertyValue
  Dim how(1) As New com.sun.star.beans.PropertyValue
  Dim field(0) As New com.sun.star.table.TableSortField
  hidden.Name = "Hidden" : hidden.Value = True : filter.Name = "FilterName"
  doc = StarDesktop.loadComponentFromURL("${pathToFileURL(file).href}", "_blank", 0, Array(hidden))
  sheet = doc.Sheets.getByName("${sheet}")
  sheet.unprotect("")
  cursor = sheet.createCursor() : cursor.gotoEndOfUsedArea(False)
  last = cursor.RangeAddress.EndColumn
  field(0).Field = ${sorted.by - 1} : field(0).IsAscending = False
  how(0).Name = "SortFields" : how(0).Value = field()
  how(1).Name = "ContainsHeader" : how(1).Value = False
  sheet.getCellRangeByPosition(0, ${sorted.from - 1}, last, ${sorted.to - 1}).sort(how())
  sheet.Rows.insertByIndex(${row - 1}, 2)
  sheet.Columns.insertByIndex(${column - 1}, 1)
  sheet.Name = "${newName}"
${stores.join('\n')}
  doc.close(True)
End Sub`;
}

/** A macro of the profile's own library, as the office keeps them. */
function writeMacro({ profile }: Office, source: string): void {
  const folder = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(folder, { recursive: true });
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const library = 'xmlns:library="http://openoffice.org/2000/library"';
  writeFileSync(
    join(folder, 'Rearrange.xba'),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Rearrange" script:language="StarBasic">${escaped}</script:module>`,
  );
  writeFileSync(
    join(folder, 'script.xlb'),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Rearrange"/></library:library>`,
  );
  writeFileSync(
    join(folder, 'dialog.xlb'),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"/>`,
  );
}
