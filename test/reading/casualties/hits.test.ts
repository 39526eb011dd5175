import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../../src/format/annotation.ts';
import { readReport } from '../../../src/reading/read.ts';

/** "effect number" of every casualty figure of a report, title first. */
function figures(text: string, title?: string): string[] {
  const { fields } = readReport({ id: 'r', text, ...(title ? { title } : {}) }, { layers: LAYERS });
  return fields.flatMap((f) =>
    f.casualties.map((c) =>
      [
        c.effect.replace('killed-or-wounded', 'hit'),
        c.count.low ?? c.count.bound,
        c.scope === 'cumulative' ? 'sum' : '',
        c.partOf >= 0 ? 'part' : '',
      ]
        .filter((w) => w !== '')
        .join(' '),
    ),
  );
}

type Case = [text: string, wanted: string[], title?: string];

const table = (name: string, cases: Case[]) =>
  describe(name, () => {
    test.each(cases)('%s', (text, wanted, title) => {
      expect(figures(text, title)).toEqual(wanted);
    });
  });

table('more people than lived hold the dead', [
  [
    'One died at the scene. The other six were taken to hospital.',
    ['hit 7', 'killed 3 part', 'killed 1', 'hit 6'],
    '7 shot, 3 dead in Orsund',
  ],
  [
    'A masked man opened fire, wounding four men in the kitchen. Three people died.',
    ['killed 3', 'wounded 1', 'hit 4', 'killed 3'],
    '3 dead, 1 wounded in Orsund farmhouse',
  ],
  [
    'He is accused of fatally shooting two people and wounding another. Three people were shot in the yard.',
    ['killed 2', 'wounded 1', 'hit 3'],
  ],
  [
    'A cook was killed and four others were hurt. Officers found the five victims, each suffering from a gunshot wound.',
    ['killed 1', 'wounded 4', 'hit 5'],
  ],
  [
    'A cook was killed and four others were hurt. The four were taken to hospital.',
    ['killed 1', 'wounded 4', 'wounded 4'],
  ],
  [
    'A baker was killed and four customers were wounded. Two men were taken to hospital.',
    ['killed 1', 'wounded 4', 'wounded 2'],
  ],
]);

table('those told of before', [
  ['Three bodies were found in the barn. All three were shot in the head.', ['killed 3', 'killed 3']],
  [
    'The police found the bodies of Jon Lamm, 38, and Arn Thorsen, 36, by the gate. Both men had been shot.',
    ['killed 1', 'killed 1', 'hit 2'],
  ],
  ['Five people were wounded. All five were taken to hospital.', ['wounded 5', 'wounded 5']],
  [
    'Four people are dead. He shot the other three and then killed himself.',
    ['killed 4', 'killed 3 part', 'killed 1 part'],
  ],
  [
    'Two lodgers were shot and killed in a flat. One was shot in the back, the other in the thigh.',
    ['killed 2', 'killed 1'],
  ],
  ['He killed three people, shooting a fourth in the leg.', ['killed 3', 'wounded 1']],
  ['Two people were stabbed to death and one was stabbed in the arm.', ['killed 2', 'wounded 1']],
  [
    'A florist was killed, and three waitresses and a porter injured; a tailor was killed in another street.',
    ['killed 1', 'wounded 3', 'wounded 1', 'killed 1'],
  ],
]);

table('victims who died later', [
  ['The two were brought to the clinic where they were pronounced dead.', ['hit 2', 'killed 2']],
  ['The clerk and the girl were rushed to hospital, where they later died.', ['killed 1', 'killed 1']],
  ['Three men were shot and they died at the scene.', ['killed 3', 'killed 3']],
  ['Two men were shot, and taken to hospital before they were questioned.', ['wounded 2']],
  ['A cook was taken to hospital, where he died.', ['killed 1']],
]);

table('some of those whom a participle speaks of', [
  ['One of five people shot on Sunday has died.', ['killed 1', 'hit 5']],
  ['One of the five people shot outside the inn has died, the clinic said.', ['killed 1', 'hit 5']],
  ['Two of 12 people who were wounded in the blast have died.', ['killed 2', 'wounded 12']],
  ['One of two guards shot in Orsund is in critical condition.', ['wounded 1 part', 'wounded 2']],
  ['The nurse was one of six people shot on the bus.', ['wounded 1 part', 'wounded 6']],
  ['One of the victims shot on Monday has died.', ['killed 1']],
]);

