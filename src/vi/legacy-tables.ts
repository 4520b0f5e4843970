/**
 * The two encodings of Vietnamese before Unicode: text stored as Latin-1 look-alikes that only a font makes readable.
 * Each word below is a key followed by the one letter it stands for.
 */

/** TCVN 5712 (ABC), fonts `.Vn…`. Capitals with a tone have no code: they are the small ones in a font `.Vn…H`. */
export const tcvn3: ReadonlyMap<string, string> = table(
  // ư is the soft hyphen, hence the escape
  `
  µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ
  ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ
  \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư
  `,
);

const vniSmall = table(`
  aùá aøà aûả aõã aïạ eùé eøè eûẻ eõẽ eïẹ oùó oøò oûỏ oõõ oïọ uùú uøù uûủ uõũ uïụ yùý yøỳ yûỷ yõỹ îỵ
  aââ aáấ aàầ aåẩ aãẫ aäậ eâê eáế eàề eåể eãễ eäệ oâô oáố oàồ oåổ oãỗ oäộ aêă aéắ aèằ aúẳ aüẵ aëặ
  ôơ ôùớ ôøờ ôûở ôõỡ ôïợ öư öùứ öøừ öûử öõữ öïự íí ìì æỉ óĩ òị ñđ
`);

/** VNI-Windows, fonts `VNI-…`: a letter and its mark are two characters of the same case. */
export const vni: ReadonlyMap<string, string> = new Map([
  ...vniSmall,
  ...[...vniSmall].map(([key, letter]): [string, string] => [key.toUpperCase(), letter.toUpperCase()]),
]);

function table(words: string): Map<string, string> {
  // Not split at \s: a key may be any Latin-1 character.
  const pairs = words.split(/[ \n]+/).filter((word) => word !== '');
  return new Map(pairs.map((word) => [word.slice(0, -1), word.slice(-1)]));
}
