import { describe, expect, it } from 'vitest';
import { chainOf } from './read.ts';

/** text, words that are said, chain from the nearest speaker outwards */
type Row = [text: string, said: string, chain: string];

function table(name: string, rows: Row[]) {
  describe(name, () => {
    it.each(rows)('%s | %s -> %s', (text, said, chain) => expect(chainOf(text, said)).toBe(chain));
  });
}

describe('a place before a colon says where, and nobody speaks', () => {
  it.each([
    ['Kenya: Gunmen kill six villagers in night raid', 'kill six', 'own voice'],
    ['Burkina Faso: At least 30 killed in attack on village', '30 killed', 'own voice'],
    ['Iraq: Five policemen killed in roadside blast', 'killed', 'own voice'],
    ['Russia: 40 militants killed in Syria strikes', 'killed', 'Russia'],
    ['Ambush on army convoy kills nine soldiers', 'kills nine', 'own voice'],
    ['Air strike kills ten in Aldova -medical source, rebel media', 'kills ten', 'medical source'],
  ] as Row[])('%s', (title, said, chain) =>
    expect(chainOf('The town was quiet.', said, { title })).toBe(chain),
  );
  it.each<Row>([
    ['RAMALLAH: A boy of 15 was killed on Monday during a raid.', 'boy of 15 was killed', 'own voice'],
    ['KABUL: Three people died when a shell hit a house.', 'Three people died', 'own voice'],
    ['MOSCOW: Two people were killed in a fire on Friday.', 'Two people were killed', 'own voice'],
  ])('%s', (text, said, chain) => expect(chainOf(text, said)).toBe(chain));
});

table('a paper speaks for whoever issued it', [
  [
    'The Interior Ministry later released a statement saying six people died.',
    'six people died',
    'Interior Ministry',
  ],
  ['The health ministry put out a statement saying six people died.', 'six people died', 'health ministry'],
  [
    "The governor's office published a statement that said six people died.",
    'six people died',
    "governor's office",
  ],
  ['The front on Monday issued a statement saying six soldiers died.', 'six soldiers died', 'front'],
]);

table('tolls that somebody gives', [
  ['A health official gave a lower estimate of three fatalities.', 'three fatalities', 'health official'],
  ['The police chief gave a death toll of 14.', 'toll of 14', 'police chief'],
  ['The rebels offered a higher toll of 22 soldiers killed.', '22 soldiers killed', 'rebels'],
  ['The fire brigade provided an updated toll of 31 dead.', '31 dead', 'fire brigade'],
]);

table('one sort of speakers by two words, and two sorts', [
  ['Six died, said security and hospital officials.', 'Six died', 'security and hospital officials'],
  ['Security and medical sources said six people died.', 'six people died', 'security and medical sources'],
  [
    'Six died, according to emergency security and hospital officials.',
    'Six died',
    'emergency security and hospital officials',
  ],
  [
    'Six people died, said residents and a hospital source.',
    'Six people died',
    'residents + hospital source',
  ],
]);

table('no speaker', [
  [
    'Two farmers were killed on Sunday as the war between the army and the rebels continues.',
    'farmers were killed',
    'own voice',
  ],
  ['The monitor said shells hit two villages. No casualties were reported.', 'No casualties', 'own voice'],
  [
    'Police said a bomb went off outside a bank. However, there were no reports of injuries.',
    'no reports of injuries',
    'own voice',
  ],
]);

table('outlets by their names, whoever is told of beside them', [
  ['The al-Nahr newspaper said six people died.', 'six people died', 'al-Nahr newspaper'],
  ['The Orsund Post newspaper reported that six people died.', 'six people died', 'Orsund Post newspaper'],
  ['The monitor reported on Tuesday that a boy died.', 'boy died', 'monitor'],
]);

table('who is told, and who only does something, is not who speaks', [
  ['Speaking to Radio Orsund, a nurse said 12 people died.', '12 people died', 'nurse'],
  [
    'The army said in a statement that militants attacked a post. "Four soldiers died," the statement said.',
    'Four soldiers died',
    'army',
  ],
  ['As per police, four people died.', 'four people died', 'police'],
]);

table("another country's body of the same name is another body", [
  [
    'The Libyan Observatory for Human Rights said six people died. The Observatory named two of them.',
    'six people died',
    'Libyan Observatory for Human Rights',
  ],
  [
    'The Observatory for Human Rights said six people died.',
    'six people died',
    'Syrian Observatory for Human Rights',
  ],
]);

table('sentences whose space was lost, lists, joined statements', [
  [
    'A search followed a shooting that left a woman dead in South Tarn.According to investigators, two neighbours had quarrelled.',
    'left a woman dead',
    'own voice',
  ],
  [
    'Two men were killed on Mill Road after 7 a.m.According to police, the house was locked.',
    'Two men were killed',
    'own voice',
  ],
  [
    'A woman was wounded in the head; a man was hurt in the hand; and a guard died at the clinic, police said.',
    'A woman was wounded',
    'police',
  ],
  [
    'Ilan Kor was killed by two shots and the county coroner ruled that it was homicide.',
    'was killed',
    'own voice',
  ],
  [
    'Nine people died in the fire and the mayor said the hall had no permit.',
    'Nine people died',
    'own voice',
  ],
]);

table('what doctors do, what somebody tells of himself, and for whom an officer speaks', [
  ['Doctors pronounced him dead at the clinic.', 'him dead', 'own voice'],
  ['Paramedics declared him dead at the scene.', 'him dead', 'own voice'],
  ['The army declared nine rebels dead.', 'nine rebels dead', 'army'],
  [
    'A man told police he had been robbed. The man was taken to hospital with a wound to the hand.',
    'was taken to hospital',
    'own voice',
  ],
  [
    '"Police have determined that the man shot his wife," said Tarn police detective Ilan Kor.',
    'shot his wife',
    'Ilan Kor < Tarn police',
  ],
  [
    'The Tarn Herald wrote that the sheriff put out a news release early on Friday saying six people died.',
    'six people died',
    'sheriff < Tarn Herald',
  ],
]);

table('an aside in the middle of a statement', [
  ['The man, according to police, shot his wife.', 'shot his wife', 'police'],
  [
    'Two people died, according to police, and the mayor closed the road.',
    'mayor closed the road',
    'own voice',
  ],
]);

table('speakers with much said about them', [
  [
    'The officials, speaking on condition of anonymity because they were not allowed to brief reporters, said six people died.',
    'six people died',
    'officials',
  ],
  [
    "A medical source at Orm's main hospital told the agency that six people died.",
    'six people died',
    'medical source',
  ],
]);
