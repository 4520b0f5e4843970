import { attributeOf, childOf, childrenOf, setAttribute } from './element.ts';
import { Package } from './package.ts';
import { relatedPart, relationshipsOf } from './relationships.ts';
import { Unpatchable, type XmlElement } from './xml.ts';

/** A sheet of cells as the workbook lists it. */
export interface BookSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
}

const namespaces = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** A workbook whose parts are edited one by one. Throws Unpatchable where the file is not laid out as one. */
export class Workbook {
  readonly pack: Package;
  /** Path of the main part. */
  readonly main: string;
  /** Namespace of relationship ids and types, which differs in strict files. */
  readonly relations: string;

  constructor(bytes: Uint8Array) {
    this.pack = new Package(bytes);
    const main = relatedPart(this.pack, '', 'officeDocument') ?? 'xl/workbook.xml';
    if (!main.endsWith('.xml') || !this.pack.has(main)) throw new Unpatchable('no workbook inside');
    this.main = main;
    const strict = this.root.attributes.includes('purl.oclc.org/ooxml');
    this.relations = strict ? namespaces.strict : namespaces.transitional;
  }

  get root(): XmlElement {
    return this.pack.tree(this.main);
  }

  /** The main namespace, as the workbook states it. */
  get namespace(): string {
    const prefix = this.root.name.includes(':') ? `:${this.root.name.split(':')[0]}` : '';
    return attributeOf(this.root, `xmlns${prefix}`) ?? '';
  }

  /** Sheets in the order of their tabs. */
  get sheets(): readonly BookSheet[] {
    const targets = new Map(relationshipsOf(this.pack, this.main).map((each) => [each.id, each.target]));
    return this.sheetElements().flatMap((sheet) => {
      const part = targets.get(attributeOf(sheet, this.idAttribute(this.root)) ?? '');
      if (part === undefined || !this.pack.has(part)) return [];
      const state = attributeOf(sheet, 'state') ?? 'visible';
      return [{ name: attributeOf(sheet, 'name') ?? '', visible: state === 'visible', part }];
    });
  }

  sheetElements(): readonly XmlElement[] {
    const list = childOf(this.root, 'sheets');
    return list === undefined ? [] : childrenOf(list, 'sheet');
  }

  /** `r:id` by the prefix that a part's root gives it; declared there where it is not yet. */
  idAttribute(root: XmlElement): string {
    for (const [, prefix, , namespace] of root.attributes.matchAll(/xmlns:([\w.-]+)\s*=\s*(["'])(.*?)\2/g))
      if (namespace === this.relations) return `${prefix}:id`;
    setAttribute(root, 'xmlns:r', this.relations);
    return 'r:id';
  }

  relationType(type: string): string {
    return `${this.relations}/${type}`;
  }
}
