import { definedName } from '../name.ts';

/** The cell of the unit's tick “Ô để trống là không phát sinh”, by its name: it may stand on another sheet. */
export const tickName = definedName('I', 'blank-is-zero');

/** Whether it is ticked. */
export const blankIsZero = `${tickName}="x"`;
