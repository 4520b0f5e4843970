import { solidFill } from '../package/styles.ts';

/** Light red where the figure is not used as it stands, amber where it is. Programs that save it keep these colours. */
export const markColours = {
  error: 'FFFFC9C9',
  warning: 'FFFFE08A',
};

export const markFills = {
  error: solidFill(markColours.error),
  warning: solidFill(markColours.warning),
};
