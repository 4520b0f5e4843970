import { nfc } from './fold.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const sharpOrHeavy = /[\u0301\u0323]/;

const parts =
  /^(ngh|ng|nh|n|gh|gi(?=[aăâeoôơuư])|g|ch|c|kh|kr|k|ph|p|qu|th|tr|t|b|d|đ|h|l|m|r|s|v|x)?([aăâeêioôơuưy].*)$/u;

// What an onset cannot stand before: c, ng, g are written k, ngh, gh there. k stands anywhere: Bắc Kạn.
const clash = /^(?:(?:c|ng)[ieêy]|g[eêy]|(?:gh|ngh)[aăâoôơuư])$/u;

const rhymes = new Set(
  `a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uôc uôi uôm uôn uông uôt
  uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y ych ynh yt yêm yên yêng yêt yêu`.split(/\s+/),
);

/** True of a word that Vietnamese spelling allows, in any case: `Nghệ`, `túy`, `Đắk`; not `cĩ`, `Vô°`, `heroin`. */
export function isSyllable(word: string): boolean {
  const spread = word.toLowerCase().normalize('NFD');
  const marks = spread.match(tones) ?? [];
  const [, onset = '', rhyme = ''] = parts.exec(nfc(spread.replace(tones, ''))) ?? [];
  if (marks.length > 1 || !rhymes.has(rhyme) || clash.test(onset + rhyme.charAt(0))) return false;
  // A syllable closed by a stop has only two tones.
  return !/(?:p|t|c|ch|k)$/.test(rhyme) || sharpOrHeavy.test(marks.join(''));
}
