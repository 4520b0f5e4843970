import { describe, expect, it } from 'vitest';
import { filledClause } from '../../src/compose/say/clause.ts';
import { whole, zero } from '../../src/model/exact.ts';
import type { Measure } from '../../src/vi/sentence/index.ts';

/** Clauses of the plans with a figure of zero: an office says không or chưa, never "bắt giữ 0 vụ". */

const count: Measure = { unit: 'người', type: 'count' };
const area: Measure = { unit: 'm²', type: 'amount' };

describe('a figure of nothing', () => {
  it.each([
    ['Đã xác lập {n} chuyên án chung', 'Chưa xác lập chuyên án chung'],
    ['Đang điều trị bằng Methadone cho {n} bệnh nhân', 'Chưa điều trị bằng Methadone cho bệnh nhân'],
    ['Phát hiện, triệt phá {n} vụ phạm tội', 'Không phát hiện, triệt phá vụ phạm tội'],
    [
      'Các lực lượng chức năng phát hiện, bắt giữ {n} vụ phạm tội',
      'Các lực lượng chức năng không phát hiện, bắt giữ vụ phạm tội',
    ],
    ['Trên địa bàn tỉnh có {n} tụ điểm mới phát sinh', 'Trên địa bàn tỉnh không có tụ điểm mới phát sinh'],
    ['Còn {n} xã, phường có ma túy', 'Không còn xã, phường có ma túy'],
    ['Dạy nghề trong và sau cai nghiện cho {n} người', 'Chưa dạy nghề trong và sau cai nghiện cho người nào'],
    ['Dạy nghề cho {n} người sau cai nghiện', 'Chưa dạy nghề cho người sau cai nghiện'],
    ['Số hộ thoát nghèo: {n} hộ', 'Số hộ thoát nghèo: 0 hộ'],
  ])('%s', (template, text) => {
    expect(filledClause(template, { n: zero, measure: count })).toBe(text);
  });

  it.each([
    ['Có {n}/{d} giáo viên tham gia hội thi', 'Chưa có giáo viên tham gia hội thi (0/2.340)'],
    ['Đã tư vấn cho {n}/{d} người nghiện', 'Chưa tư vấn cho người nghiện (0/2.340)'],
    ['Triệt xóa {n}/{d} điểm được phát hiện', 'Chưa triệt xóa điểm được phát hiện (0/2.340)'],
    ['Bắt giữ {n}/{d} đối tượng truy nã', 'Chưa bắt giữ đối tượng truy nã (0/2.340)'],
    ['Trong {d} xã trọng điểm, có {n} xã giảm', 'Trong 2.340 xã trọng điểm, chưa có xã giảm'],
    ['Tỷ lệ hộ nghèo còn {n}/{d} hộ dân', 'Tỷ lệ hộ nghèo còn 0/2.340 hộ dân'],
    ['Đáp ứng nhu cầu của {n}/{d} người', 'Đáp ứng nhu cầu của 0/2.340 người'],
  ])('of a share: %s', (template, text) => {
    expect(filledClause(template, { n: zero, d: whole(2340), measure: count })).toBe(text);
  });

  it('of what nobody wants is good: không, not chưa', () => {
    const counted = { n: zero, d: whole(3020), measure: count };
    expect(filledClause('Có {n}/{d} người tái nghiện', counted, true)).toBe(
      'Không có người tái nghiện (0/3.020)',
    );
  });

  it('of what is measured goes with its measure', () => {
    expect(filledClause('Phát hiện {n} m² cây cần sa', { n: zero, measure: area })).toBe(
      'Không phát hiện cây cần sa',
    );
    expect(filledClause('Triệt phá {n}/{d} m² cây cần sa', { n: zero, d: whole(95), measure: area })).toBe(
      'Chưa triệt phá cây cần sa (0/95 m²)',
    );
  });

  it('and of something keeps its words', () => {
    expect(filledClause('Có {n}/{d} người', { n: whole(3), d: whole(9), measure: count })).toBe(
      'Có 03/09 người',
    );
  });
});
