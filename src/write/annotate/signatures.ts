import { dropDeclared } from '../package/content-types.ts';
import type { Package } from '../package/package.ts';
import { unrelate } from '../package/relationships.ts';

/** A copy that is changed cannot keep the digital signature: Excel would call it forged. */
export function dropSignatures(pack: Package): readonly string[] {
  const signed = pack.paths.filter((path) => path.startsWith('_xmlsignatures/'));
  if (signed.length === 0) return [];
  for (const path of signed) pack.remove(path);
  unrelate(pack, '', 'origin');
  dropDeclared(pack, new Set(signed));
  return ['Bản này không còn chữ ký số của tệp đã gửi; bản gốc vẫn giữ nguyên.'];
}
