/** The thread that lays out Word; opened first, it loads while the pipeline itself does. */
export { openWordPress, type WordPress } from '../write/word.ts';
