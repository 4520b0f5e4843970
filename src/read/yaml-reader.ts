import { type Finding, raise } from '../model/finding.ts';
import { emptyFile, tooLarge, unreadableFile } from './findings.ts';
import type { Reader } from './reader.ts';
import { readYamlSubmissions } from './submission.ts';

/** More text than any unit writes; a parser should not be made to chew more. */
const sizeLimit = 16 * 1024 * 1024;

/** Submissions in YAML, one or several documents a file. */
export const yamlReader: Reader = {
  read: ({ path, bytes }) => {
    const refusal = refuse(bytes, path);
    if (refusal !== undefined) return { submissions: [], findings: [refusal] };
    const text = decode(bytes);
    if (text !== undefined) return readYamlSubmissions(path, text);
    return { submissions: [], findings: [raise(unreadableFile, notText, { place: { file: path } })] };
  },
};

/** Nothing, or more than any unit writes. */
function refuse(bytes: Uint8Array, file: string): Finding | undefined {
  const where = { place: { file } };
  if (bytes.length > sizeLimit) return raise(tooLarge, { what: longText }, where);
  return bytes.length === 0 ? raise(emptyFile, {}, where) : undefined;
}

const longText = { vi: 'tệp YAML quá lớn', en: 'the YAML file is too large' };

const notText = {
  problem: { vi: 'Tệp YAML không phải văn bản UTF-8.', en: 'The YAML file is not UTF-8 text.' },
  remedy: { vi: 'Lưu lại tệp theo mã UTF-8.', en: 'Save the file as UTF-8.' },
};

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
