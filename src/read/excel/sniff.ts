import type { Lookalike, Problem } from './problem.ts';

const signatures: readonly (readonly [Lookalike, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
];
const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headLength = 4096;

/**
 * Tells by its bytes, never its name, why a file is no zip package; undefined for a zip, which has to be opened
 * to know what it holds.
 */
export function sniff(bytes: Uint8Array): Problem | undefined {
  if (bytes.length === 0) return { kind: 'empty', detail: 'no bytes' };
  if (startsWith(bytes, zip)) return undefined;
  if (startsWith(bytes, emptyZip)) return notExcel('zip');
  if (startsWith(bytes, compoundFile)) return sniffCompound(bytes);
  const known = signatures.find(([, signature]) => startsWith(bytes, signature));
  return notExcel(known === undefined ? sniffText(bytes.subarray(0, headLength)) : known[0]);
}

/** What a zip that holds no workbook is, by the names of its parts and the type that an OpenDocument states. */
export function sniffZip(names: readonly string[], mimeType: string | undefined): Problem {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (mimeType?.includes('opendocument.spreadsheet')) return notExcel('ods');
  if (mimeType?.includes('opendocument.text')) return notExcel('odt');
  if (mimeType?.includes('opendocument.presentation')) return notExcel('odp');
  if (has('word/')) return notExcel('docx');
  if (has('ppt/')) return notExcel('pptx');
  if (has('xl/workbook.bin')) return notExcel('xlsb');
  // A package that names its kind and lacks the workbook was one and lost it.
  if (has('xl/')) return { kind: 'damaged', detail: 'the package has no workbook part' };
  return notExcel('zip');
}

/** Streams of a compound file are named in UTF-16; an encrypted .xlsx is wrapped in one. */
function sniffCompound(bytes: Uint8Array): Problem {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => haystack.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage'))
    return { kind: 'encrypted', detail: 'the workbook is protected by a password' };
  if (holds('WordDocument')) return notExcel('doc');
  if (holds('Workbook') || holds('Book'))
    return { kind: 'legacy-xls', detail: 'a workbook of Excel 97–2003' };
  return { kind: 'not-excel', detail: 'a compound file without a workbook' };
}

function sniffText(head: Uint8Array): Lookalike | undefined {
  const text = decodeHead(head).trimStart().toLowerCase();
  if (/<!doctype html|<html|<table/.test(text)) return 'html';
  if (/^mime-version:/m.test(text)) return 'mhtml';
  if (text.startsWith('<?xml')) return 'xml';
  if (text === '' || hasControls(text)) return undefined;
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  return /[,;\t]/.test(firstLine) ? 'csv' : 'text';
}

/** Legacy encodings of Vietnamese are text too, so bytes that are no UTF-8 count as letters. */
function decodeHead(head: Uint8Array): string {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const encoding = isWide ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding).decode(head);
}

function hasControls(text: string): boolean {
  for (const letter of text) {
    if (letter < ' ' && !'\t\n\r\f'.includes(letter)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function notExcel(looksLike: Lookalike | undefined): Problem {
  if (looksLike === undefined) return { kind: 'not-excel', detail: 'unknown content' };
  return { kind: 'not-excel', detail: `the content is ${looksLike}`, looksLike };
}
