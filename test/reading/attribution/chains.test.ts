import { describe, expect, it } from 'vitest';
import { chainOf } from './read.ts';

/** text, words that are said, chain from the nearest speaker outwards */
type Row = [text: string, said: string, chain: string];

function table(name: string, rows: Row[]) {
  describe(name, () => {
    it.each(rows)('%s | %s -> %s', (text, said, chain) => expect(chainOf(text, said)).toBe(chain));
  });
}

table('one speaker', [
  ['Police said six people died in Marvo.', 'six people died', 'police'],
  ['Police said that six people died in Marvo.', 'six people died', 'police'],
  ['Six people died in Marvo, police said.', 'Six people died', 'police'],
  ['Six people died in Marvo, police said on Monday.', 'Six people died', 'police'],
  ['Six people died in Marvo, said the Red Cross.', 'Six people died', 'Red Cross'],
  ['According to witnesses, six people died in Marvo.', 'six people died', 'witnesses'],
  ['Six people died in Marvo, according to witnesses.', 'Six people died', 'witnesses'],
  ['"Six people died," a medic told Reuters.', 'Six people died', 'medic'],
  ['"Six people died," said mayor Tovar Brenn.', 'Six people died', 'Tovar Brenn'],
  ['The town, residents said, lost six people in the raid.', 'lost six people', 'residents'],
  ['Local officials put the death toll at six.', 'the death toll at six', 'local officials'],
  ['The Red Cross reported the deaths of six miners.', 'the deaths of six miners', 'Red Cross'],
  ['The army confirmed that six soldiers were killed.', 'six soldiers were killed', 'army'],
  ['Rebels denied that they had killed six farmers.', 'they had killed six farmers', 'rebels'],
  ['Six people died in Marvo.', 'Six people died', 'own voice'],
  ['Six people died in Marvo. Police said the road was shut.', 'Six people died', 'own voice'],
]);

table('commas and quotation marks lost', [
  [
    'At least six people were killed in Marvo on Tuesday a monitoring group said.',
    'six people were killed',
    'monitoring group',
  ],
  ['Six people died in the raid said the Red Cross.', 'Six people died', 'Red Cross'],
  ['Six people died in Marvo on Monday medics in the town said.', 'Six people died', 'medics'],
  ['According to the Red Cross six people were killed.', 'six people were killed', 'Red Cross'],
]);

table('people and the bodies they speak for', [
  [
    'Tovar Brenn, a spokesman for the Red Cross, said six people died.',
    'six people died',
    'Tovar Brenn < Red Cross',
  ],
  ['Red Cross spokesman Tovar Brenn said six people died.', 'six people died', 'Tovar Brenn < Red Cross'],
  [
    'The head of the Red Cross, Tovar Brenn, said six people died.',
    'six people died',
    'Tovar Brenn < Red Cross',
  ],
  ['A spokesman for the Taliban said six soldiers died.', 'six soldiers died', 'Taliban'],
  ['A Kremlin spokesman said six soldiers died.', 'six soldiers died', 'Kremlin'],
  ['French President Tovar Brenn said six people died.', 'six people died', 'Tovar Brenn'],
  ['Sheriff Tovar Brenn arrived late. Brenn said six people died.', 'six people died', 'Tovar Brenn'],
]);

table('pronouns go to who spoke last', [
  ['Mayor Tovar Brenn said the bridge fell. He said six people died.', 'six people died', 'Tovar Brenn'],
  ['The Red Cross said the bridge fell. It added that six people died.', 'six people died', 'Red Cross'],
  ['Residents said the bridge fell. They said six people died.', 'six people died', 'residents'],
  [
    'The Syrian Observatory for Human Rights said a bridge fell. The Observatory said six people died.',
    'six people died',
    'Syrian Observatory for Human Rights',
  ],
  [
    'A monitor said six people died. The Syrian Observatory for Human Rights counts the dead.',
    'six people died',
    'Syrian Observatory for Human Rights',
  ],
  [
    'The Russian Defence Ministry sent a note. The ministry said six people died.',
    'six people died',
    'Russian Defence Ministry',
  ],
]);

table('chains of two', [
  ['The Red Cross said doctors reported that six people died.', 'six people died', 'doctors < Red Cross'],
  ['Reuters reported that officials claim six people died.', 'six people died', 'officials < Reuters'],
  [
    'Reuters cited a military source as saying six people died.',
    'six people died',
    'military source < Reuters',
  ],
  [
    'State television quoted the ministry as saying that six people died.',
    'six people died',
    'ministry < state television',
  ],
  ['According to Reuters, a doctor said six people died.', 'six people died', 'doctor < Reuters'],
  ['A doctor said six people died, according to Reuters.', 'six people died', 'doctor < Reuters'],
  ['Six people died, a doctor said, according to Reuters.', 'Six people died', 'doctor < Reuters'],
  ['Six people died, Reuters said, citing doctors.', 'Six people died', 'doctors < Reuters'],
  ['Six people died, Reuters reported, quoting a nurse.', 'Six people died', 'nurse < Reuters'],
  [
    'A military source told the Red Cross, which said six people died.',
    'six people died',
    'military source < Red Cross',
  ],
  [
    'Six people died, the ministry said in a statement carried by Reuters.',
    'Six people died',
    'ministry < Reuters',
  ],
]);

