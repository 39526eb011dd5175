import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../src/reading/claims.ts';
import { readReport } from '../../../src/reading/read.ts';

/** Whom a text holds responsible: "stance: actor", joined by "; ". */
function blamedIn(text: string): string {
  const reading = readReport({ id: 'r', text, published: '2031-05-11' }, { layers: ['claims'] });
  return claimsOf(reading)
    .flatMap((c) => (c.kind === 'responsibility' ? [`${c.stance}: ${c.actor}`] : []))
    .join('; ');
}

/** Sentences that hold words of violence or blame and in which nobody is said to have done violence. */
const NOBODY: Record<string, string[]> = {
  'a place, or whose embassy it was, is not who did it': [
    'Ten people were killed in the Kenya consulate bombing.',
    'The Turkey embassy attack left nine dead.',
    'Investigators returned to the site of the Ukrainian embassy bombing, which killed four people.',
    'A Norwegian hiker was killed in shooting attacks near Tal Orin.',
    'The van stood in the western Dolna district when it blew up on Friday, Ethiopian officials said.',
    '(Mirel Dostan/Reuters) Gunmen carried out three attacks in Dolna on Monday, officials said.',
    'Four tourists died in a Kesh market blast.',
    'Nine people died in the Mali hotel siege.',
  ],
  'attacks with words, blows of nature': [
    'Senator Mirel Dostan attacked Governor Anna Harrow over her tax plan.',
    'Dostan attacked Harrow for her vote on the war in Mali.',
    'Harrow has been targeting Dostan in her speeches for weeks.',
    'The senator attacked his rival in a series of tweets.',
    'Harrow hit out at Dostan over schools in the last debate.',
    'A new advert hits Dostan for not paying his taxes.',
    'Harrow asked Dostan to stop attacking her daughter.',
    'The newspaper attacked the prime minister as weak and vain.',
    'In a speech on Monday, Mirel Dostan attacked the unions for blocking the budget.',
    'Harrow attacked police officers nationwide in an interview on Sunday.',
    'Lawyers for Dostan blasted the court for its ruling.',
    'The bill targets Dostan and his allies.',
    'Dostan slammed Harrow on the radio.',
    'The minister hammered the opposition in parliament on Tuesday.',
    'The earthquake struck the town of Dolna at dawn.',
    'A storm hit the port of Qarn, killing nine people.',
    'The financial crisis hit Turkey hard.',
  ],
  'what is denied is no violence': [
    'Dostan denied that he mishandled secret papers during the siege of Dolna.',
    'The court denied an earlier request by Dostan to delay his execution.',
    'The court denied a request by his lawyers to halt the execution.',
    'The president dismissed the criticism of his climate plan.',
    'Harrow rejected allegations that she made up the story about her flight from the war.',
    'The prosecutor dismissed an assault charge against a man from Dolna.',
    'Officials denied reports that the two sides had agreed to a ceasefire.',
    'The constable denied that anybody had talked over the shooting beforehand.',
    'A police chief denied a story of further arrests after the bombing.',
    'Dostan rejected the charge that he had cheated in the exam.',
    'The minister denied any knowledge of the payments.',
    'The embassy denied him a visa after the bombing.',
  ],
  'what somebody is accused or suspected of is no violence': [
    'Rebels accused the government of wrecking the truce talks with late demands, among them an end to the siege of Tal Orin.',
    'Turkey accused Iran of foiling the truce talks.',
    'Harrow accused Dostan of meeting a spy around the time of the assassination.',
    'The government accused the militia of using villagers as human shields.',
    'The constable said she suspected Dostan was drunk before she shot him.',
    'Peacekeepers have been blamed for bringing cholera to the island, where it killed hundreds.',
    'Dostan accused the newspaper of lying about the attack.',
    'Kesh was accused of delaying the talks after the raid.',
    'Russia accused Turkey of massing tanks on the border.',
    'Residents blamed the council for the broken street lamps near the scene of the shooting.',
    'Dostan was accused of having an affair while the war went on.',
    'A woman admitted to falsely accusing a Dolna man of assault.',
    'People who falsely accuse others of murder are seldom punished.',
    'Opponents blamed the president for high prices.',
  ],
  'shooting that hits nobody': [
    'Mirel Dostan and his crew spent a week shooting footage in Kabul.',
    'The city police department reported 900 shooting incidents last year.',
    'The Walmont shooting threat was a hoax.',
    'Harrow was shooting skeet at the club when the news came.',
    'Dostan shot the film in Turkey.',
    'The striker Mirel Dostan shot wide from ten metres.',
    'The company fired Dostan after the attack.',
  ],
  'responsibility that is a duty': [
    'The Board on Professional Responsibility said Dostan broke its rules on the day of the attack.',
    "Dostan's supervisor was responsible for 40 wardens.",
    'The ministry is responsible for roads and bridges, and for the wounded.',
    'The army is responsible for the security of the airport, where a bomb went off.',
  ],
  'things that are used': [
    'Telephones and other devices used by American drivers must be fitted with a lock.',
  ],
  'outrage, crackdowns, action': [
    'The verdict was greeted with outrage by Kurdish groups.',
    'A crackdown by the authorities followed the riots.',
    'The crisis called for swift action by the government.',
  ],
  'a citizen is not the state': [
    'An exiled Saudi millionaire accused of organising the bombings lives in the hills.',
    'Two former Libyan agents were charged in the bombing of an airliner.',
    'An invasion of the island by CIA-trained exiles failed.',
    'A Kenyan businessman is accused of killing his wife.',
    'American drivers hit three cyclists.',
  ],
  'accidents on the road': [
    'The cyclist was struck by a lorry driven by a farmer.',
    'A cyclist was struck by a Ford Mondeo driven by Mirel Dostan.',
    'A pedestrian was hit by a truck on the coast road.',
  ],
  'searches, tests and fears': [
    'Police detectives raided the home of Mirel Dostan and seized two computers.',
    'More terrorist attacks are possible, diplomats said.',
    'Pyongyang tested two missiles over the ocean on Sunday.',
  ],
};

