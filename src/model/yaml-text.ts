const plain = /^[\p{L}][\p{L}\p{N}_.-]*$/u;
/** Words that YAML, of one version or another, takes for something else than text. */
const reserved = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** A text as a YAML scalar: as it is where that is safe, else in double quotes, whose escapes are those of JSON. */
export function yamlScalar(text: string): string {
  return plain.test(text) && !reserved.test(text) ? text : JSON.stringify(text);
}
