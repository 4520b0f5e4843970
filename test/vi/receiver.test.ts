import { describe, expect, it } from 'vitest';
import { isProposal, receiverIn, receiverOf } from '../../src/vi/receiver.ts';

describe('whom a proposal is put to', () => {
  it.each([
    ['Đề nghị Chính phủ quy định chế độ', 'central', 'chính phủ'],
    ['Đề nghị Bộ Công an bổ sung biên chế', 'central', 'bộ công an'],
    ['Kiến nghị với Bộ Tài chính sớm hướng dẫn', 'central', 'bộ tài chính'],
    ['đề nghị trung ương giao vốn ngay từ đầu năm', 'central', 'trung ương'],
    ['Đề nghị UBND tỉnh bổ sung kinh phí', 'province', 'tỉnh'],
    ['Đề nghị Ủy ban nhân dân tỉnh bổ sung kinh phí', 'province', 'tỉnh'],
    ['Đề xuất tỉnh hỗ trợ', 'province', 'tỉnh'],
    ['Đề nghị Công an tỉnh tập huấn', 'agency', 'công an tỉnh'],
    ['Đề nghị Sở Y tế mở lớp', 'agency', 'sở y tế'],
    ['Đề nghị Bộ Chỉ huy Quân sự tỉnh phối hợp', 'agency', 'bộ chỉ huy'],
    ['Đề nghị các sở, ngành cung cấp tài liệu', 'agency', 'các sở'],
    ['Đề nghị UBND huyện Kỳ Sơn bố trí nhân lực', 'district', 'ubnd huyện'],
    ['Đề nghị UBND thành phố tăng kinh phí', 'city', 'ubnd thành phố'],
    ['Đề nghị UBND các xã, phường rà soát', 'commune', 'ubnd các xã'],
    ['Kinh phí còn thiếu, đề nghị tỉnh hỗ trợ', 'province', 'tỉnh'],
  ])('%s', (text, level, name) => {
    expect(receiverOf(text)).toEqual({ level, name });
  });

  it.each(['Đề nghị bổ sung biên chế', 'Đề nghị có phụ cấp', 'Sở Y tế mở lớp'])('%s names nobody', (text) => {
    expect(receiverOf(text)).toBeUndefined();
  });

  it.each([
    ['1. Với Chính phủ, Bộ Công an', 'central'],
    ['2. Với Tỉnh ủy, HĐND, UBND tỉnh', 'province'],
    ['3. Với các sở, ban, ngành', 'agency'],
    ['VI. ĐỀ XUẤT, KIẾN NGHỊ', undefined],
  ])('the heading %s', (heading, level) => {
    expect(receiverIn(heading)?.level).toBe(level);
  });

  it('a proposal begins by asking', () => {
    expect(isProposal('Kiến nghị tỉnh hỗ trợ')).toBe(true);
    expect(isProposal('Hồ sơ đề nghị còn chậm')).toBe(false);
  });
});
