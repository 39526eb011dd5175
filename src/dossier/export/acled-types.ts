/** ACLED's types by sub-type: [disorder type, event type]. */
export const TYPES: Record<string, [disorder: string, event: string]> = Object.fromEntries(
  (
    [
      [
        'Political violence',
        'Battles',
        ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
      ],
      [
        'Political violence',
        'Explosions/Remote violence',
        [
          'Chemical weapon',
          'Air/drone strike',
          'Suicide bomb',
          'Shelling/artillery/missile attack',
          'Remote explosive/landmine/IED',
          'Grenade',
        ],
      ],
      [
        'Political violence',
        'Violence against civilians',
        ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
      ],
      ['Demonstrations', 'Protests', ['Peaceful protest', 'Protest with intervention']],
      ['Political violence; Demonstrations', 'Protests', ['Excessive force against protesters']],
      ['Demonstrations', 'Riots', ['Violent demonstration']],
      ['Political violence', 'Riots', ['Mob violence']],
      [
        'Strategic developments',
        'Strategic developments',
        [
          'Agreement',
          'Arrests',
          'Change to group/activity',
          'Disrupted weapons use',
          'Headquarters or base established',
          'Looting/property destruction',
          'Non-violent transfer of territory',
          'Other',
        ],
      ],
    ] as const
  ).flatMap(([disorder, event, subs]) => subs.map((s) => [s, [disorder, event]])),
);
