/** The threads that help: they are opened first, and load while the pipeline itself does. */
export { openParsers, type Parsers } from '../read/parsers.ts';
export { openWordPress, type WordPress } from '../write/word.ts';
