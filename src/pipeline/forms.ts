/** The blank forms; beside the pipeline, which never needs them. */
export { isGroup, type Sender, writeDocxForm, writeForm, writeYamlForm } from '../template/index.ts';
