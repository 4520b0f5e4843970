import type { Day } from '../../model/day.ts';
import { type Parts, rezip } from '../zip.ts';

/** The times that the docx package takes from the clock: of the document and of each comment. */
const clocks: readonly (readonly [part: string, time: RegExp])[] = [
  ['docProps/core.xml', /(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/g],
  ['word/comments.xml', /(?<= w:date=")[^"]*/g],
];

/** The file with `day` in place of the clock, and the archive in a fixed order: nothing of when it was made is left. */
export function sealed(file: Uint8Array, day: Day): Uint8Array {
  return rezip(file, (parts) => ({ ...parts, ...Object.fromEntries(clocks.flatMap(redated(parts, day))) }));
}

function redated(parts: Parts, day: Day) {
  return ([name, time]: (typeof clocks)[number]): [string, Uint8Array][] => {
    const part = parts[name];
    if (part === undefined) return [];
    const text = new TextDecoder().decode(part).replace(time, `${day}T00:00:00Z`);
    return [[name, new TextEncoder().encode(text)]];
  };
}
