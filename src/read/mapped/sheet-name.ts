import { fold } from '../../vi/fold.ts';

/** Whether a sheet's name is the one that a form names; `*` stands for any letters. `Biểu 03*` fits `BIỂU 03 (2)`. */
export function fitsName(pattern: string, name: string): boolean {
  const [first = '', ...rest] = fold(pattern).split('*');
  const folded = fold(name);
  if (rest.length === 0) return folded === first;
  if (!folded.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const part of rest) {
    const found = folded.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return folded.length - last.length >= at && folded.endsWith(last);
}
