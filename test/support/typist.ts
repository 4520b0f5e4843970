import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Office } from './programs.ts';

/**
 * What somebody does who fills in a form, by what can be seen on the screen. A cell is found by the words it begins
 * with; what is typed goes to the next cell after it, in reading order, that is empty and not locked.
 */
export type Order =
  | readonly ['sheet', name: string]
  | readonly ['number', words: string, value: string]
  | readonly ['text', words: string, value: string]
  /** As typed in an English office: `2026-06-10`. */
  | readonly ['date', words: string, value: string]
  | readonly ['row-above', words: string]
  | readonly ['column-before', column: string]
  | readonly ['rename', name: string];

/** The filters of LibreOffice for the extensions it saves. */
const filters = { xlsx: 'Calc MS Excel 2007 XML', xls: 'MS Excel 97', ods: 'calc8' } as const;
export type Saved = keyof typeof filters;

/** Opens a workbook in LibreOffice, does as ordered and saves it beside as each of the given kinds. */
export function typeIn(
  office: Office,
  file: string,
  orders: readonly Order[],
  kinds: readonly Saved[],
): readonly string[] {
  const saved = kinds.map((kind) => ({ kind, path: join(office.folder, `da-dien.${kind}`) }));
  const lines = [
    ['open', pathToFileURL(file).href],
    ...orders,
    ...saved.map(({ kind, path }) => ['save', pathToFileURL(path).href, filters[kind]]),
  ];
  const list = join(office.folder, 'orders.txt');
  writeFileSync(list, lines.map((line) => `${line.join('\t')}\n`).join(''));
  writeMacro(join(office.profile, 'user', 'basic'));
  office.run(`macro:///Standard.Typist.Work("${pathToFileURL(list)}")`);
  return saved.map(({ path }) => path);
}

const macro = `Private book As Object
Private sheet As Object

Sub Work(orders As String)
  Dim files As Object, pipe As Object
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  pipe = createUnoService("com.sun.star.io.TextInputStream")
  pipe.setInputStream(files.openFileRead(orders))
  pipe.setEncoding("UTF-8")
  Do While Not pipe.isEOF()
    Dim order As String
    order = pipe.readLine()
    If Len(order) > 0 Then Follow(Split(order, Chr(9)))
  Loop
  book.close(True)
  StarDesktop.terminate()
End Sub

Sub Follow(words)
  Select Case words(0)
    Case "open"
      book = StarDesktop.loadComponentFromURL(words(1), "_blank", 0, Array(Setting("Hidden", True)))
    Case "sheet"
      sheet = book.Sheets.getByName(words(1))
      sheet.unprotect("")
    Case "number"
      FreeCell(words(1)).Value = Val(words(2))
    Case "text"
      FreeCell(words(1)).String = words(2)
    Case "date"
      FreeCell(words(1)).Formula = words(2)
    Case "row-above"
      sheet.Rows.insertByIndex(RowOf(words(1)), 1)
    Case "column-before"
      sheet.Columns.insertByIndex(sheet.Columns.getByName(words(1)).RangeAddress.StartColumn, 1)
    Case "rename"
      sheet.Name = words(1)
    Case "save"
      Dim how(0) As New com.sun.star.beans.PropertyValue
      how(0).Name = "FilterName"
      how(0).Value = words(2)
      book.storeToURL(words(1), how())
  End Select
End Sub

Function FreeCell(words As String) As Object
  Dim cells, row As Long, column As Long, isPast As Boolean, cell As Object
  cells = SheetTexts()
  For row = 0 To UBound(cells)
    For column = 0 To UBound(cells(row))
      If isPast And CStr(cells(row)(column)) = "" Then
        cell = sheet.getCellByPosition(column, row)
        If Not cell.CellProtection.IsLocked Then
          FreeCell = cell
          Exit Function
        End If
      End If
      If BeginsWith(cells(row)(column), words) Then isPast = True
    Next column
  Next row
End Function

Function RowOf(words As String) As Long
  Dim cells, row As Long, column As Long
  cells = SheetTexts()
  For row = 0 To UBound(cells)
    For column = 0 To UBound(cells(row))
      If BeginsWith(cells(row)(column), words) Then
        RowOf = row
        Exit Function
      End If
    Next column
  Next row
End Function

Function BeginsWith(shown, words As String) As Boolean
  BeginsWith = Left(CStr(shown), Len(words)) = words
End Function

Function SheetTexts()
  Dim cursor As Object
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea(False)
  With cursor.RangeAddress
    SheetTexts = sheet.getCellRangeByPosition(0, 0, .EndColumn, .EndRow).getDataArray()
  End With
End Function

Function Setting(key As String, given)
  Dim made
  made = CreateUnoStruct("com.sun.star.beans.PropertyValue")
  made.Name = key
  made.Value = given
  Setting = made
End Function
`;

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const library =
  'xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"';

function writeMacro(basic: string): void {
  const folder = join(basic, 'Standard');
  mkdirSync(folder, { recursive: true });
  const files: Readonly<Record<string, string>> = {
    'Standard/Typist.xba': `${head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typist" script:language="StarBasic">${macro.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script:module>`,
    'Standard/script.xlb': `${head}<library:library ${library} library:passwordprotected="false"><library:element library:name="Typist"/></library:library>`,
    'Standard/dialog.xlb': `${head}<library:library ${library} library:passwordprotected="false"/>`,
    'script.xlc': `${head}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
    'dialog.xlc': `${head}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/dialog.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(basic, name), text);
}
