import { writeJson } from '../json.ts';
import type { FindingsFormat } from './format.ts';

/** The findings as they stand in ket-qua.json (contracts: Results). */
export const json: FindingsFormat = {
  name: 'json',
  write: ({ findings, files }) =>
    new TextDecoder().decode(writeJson({ schema: 'tongket/findings@1', findings, files })),
};
