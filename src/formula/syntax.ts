import jsep, { type Expression } from 'jsep';
import type { Words } from '../model/finding.ts';

/** A parsed formula whose names are stand-ins, since jsep knows no hyphens in names; `nameOf` gives the real one. */
export interface Syntax {
  readonly root: Expression;
  readonly nameOf: (standIn: string) => string;
}

const ordinary = /^[ -~\s]*$/;

/** Codes start with a letter and hold letters, digits, `_ - .`; the longest is read, so a minus stands between spaces. */
function namesIn(text: string): RegExp {
  // The classes of Unicode take a millisecond to be laid out, and few plans need them.
  return ordinary.test(text) ? /[A-Za-z][A-Za-z0-9_.-]*/g : /\p{L}[\p{L}\p{N}_.-]*/gu;
}

const unitsCall = /\bunits\(\s*([^\s()]+)\s+where\s+([^\s()]+)\s*\)/gu;

export function parseSyntax(text: string): Syntax | { readonly problem: Words } {
  const names: string[] = [];
  const standIn = (name: string): string => `$${names.push(name) - 1}`;
  const source = text.replace(unitsCall, 'units($1, $2)').replace(namesIn(text), standIn);
  try {
    return { root: jsep(source), nameOf: (given) => names[Number(given.slice(1))] ?? given };
  } catch (error) {
    return { problem: brokenSyntax(text, error instanceof Error ? error.message : '') };
  }
}

function brokenSyntax(text: string, detail: string): Words {
  return {
    vi: `công thức "${text}" viết sai cú pháp`,
    en: `the formula "${text}" is malformed: ${detail.replace(/\$\d+/g, '…')}`,
  };
}
