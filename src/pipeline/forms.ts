/** The blank forms; beside the pipeline, which never needs them. */
export { isBlankForm } from '../read/blank-form.ts';
export { isGroup, writeDocxForm, writeForm, writeYamlForm } from '../template/index.ts';