table('who merely hears it is not in it', [
  ['The general told AFP that six people died.', 'six people died', 'general'],
  ['Six people died, a nurse told the BBC.', 'Six people died', 'nurse'],
]);

describe('joint speakers share one element', () => {
  it.each<Row>([
    ['Medics and residents said six people died.', 'six people died', 'medics + residents'],
    ['Six people died, police and witnesses said.', 'Six people died', 'police + witnesses'],
    ['Reuters and AFP reported that six people died.', 'six people died', 'Reuters + AFP'],
  ])('%s', (text, said, chain) => expect(chainOf(text, said)).toBe(chain));
});

describe('three deep, in every order', () => {
  it.each<Row>([
    [
      'Reuters reported that the Red Cross said doctors claim six people died.',
      'six people died',
      'doctors < Red Cross < Reuters',
    ],
    [
      'According to Reuters, the Red Cross said doctors reported that six people died.',
      'six people died',
      'doctors < Red Cross < Reuters',
    ],
    [
      'The Red Cross said doctors reported that six people died, according to Reuters.',
      'six people died',
      'doctors < Red Cross < Reuters',
    ],
    [
      'Reuters reported that the Red Cross cited doctors as saying six people died.',
      'six people died',
      'doctors < Red Cross < Reuters',
    ],
  ])('%s', (text, said, chain) => expect(chainOf(text, said)).toBe(chain));
});

describe('headlines', () => {
  it.each([
    ['Blast in Marvo kills six: police', 'kills six', 'police'],
    ['Police: blast in Marvo kills six', 'kills six', 'police'],
    ['Blast in Marvo kills six, police say', 'kills six', 'police'],
    ['Police say blast in Marvo kills six', 'kills six', 'police'],
    ['Blast in Marvo kills six state TV', 'kills six', 'state TV'],
    ['Blast in Marvo kills six', 'kills six', 'own voice'],
  ] as Row[])('%s', (title, said, chain) =>
    expect(chainOf('The town was quiet.', said, { title })).toBe(chain),
  );
});

describe('the own outlet at the far end is the own voice', () => {
  it('drops it', () => {
    expect(chainOf('Six people died, Reuters reported.', 'Six people died', { outlet: 'Reuters' })).toBe(
      'own voice',
    );
    expect(
      chainOf('Doctors told Reuters that six people died, Reuters reported.', 'six people died', {
        outlet: 'Reuters',
      }),
    ).toBe('doctors');
  });
});

table('what is taken for granted is not said', [
  ['Leaders condemned the raid that killed six people.', 'killed six people', 'own voice'],
  ['The front claimed responsibility for the bomb that killed six people.', 'killed six people', 'own voice'],
]);

table('sentences that go on', [
  [
    'Police say a man fired from a car and fled. All four victims were treated at a clinic.',
    'All four victims were treated',
    'police',
  ],
  ['"The roof fell," said Tovar Brenn. "Six people died at once."', 'Six people died', 'Tovar Brenn'],
  [
    'The Red Cross said six people died. More than 2,000 people have died since the war began.',
    '2,000 people have died',
    'own voice',
  ],
]);

table('a clause under another says nothing of what stands before it', [
  ['Nine miners died when he answered the door.', 'Nine miners died', 'own voice'],
  [
    'Nine miners died at a clinic from wounds that police believe were self-inflicted.',
    'Nine miners died',
    'own voice',
  ],
  ['Nine miners were treated for non-life threatening wounds.', 'Nine miners were treated', 'own voice'],
  ['Police were looking for a man believed to have wounded nine miners.', 'wounded nine miners', 'own voice'],
  ['The front went on to shell the town and continued to bomb it.', 'shell the town', 'own voice'],
]);

table('who speaks, past what explains them', [
  [
    'The Land Bureau which relies on contacts inside Kesh said nine miners died.',
    'nine miners died',
    'Land Bureau',
  ],
  ['The Land Bureau said earlier in the day that nine miners died.', 'nine miners died', 'Land Bureau'],
  [
    'The Orsund Center for Policy Research, an NGO, put the death toll at nine.',
    'the death toll at nine',
    'Orsund Center for Policy Research',
  ],
  [
    'The Committee for the Protection of Miners (CPM) was set up in May. CPM said nine miners died.',
    'nine miners died',
    'Committee for the Protection of Miners',
  ],
  [
    'The Orsund Red Crescent Society said a convoy was hit. ORCS head Lior Brenn said nine drivers died.',
    'nine drivers died',
    'Lior Brenn < Orsund Red Crescent Society',
  ],
  ['The rebels took the hill from the Kesh Alliance, a monitor said.', 'took the hill', 'monitor'],
  [
    'Lior Brenn, from Doctors Without Borders, said nine nurses died.',
    'nine nurses died',
    'Lior Brenn < Doctors Without Borders',
  ],
  [
    'Police said in a statement that six miners died. Three more died later, the statement said.',
    'Three more died later',
    'police',
  ],
  ['RELATED: Six miners died in Orsund.', 'Six miners died', 'own voice'],
]);

table('what a relative clause adds to a judgement or a denial is the report’s own', [
  [
    'The envoy said Norland should answer for a raid that killed six miners.',
    'killed six miners',
    'own voice',
  ],
  [
    'The army has repeatedly denied shelling towns in a war which has killed six thousand people.',
    'killed six thousand people',
    'own voice',
  ],
  ['The envoy said the army led a raid that killed six miners.', 'killed six miners', 'envoy'],
]);
