import type { FindingsFormat } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';

/** The formats for machines. Add one here. */
export const findingsFormats: readonly FindingsFormat[] = [json, sarif, junit, github];

export type { FindingItem, FindingsDocument } from './format.ts';
