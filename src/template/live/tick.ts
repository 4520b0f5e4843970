import { infoName } from '../../model/form-names.ts';

/** The cell of the unit's tick “Ô để trống là không phát sinh”, by its name: it may stand on another sheet. */
export const tickName = infoName('blank-is-zero');

/** Whether it is ticked. */
export const blankIsZero = `${tickName}="x"`;
