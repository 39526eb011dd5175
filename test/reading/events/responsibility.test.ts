import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../src/reading/claims.ts';
import { readReport } from '../../../src/reading/read.ts';

/** text, who is said to have done it: "stance: actor [nearest speaker]", joined by "; " */
type Row = [text: string, statements: string];

function statementsOf(text: string): string {
  const reading = readReport({ id: 'r', text, published: '2031-05-11' }, { layers: ['claims'] });
  return claimsOf(reading)
    .flatMap((c) =>
      c.kind === 'responsibility'
        ? [`${c.stance}: ${c.actor}${c.sources[0] ? ` [${c.sources[0].name}]` : ''}`]
        : [],
    )
    .join('; ');
}

function table(name: string, rows: Row[]) {
  describe(name, () => {
    it.each(rows)('%s -> %s', (text, statements) => expect(statementsOf(text)).toBe(statements));
  });
}

table('who did it', [
  ['US jets killed at least 15 villagers.', 'blames: United States'],
  [
    'The separatist Coastal Front denied involvement in the shelling.',
    'denies: Coastal Front [Coastal Front]',
  ],
  [
    'The rebel Northern Dawn Army claimed responsibility for the attack.',
    'claims: Northern Dawn Army [Northern Dawn Army]',
  ],
  [
    'The Islamist group Dawn Brigade claimed responsibility for the attack.',
    'claims: Dawn Brigade [Dawn Brigade]',
  ],
  ['The separatist Coastal Front shelled the town on Monday, killing two people.', 'blames: Coastal Front'],
  ['Nine people died in the raid. France blamed it on rebels.', 'blames: rebels [France]'],
  ['Some blamed the bombing on the far right.', 'blames: far-right'],
  [
    'Villagers have variously blamed the Taliban and Boko Haram for the nine killings.',
    'blames: Taliban and Boko Haram [villagers]',
  ],
]);

table('the subject is told by the sentence where the tree errs', [
  [
    'By spring the union had enjoyed a huge publicity and funding boost after the Parachute Regiment killed 13 strikers.',
    'blames: Parachute Regiment',
  ],
  [
    'Nine rebels killed in valley raid The Northern Front said. The Northern Front on Monday claimed responsibility for the raid.',
    'claims: Northern Front [Northern Front]',
  ],
  ['Turkey said its artillery had returned fire, killing nine militants.', 'claims: Turkey [Turkey]'],
  ['Responsibility for the ambush, in which eight rangers died, was claimed by M23.', 'claims: M23 [M23]'],
  ['The evidence points to the army, the panel said of the massacre.', 'suspects: army [panel]'],
  ['Roadside IED kills governor in Lusk.', ''],
]);

table('what is done as a rule, or was done before, is not the act told of', [
  ['The Taliban usually targets soldiers.', ''],
  ['The Taliban has carried out similar bombings in the past.', ''],
  ['The Taliban launched the offensive in May and took nine villages.', ''],
  ['Turkey launches Operation Iron Gate against the rebels.', ''],
]);

table('what stands under a preposition did nothing', [
  ['Rockets fired by rebels posted in Tal Orsund and al-Kesh hit nine homes.', 'blames: rebels'],
  ['Police seek suspects accused of shooting and wounding four people.', ''],
]);

table('denials', [
  [
    'A military source denied the army had used such weapons in the raid that killed nine.',
    'denies: army [military source]',
  ],
  [
    'The Taliban attacked the post in the raid. It denied any part in the killings.',
    'blames: Taliban; denies: Taliban [Taliban]',
  ],
  [
    'The Party of Kesh Miners (PKM) was accused of the nine killings, but the PKM denied involvement.',
    'blames: Party of Kesh Miners; denies: Party of Kesh Miners [Party of Kesh Miners]',
  ],
]);

table('a group is itself, whatever noun follows', [
  [
    'The Daesh terrorist group claimed the bombing that killed nine.',
    'claims: Islamic State [Islamic State]',
  ],
  [
    'The Islamic State (IS, ISIS) terrorist group claimed responsibility for the blast.',
    'claims: Islamic State [Islamic State]',
  ],
]);

table('each statement counts, also a second one by the same speaker', [
  [
    'Alor Brenn said the Taliban killed nine farmers. "The Taliban killed my brother too," Brenn said.',
    'blames: Taliban [Alor Brenn]; blames: Taliban [Alor Brenn]',
  ],
]);

table('nobody in particular, bystanders and what is only named so', [
  ['Police were looking for a man thought responsible for a blast that hurt nine.', ''],
  ['Orsund police investigating drive-by shooting that hurt nine.', ''],
  [
    'Many pointed the finger at the Syrian government for the killings though it denied any responsibility.',
    'blames: Syrian government; denies: Syrian government [Syrian government]',
  ],
]);
