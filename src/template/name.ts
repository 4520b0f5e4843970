/**
 * The defined name of an input cell: a prefix for its kind and the key, `TK_V_VU_BG`. Two keys may give one name;
 * the drawing gives it to the first, the keys of the sheet tell them apart all the same.
 */
export function definedName(prefix: string, key: string): string {
  return `TK_${prefix}_${key.replace(/[^\p{L}\p{N}.]/gu, '_')}`;
}

/** The cell in which a unit picks its name. */
export const unitName = definedName('I', 'unit');
