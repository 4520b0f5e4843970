/**
 * What goes between the brackets of a character class: `[${letters}]`. It stands for `\p{L}` and its like, which the
 * engine lays out anew for every expression that holds one, a millisecond each time; one command has dozens of them.
 */

/**
 * Latin letters, those of Vietnamese among them; then Greek ones (`μg`) and Cyrillic ones, which look alike; the sign of
 * the litre and the wide letters that stand beside wide digits.
 */
export const letters =
  'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u1e00-\u1eff' +
  '\u0370-\u0374\u0376\u0377\u037a-\u037d\u037f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03f5\u03f7-\u03ff' +
  '\u0400-\u0481\u048a-\u052f' +
  '\u2113\uff21-\uff3a\uff41-\uff5a';

/** Latin capitals, those of Vietnamese and of minorities' languages among them (`Čư M’gar`); Greek and Russian ones. */
export const capitals =
  'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ' +
  'ƁƂƄƆƇƉ-ƋƎ-ƑƓƔƖ-ƘƜƝƟƠƢƤƦƧƩƬƮƯƱ-ƳƵƷƸƼǄǇǊǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǴǶ-ǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃ-ɆɈɊɌɎ' +
  'ḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞ' +
  'ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾ' +
  '\u0386\u0388-\u038a\u038c\u038e\u038f\u0391-\u03a1\u03a3-\u03ab\u0400-\u042f';

/** Combining marks: those of decomposed letters, those of symbols and emoji. */
export const marks = '\u0300-\u036f\u20d0-\u20f0\ufe00-\ufe0f';

/** Digits and what counts as one: `²`, `½`, `Ⅳ`, `①`, `９`. */
export const numerals =
  '0-9\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2182\u2185-\u2189' +
  '\u2460-\u249b\u24ea-\u24ff\uff10-\uff19';

/** Where a word begins and where it ends; `\b` knows ASCII only. */
export const wordStart = `(?<![${letters}])`;
export const wordEnd = `(?![${letters}])`;
