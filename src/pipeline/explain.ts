/** Where a figure comes from; beside the pipeline, loaded by whoever asks. */
export { type Asked, composeExplanations } from '../compose/explain/index.ts';
