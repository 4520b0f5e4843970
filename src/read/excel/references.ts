const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
]);

const otherReference = /&(?!(?:lt|gt|quot|apos|amp);)/;

/** Whether every reference in it is one by name. */
export function hasNamedOnly(written: string): boolean {
  return !otherReference.test(written);
}

/** A text with its named references resolved; undefined where one is of another kind, such as `&#7843;`. */
export function withoutReferences(written: string): string | undefined {
  const pieces = written.split('&');
  let text = pieces[0] ?? '';
  for (let index = 1; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? '';
    const end = piece.indexOf(';');
    const character = named.get(piece.slice(0, Math.max(end, 0)));
    if (character === undefined) return undefined;
    text += character + piece.slice(end + 1);
  }
  return text;
}
