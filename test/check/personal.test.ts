import { describe, expect, it } from 'vitest';
import { consolidate, count, said, sent, smallPlan } from '../support/consolidate.ts';

const plan = smallPlan({ elements: [count('VU')] }).replace(
  'outline:\n',
  'outline:\n  - {id: han-che, heading: 0. HẠN CHẾ, from: [xa], merge: digest}\n',
);

function found(text: string): ReturnType<typeof consolidate> {
  return consolidate({
    plan,
    files: { 'xa-a.yaml': sent('xa-a', '{VU: 3}', `sections: {han-che: ${JSON.stringify(text)}}`) },
  });
}

describe('personal data in a text', () => {
  it('is one finding a kind, at the text', () => {
    const text =
      'Nguyễn Văn Mẫu, sinh năm 1990, CCCD 040000000000; 040000000001; ĐT 0900.000.123, STK 1234567890';
    expect(said(found(text), /^TK42/)).toEqual(
      ['TK420', 'TK421', 'TK422', 'TK423'].map((code) => `${code} warning xa-a.yaml:5:21`),
    );
  });

  it('is counted, never repeated', () => {
    const { findings } = found('CCCD 040000000000 và CCCD 040000000001');
    const [only] = findings.filter(({ code }) => code === 'TK420');
    expect(only?.message.vi).toContain('2 chỗ');
    expect(JSON.stringify(only)).not.toContain('0400000');
  });

  it('is not seen in amounts and numbers of documents', () => {
    expect(said(found('Kinh phí 123.456.789 đồng theo Kế hoạch 107/KH-UBND'), /^TK42/)).toEqual([]);
  });
});
