import { raise } from '../model/finding.ts';
import { unreadableFile } from './findings.ts';
import type { Reader } from './reader.ts';
import { readYamlSubmissions } from './submission.ts';

/** More text than any unit writes; a parser should not be made to chew more. */
const sizeLimit = 16 * 1024 * 1024;

/** Submissions in YAML, one or several documents a file. */
export const yamlReader: Reader = {
  extensions: ['yaml', 'yml'],
  read: ({ path, bytes }) => {
    const text = bytes.length > sizeLimit ? undefined : decode(bytes);
    if (text !== undefined) return readYamlSubmissions(path, text);
    const problem = {
      vi: 'Tệp YAML không phải văn bản UTF-8 hoặc quá lớn.',
      en: 'The YAML file is not UTF-8 text, or too large.',
    };
    const remedy = { vi: 'Lưu lại tệp theo mã UTF-8.', en: 'Save the file as UTF-8.' };
    return {
      submissions: [],
      findings: [raise(unreadableFile, { problem, remedy }, { place: { file: path } })],
    };
  },
};

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
