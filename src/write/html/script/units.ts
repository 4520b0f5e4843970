/** One unit with all it sent: every figure with its cell, what was found, what of it was not used. */
export const units = `
const choice = find('#chon-don-vi');
const unitPlace = find('#mot-don-vi');

function figuresOf(at) {
  return data.elements.flatMap(([, name, measure, , , entries]) =>
    entries
      .filter((entry) => entry[0] === at)
      .map((entry) => [measure === '' ? name : name + ' (' + measure + ')', ...entryCells(entry)]),
  );
}

function findingsOf(findings) {
  if (findings.length === 0) return [make('p', {}, 'Không có lỗi hay điểm cần xem lại.')];
  const lines = findings.map(([severity, message, remedy, place, code]) => [severity, message, remedy, place, code]);
  return [table(['Mức', 'Vấn đề', 'Đề nghị', 'Nơi ghi', 'Mã'], lines)];
}

function chooseUnit(id) {
  const at = unitAt.get(id);
  choice.value = at === undefined ? '' : id;
  if (at === undefined) return unitPlace.replaceChildren();
  const [, name, group, arrival, files, findings] = data.units[at];
  const sent = files.length === 0 ? 'không có tệp' : files.join('; ');
  const figures = figuresOf(at);
  unitPlace.replaceChildren(
    make('h3', {}, name),
    make('p', { class: 'note' }, group + '. ' + arrival + '. Tệp: ' + sent + '.'),
    make('h4', {}, 'Số liệu (' + figures.length + ')'),
    table(['Số liệu', ...entryHeads], figures),
    make('h4', {}, 'Cần xem lại (' + findings.length + ')'),
    ...findingsOf(findings),
  );
}

choice.addEventListener('change', () => {
  location.hash = choice.value === '' ? '#don-vi' : '#don-vi=' + choice.value;
});
show();
`;
