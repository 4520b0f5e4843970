import { figures } from './script/figures.ts';
import { indicators } from './script/indicators.ts';
import { make } from './script/make.ts';
import { search } from './script/search.ts';
import { units } from './script/units.ts';
import { views } from './script/views.ts';

/**
 * What the page runs: plain JavaScript for any browser of an office, written here as text because it is part of the
 * page and not of the tool. It only shows, hides and orders what stands in the page, and every text that it adds is
 * set as text. No piece has a backquote or a dollar sign before a brace.
 */
export const script = [make, views, indicators, figures, units, search].join('\n');