for (const [name, texts] of Object.entries(NOBODY))
  describe(name, () => {
    it.each(texts)('%s', (text) => expect(blamedIn(text)).toBe(''));
  });

/** The same words told of violence. */
const SOMEBODY: [text: string, blamed: string][] = [
  ['Hezbollah attacked Hamas in the camp.', 'blames: Hezbollah'],
  ['Police shot a man dead at a bus stop.', 'blames: police'],
  ['Critics attacked the mayor over the shooting of a student by police.', 'blames: police'],
  [
    'Mirel Dostan, 19, of Qarn, and Tovar Brenn, 29, of Dolna, are charged with murder, deputies said.',
    'suspects: Mirel Dostan and Tovar Brenn',
  ],
  ['Ten people were killed in the Turkish bombing of Dolna.', 'blames: Turkey'],
  ['Nine villagers died in US air strikes near Qarn.', 'blames: United States'],
  ['Nine people were killed in Russian shelling of the market.', 'blames: Russia'],
  ['Gunmen of the Coastal Front (CF) carried out three attacks in Dolna on Monday.', 'blames: Coastal Front'],
  ['Russian pilots bombed the village of Orvash.', 'blames: Russia'],
  ['Turkish agents killed a journalist in Qarn.', 'blames: Turkey'],
  ['Mirel Dostan attacked the guard with a knife.', 'blames: Mirel Dostan'],
  ['Rebels attacked the governor in his house, wounding him.', 'blames: rebels'],
  ['Militants attacked the convoy for carrying army supplies.', 'blames: militants'],
  ['Herders attacked the village over a land dispute, killing four.', 'blames: herders'],
  ['Police said Mirel Dostan attacked two women at a bus stop.', 'blames: Mirel Dostan'],
  ['Separatists hit the airbase with rockets.', 'blames: separatists'],
  ['Israel attacked Syria on Monday, killing nine soldiers.', 'blames: Israel'],
  ['Insurgents struck the town of Dolna at dawn.', 'blames: insurgents'],
  ['The army denied that it had killed villagers.', 'denies: army'],
  ['The rebels denied any part in the raid on Dolna.', 'denies: rebels'],
  ['Turkey denied the attack.', 'denies: Turkey'],
  ['Nine people died in the raid. The army rejected the allegations.', 'denies: army'],
  ['The regime dismissed claims that its jets had bombed the clinic.', 'denies: government'],
  ['Nine people were killed by shells. Kesh rebels accused the army of it.', 'blames: army'],
  ['Turkey accused Iran of war crimes in the valley.', 'blames: Iran'],
  [
    'Rebels accused the government of bombing the two villages after the deal fell through.',
    'blames: government',
  ],
  ['Rebels accused the government of scuttling the deal by shelling the two villages.', 'blames: government'],
  ['Residents accused the militia of targeting civilians.', 'blames: militia'],
  ['France accused Russia of complicity in the massacre.', 'blames: Russia'],
  ['Nine people died in a blast. Police suspect separatists.', 'suspects: separatists'],
  ['Police suspect separatists of planting the bomb.', 'suspects: separatists'],
  ['Residents blamed the army for the deaths.', 'blames: army'],
  ['The army shot nine farmers.', 'blames: army'],
  ['Soldiers were shooting protesters when the mayor came.', 'blames: army'],
  ['Islamic State was responsible for the death of nine miners.', 'blames: Islamic State'],
  ['Rebels are responsible for it, the mayor said after the raid.', 'blames: rebels'],
  ['The army used cluster bombs in the raid on the village.', 'blames: army'],
  ['The town fell after shelling by Syrian government forces.', 'blames: Syrian government'],
  ['Nine people died in an assault by the Taliban.', 'blames: Taliban'],
  ['A cyclist was struck by a rocket fired by Hezbollah.', 'blames: Hezbollah'],
  ['The rebels were charged with the massacre of nine farmers.', 'suspects: rebels'],
  ['Soldiers raided the village of Orvash and killed four men.', 'blames: army'],
  ['Hezbollah fired three missiles at the port.', 'blames: Hezbollah'],
];

describe('violence and guilt for it', () => {
  it.each(SOMEBODY)('%s -> %s', (text, blamed) => expect(blamedIn(text)).toBe(blamed));
});
