/** A made-up name as it is written, and the part of an address before the @. */
export interface SampleName {
  readonly name: string;
  readonly mailbox: string;
}

const JA_FAMILY: readonly (readonly [string, string])[] = [
  ['霧島', 'kirishima'],
  ['水無瀬', 'minase'],
  ['朝比奈', 'asahina'],
  ['篠宮', 'shinomiya'],
  ['鳴海', 'narumi'],
  ['茅野', 'kayano'],
  ['久遠', 'kuon'],
  ['葉山', 'hayama'],
  ['瀬戸川', 'setogawa'],
  ['雪村', 'yukimura'],
  ['桐沢', 'kirisawa'],
  ['白鷺', 'shirasagi'],
  ['藤咲', 'fujisaki'],
  ['冬木', 'fuyuki'],
  ['真壁', 'makabe'],
  ['風間', 'kazama'],
  ['日向野', 'higano'],
  ['烏丸', 'karasuma'],
  ['琴平', 'kotohira'],
  ['深町', 'fukamachi'],
];

const JA_GIVEN: readonly (readonly [string, string])[] = [
  ['遥', 'haruka'],
  ['蓮', 'ren'],
  ['紬', 'tsumugi'],
  ['湊', 'minato'],
  ['千尋', 'chihiro'],
  ['樹', 'itsuki'],
  ['澪', 'mio'],
  ['航', 'wataru'],
  ['凪', 'nagi'],
  ['楓', 'kaede'],
  ['悠真', 'yuma'],
  ['詩織', 'shiori'],
  ['涼', 'ryo'],
  ['美月', 'mizuki'],
  ['陸', 'riku'],
  ['琴音', 'kotone'],
  ['颯太', 'sota'],
  ['彩乃', 'ayano'],
  ['圭', 'kei'],
  ['結衣', 'yui'],
  ['直', 'nao'],
  ['和真', 'kazuma'],
  ['灯', 'akari'],
];

const FAMILY = [
  'Vandermolle',
  'Hasselbrink',
  'Quillfeather',
  'Okonjoye',
  'Brambeck',
  'Lindqvale',
  'Ferncastle',
  'Dunmarrow',
  'Petrovane',
  'Achterhöfer',
  'Silverbrook',
  'Castellin',
  'Wexholm',
  'Ngatira',
  'Rosenquell',
  'Abernook',
  'Østervik',
  'Tamberlane',
  'Marchettine',
  'Holloway-Reed',
] as const;

const GIVEN = [
  'Ines',
  'Jörn',
  'Marta',
  'Tobin',
  'Aisling',
  'Pavel',
  'Noor',
  'Selma',
  'Dario',
  'Wren',
  'Leopold',
  'Amara',
  'Kasper',
  'Odile',
  'Ravi',
  'Bettina',
  'Samir',
  'Greta',
  'Emeka',
  'Yolanda',
  'Hollis',
  'Ilse',
  'Mateo',
] as const;

/** Numbers without a common divisor with the lists' lengths, so that pairs repeat as late as possible. */
const STEP = 5;
const TURN = 3;

/** So many names differ. */
export const DIFFERENT_NAMES = FAMILY.length * GIVEN.length;

/** The name with this number, from 0 on, in one of the two languages; the first DIFFERENT_NAMES all differ. */
export function sampleName(number: number, language: 'ja' | 'en'): SampleName {
  const [families, given] =
    language === 'ja' ? [JA_FAMILY, JA_GIVEN] : [FAMILY.map(withAscii), GIVEN.map(withAscii)];
  const turn = Math.floor(number / families.length);
  const [family, familyAscii] = families[number % families.length] ?? ['', ''];
  const [first, firstAscii] = given[(number * STEP + turn * TURN) % given.length] ?? ['', ''];
  return {
    name: language === 'ja' ? `${family} ${first}` : `${first} ${family}`,
    mailbox: `${firstAscii}.${familyAscii}`,
  };
}

function withAscii(name: string): readonly [string, string] {
  const plain = name.toLowerCase().replaceAll('ø', 'o').normalize('NFD').replace(/\p{M}/gu, '');
  return [name, plain];
}