table('shots that hit nobody', [
  ['Witnesses said the gunman shot toward several people, a mother and her child among them.', []],
  ['The guard fired a shot at the door, police said.', []],
  ['The guard fired at least one shot.', []],
  ['His partner shot back as the car sped off.', []],
  ['The boy fired a single warning shot.', []],
  [
    'A boy found a rifle and fired more than one shot, killing a girl and injuring a 3-year-old.',
    ['killed 1', 'wounded 1'],
  ],
]);

table('he who does is not he who suffers', [
  ['He killed an army dog during the siege.', []],
  ['He shot and killed former flatmate Mateo Varga.', ['killed 1']],
  ['They shot a guard and fled.', ['wounded 1']],
  ['The clerk he killed was 19.', ['killed 1']],
  ['He had a quarrel with a man who he shot in the hip.', ['wounded 1']],
  ['He accidentally shot himself in the foot.', ['wounded 1']],
]);

table('numbers and names beside the victims', [
  ['Image 4 of 11 Two men are dead after the gun went off.', ['killed 2']],
  ['Photo 1 of 2 Five people were killed in the fire.', ['killed 5']],
  ['The district recorded 19.3 deaths per 100,000 people.', []],
  ['Her father, Bert Holt Jr., 60, was outside, injured and calling for help.', []],
  ['Two other people suffered minor injuries.', ['wounded 2']],
  ['Two men were killed outside Gable Hall, and a woman was hurt.', ['killed 2', 'wounded 1']],
  [
    'A woman was shot to death outside the Harbour Market, and a young man and a girl died later.',
    ['killed 1', 'killed 1', 'killed 1'],
  ],
  [
    'His mother, 27-year-old Mara Slate, and his brother, 8-year-old Jon Slate, were shot.',
    ['wounded 1', 'wounded 1'],
  ],
  [
    'A girl died.',
    ['hit 1', 'killed 1', 'killed 1'],
    'Sheriff: Girl, 13, who shot herself by accident in neck dies',
  ],
  ['A woman was hit in the neck and killed on Friday.', ['killed 1']],
  ['A 16-year-old girl was shot in the neck and killed in her room.', ['hit 1', 'killed 1']],
  [
    'The quarrel left the tenant, his old landlord and a young lodger dead.',
    ['killed 1', 'killed 1', 'killed 1'],
  ],
]);

table('sums over several shootings', [
  [
    'Two people were killed and three injured in a pair of shootings in Orsund.',
    ['killed 2 sum', 'wounded 3 sum'],
  ],
  [
    'Police are investigating multiple shootings on Friday night, killing one and injuring three others.',
    ['killed 1 sum', 'wounded 3 sum'],
  ],
  [
    'Detectives look into three overnight shootings, leaving five people hurt and one person dead.',
    ['wounded 5 sum', 'killed 1 sum'],
  ],
  [
    'A girl was injured and a man killed in overnight shootings in Orsund.',
    ['wounded 1 sum', 'killed 1 sum'],
  ],
  ['At least 70 residents were killed in the district in March alone.', ['killed 70 sum']],
  ['The force has seen 16 drivers shot by its officers.', ['wounded 16 sum']],
  ['At least eight more people were shot across the district.', ['wounded 8 sum']],
  ['Forty people were shot over the cold weekend.', ['wounded 40 sum']],
  ['Eight people were killed in the district in less than three months.', ['killed 8 sum']],
  [
    'Two men died.',
    ['killed 2 sum', 'wounded 2 sum', 'killed 2 sum'],
    '2 dead, 2 hurt over violent 24 hours in Orsund',
  ],
  [
    'Seven men were wounded on Monday, among them four who sat on a porch.',
    ['wounded 7 sum', 'wounded 7 sum', 'wounded 4 sum part'],
    'Seven wounded in shootings on North, East Sides',
  ],
  ['Two guards were killed in a shooting at the weekend.', ['killed 2']],
]);
