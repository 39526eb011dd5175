import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../../src/format/annotation.ts';
import { readReport } from '../../../src/reading/read.ts';

/** "effect number" of every casualty figure of a text, with what sets it apart. */
function figures(text: string, title?: string): string[] {
  const { fields } = readReport({ id: 'r', text, ...(title ? { title } : {}) }, { layers: LAYERS });
  return fields.flatMap((f) =>
    f.casualties.map((c) =>
      [
        c.effect,
        c.count.low ?? c.count.bound,
        c.scope === 'cumulative' ? 'sum' : '',
        c.partOf >= 0 ? 'part' : '',
        c.status === 'current' ? '' : c.status,
      ]
        .filter((w) => w !== '')
        .join(' '),
    ),
  );
}

const table = (name: string, cases: [string, string[]][]) =>
  describe(name, () => {
    test.each(cases)('%s', (text, wanted) => {
      expect(figures(text)).toEqual(wanted);
    });
  });

table('who was shot, and where', [
  ['A man was shot at a petrol station in Milo on Sunday.', ['wounded 1']],
  ['Two men were shot at about 2 a.m. on Sunday.', ['wounded 2']],
  ['Three people shot at a party in Milo.', ['wounded 3']],
  ['The boy was shot at least five times.', ['wounded 1']],
  ['The driver was shot at by snipers.', []],
  ['Two men were shot at while they drove home.', []],
  ['The guard fired and shot at the men.', []],
  ['The robber shot two clerks to death and wounded seven others.', ['killed 2', 'wounded 7']],
  ['The gunfire died down before dawn.', []],
]);

table('who died of it', [
  [
    'A nurse who was shot in the neck by her 9-year-old nephew has died.',
    ['killed-or-wounded 1', 'killed 1'],
  ],
  ['A girl accidentally shot and killed herself on Monday.', ['killed 1']],
  ['He killed two neighbours and himself.', ['killed 2', 'killed 1']],
  ['A man stabbed his wife to death before killing himself.', ['killed 1', 'killed 1']],
  ['A man fatally shot a woman and a girl then killed himself.', ['killed 1', 'killed 1', 'killed 1']],
  ['He was ambushed and killed.', ['killed 1']],
  ['Also killed in the raid were four guards.', ['killed 4']],
  ['The raid led to the death of Sami Ball, a local leader.', ['killed 1']],
  ['Soldiers executed ground attacks on the towns, in which two men were killed.', ['killed 2']],
]);

table('names, ages and kin in a row', [
  [
    'Tom Ball, 26, killed his father Vic Ball, 50; his mother Kim Ball, 49; his 18-year-old sister Kate and his 6-year-old sister Emma.',
    ['killed 1', 'killed 1', 'killed 1', 'killed 1'],
  ],
  [
    'He was charged in the shooting deaths of Fred Dahl, 70; Ola Dahl, 47; Todd Rui, 29, and Chris Lund, 26.',
    ['killed 1', 'killed 1', 'killed 1', 'killed 1'],
  ],
  ['Mara Holt, 23, Jon Berg, 30, and Tom Rui, 41, were killed.', ['killed 1', 'killed 1', 'killed 1']],
  ['He shot his wife, Mara Holt, and his son, Jon Holt, on Monday.', ['wounded 1', 'wounded 1']],
  ['The mayor, Jon Berg, was killed.', ['killed 1']],
]);

table('numbers without a numeral', [
  ['A woman was killed and her twin daughters were wounded.', ['killed 1', 'wounded 2']],
  ['A couple was killed when a shell hit their flat.', ['killed 2']],
  ['He killed his parents.', ['killed 2']],
  ['He shot his family.', ['wounded unspecified']],
  ['Three people were killed. A fourth was wounded.', ['killed 3', 'wounded 1']],
  ['He killed three people, shooting a fourth in the leg.', ['killed 3', 'wounded 1']],
  ['A second later the roof fell and a third of the town was dark; two men died.', ['killed 2']],
]);

table('what is no figure of it', [
  ['Nobody was hurt too badly.', []],
  ['There were no immediate reports of casualties.', []],
  ['There was no word on casualties yet.', []],
  ['No casualties were reported.', ['killed-or-wounded 0']],
  ['Guns do not kill people, the shopkeeper said.', []],
  ['Early reports said one person had died, but that proved to be incorrect.', ['killed 1 retracted']],
]);

table('sums over the matters of a night', [
  [
    'Two people were killed and six wounded in overnight shootings in Milo.',
    ['killed 2 sum', 'wounded 6 sum'],
  ],
  [
    'One man and one woman were killed and six men were wounded in five separate shootings.',
    ['killed 1 sum', 'killed 1 sum', 'wounded 6 sum'],
  ],
  ['Four people were killed and six hurt in shootings across the county.', ['killed 4 sum', 'wounded 6 sum']],
  ['Two people were killed in a shooting across the road from the market.', ['killed 2']],
]);

table('some of those told of', [
  [
    'More than 30 fighters were killed. Five of the fighters who were killed were leaders.',
    ['killed 31', 'killed 5 part'],
  ],
  ['Five men were shot. Two of the men died.', ['killed-or-wounded 5', 'killed 2']],
]);
