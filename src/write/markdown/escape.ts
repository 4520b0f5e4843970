import { clean, lines } from '../text.ts';

/** What Markdown or HTML would take for markup, wherever it stands. */
const special = /[\\`*_[\]<>|~&]/g;
/** What only means something at the start of a line: headings, lists, rules. */
const opening = /^(\s*)([#+=-]|\d+(?=[.)]))/;

/** Text inside a line that Markdown must not read; line ends become `<br>`. */
export function inline(text: string): string {
  return clean(text).replace(special, '\\$&').replaceAll('\n', '<br>');
}

/** A paragraph of plain text: its line ends stay, none of its lines opens a heading or a list. */
export function plain(text: string): string {
  return guarded(broken(text));
}

/** Escaped text with its line ends kept as hard breaks. */
export function broken(text: string): string {
  return stacked(lines(text).map(inline));
}

/** Lines one under the other in one paragraph. */
export function stacked(lines: readonly string[]): string {
  return lines.join('\\\n');
}

/** Escaped text whose lines must not open a heading or a list. */
export function guarded(text: string): string {
  return text.split('\n').map(guardedLine).join('\n');
}

function guardedLine(line: string): string {
  return line.replace(opening, (_, space: string, mark: string) => {
    return /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`;
  });
}

/** Escaped text between marks of emphasis, which hold only when they touch a letter; nothing to mark stays bare. */
export function wrapped(text: string, mark: string): string {
  const inner = text.trim();
  if (inner === '' || mark === '') return text;
  const start = text.indexOf(inner);
  const closing = [...mark].reverse().join('');
  return `${text.slice(0, start)}${mark}${inner}${closing}${text.slice(start + inner.length)}`;
}

export function bold(text: string): string {
  return wrapped(broken(text), '**');
}

export function italic(text: string): string {
  return wrapped(broken(text), '*');
}
