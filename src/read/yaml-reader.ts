import { type Finding, raise } from '../model/finding.ts';
import type { Limits } from '../model/limits.ts';
import { decodeText } from './decode.ts';
import { emptyFile, tooLarge, unreadableFile } from './findings.ts';
import type { Reader } from './reader.ts';
import { readYamlSubmissions } from './submission.ts';

/** Submissions in YAML, one or several documents a file. */
export const yamlReader: Reader = {
  read: ({ path, bytes }, limits) => {
    const refusal = refuse(bytes, path, limits);
    if (refusal !== undefined) return { submissions: [], findings: [refusal] };
    const text = decodeText(bytes);
    if (text !== undefined) return readYamlSubmissions(path, text, limits);
    return { submissions: [], findings: [raise(unreadableFile, notText, { place: { file: path } })] };
  },
};

/** Nothing, or more than a parser should be made to chew. */
function refuse(bytes: Uint8Array, file: string, limits: Limits): Finding | undefined {
  const where = { place: { file } };
  const set = limits['yaml-size'];
  if (bytes.length > set) return raise(tooLarge, { limit: 'yaml-size', set }, where);
  return bytes.length === 0 ? raise(emptyFile, {}, where) : undefined;
}

const notText = {
  problem: { vi: 'Tệp YAML không phải văn bản UTF-8.', en: 'The YAML file is not UTF-8 text.' },
  remedy: { vi: 'Lưu lại tệp theo mã UTF-8.', en: 'Save the file as UTF-8.' },
};
