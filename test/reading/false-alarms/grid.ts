/**
 * Sentences of our own about invented places, each with casualty words and with one number (# in the template) that counts
 * no casualties. The grid is every template with every number of its family.
 */
export interface Decoy {
  family: string;
  text: string;
  /** The number that must not become a figure of a casualty claim. */
  number: number;
}

interface Family {
  name: string;
  numbers: (string | number)[];
  templates: string[];
}

const FAMILIES: Family[] = [
  {
    name: 'ages',
    numbers: [7, 16, 19, 34, 58, 71],
    templates: [
      'A #-year-old carter was killed when a shell hit the mill.',
      'The shell killed a #-year-old shepherd and his nephew.',
      'Doctors said the woman, aged #, died of her wounds.',
      'Ilan Brek, #, was killed by a sniper at the ford.',
      'Mourners buried Ilan Brek, #, who died in the strike.',
      'She was # years old when her father was killed.',
      'The gunman, who is #, wounded a guard and fled.',
      'A boy of # was hurt in the blast, his mother said.',
      'The wounded carter, #, is in a stable condition.',
      'Men aged over # were let out before the killing began.',
    ],
  },
  {
    name: 'dates and years',
    numbers: [3, 9, 14, 22, 27],
    templates: [
      'The attack on March # killed the district chief.',
      'The chief was killed on # October.',
      'Fighters killed the chief in the night of May #, witnesses said.',
      'The killing of # June shocked the valley.',
      'The dead were buried on the #th.',
    ],
  },
  {
    name: 'years',
    numbers: [1987, 1994, 2006, 2011, 2014],
    templates: [
      'He was wounded in #.',
      'The worst killing since # left the town in mourning.',
      'In # the rebels killed the old governor.',
      'The # massacre killed his parents.',
      'The war that began in # has left many dead.',
      'Deaths have fallen since #.',
    ],
  },
  {
    name: 'clock times',
    numbers: [2, 5, 7, 9, 11],
    templates: [
      'The bomb went off at # a.m. and killed the driver.',
      'The driver was killed at about # pm.',
      "At # o'clock a mine killed the driver.",
      'The shelling that killed the driver began at #:40.',
    ],
  },
  {
    name: 'weapons and calibres',
    numbers: [60, 82, 107, 122, 155],
    templates: [
      'A #mm mortar round killed the baker.',
      'A # mm shell wounded the baker and her son.',
      'The baker was killed by a #-mm rocket.',
      'Rebels with # mm guns killed the baker.',
      'The #mm rockets that hit the market killed the baker.',
    ],
  },
  {
    name: 'names with a number',
    numbers: [4, 9, 16, 24, 72],
    templates: [
      'An F-# jet bombed the bridge and killed the ferryman.',
      'An F# jet bombed the bridge and killed the ferryman.',
      'Rockets hit Block # and killed the ferryman.',
      'Soldiers of Brigade # wounded the ferryman.',
      'The ferryman was killed on Highway #.',
      'The ferryman died in Ward # of the hospital.',
      'Under Article # the killing of prisoners is a crime.',
      'The ferryman of Unit # was wounded.',
    ],
  },
  {
    name: 'distances and areas',
    numbers: [3, 12, 25, 40, 90],
    templates: [
      'The blast, # km from the border, killed the teacher.',
      'The teacher was killed # kilometres north of Ardun.',
      'A rocket killed the teacher # miles away.',
      'Windows broke # metres from where the teacher was killed.',
      'The fire that killed the teacher burned # hectares.',
      'A #-kilometre stretch of road is closed after the deadly blast.',
    ],
  },
  {
    name: 'money',
    numbers: [3, 15, 40, 200, 500],
    templates: [
      'The state will pay $# to the family of the dead man.',
      'Families of the dead will get # dollars each month.',
      'A reward of #,000 crowns is offered for the killer, who wounded the clerk.',
      'The fire killed the clerk and did damage worth $# million.',
      'The clerk was killed for # euros.',
    ],
  },
  {
    name: 'shares',
    numbers: [12, 23, 40, 65, 80],
    templates: [
      'About # per cent of the dead were farmers.',
      'Deaths rose by #% after the truce ended.',
      'The strike killed the mayor and cut # percent of the power.',
      'The party of the killed mayor won # per cent of the vote.',
    ],
  },
  {
    name: 'durations',
    numbers: [3, 5, 8, 18, 45],
    templates: [
      'The battle lasted # days and killed the commander.',
      'The commander died # hours after the raid.',
      'After # years of war the commander was killed.',
      'The commander was killed # minutes before the truce.',
      'A #-day truce ended when a mine killed the commander.',
      'He was jailed for # years for killing the commander.',
    ],
  },
  {
    name: 'votes and scores',
    numbers: [13, 41, 58, 77, 102],
    templates: [
      'Parliament voted by # votes to condemn the killing.',
      'The motion on the dead reporter won # votes.',
      'A minute of silence for the dead came before the side scored # points.',
      'The council passed the text on the killing with # in favour.',
      'Some # deputies signed the letter about the killed reporter.',
    ],
  },
  {
    name: 'troops deployed',
    numbers: [60, 150, 300, 800, 2500],
    templates: [
      'The army sent # soldiers to the town after a mine killed the mayor.',
      'After the mayor was killed, # police officers were deployed.',
      'Some # troops guard the road where the mayor was killed.',
      'A force of # men took part in the raid that killed the mayor.',
      'The alliance has # soldiers in the valley where the mayor was killed.',
      'More than # rescuers searched the rubble after the deadly blast.',
      'The mayor was killed in a raid by # gunmen.',
      'About # fighters attacked the post and wounded the mayor.',
    ],
  },
  {
    name: 'evacuated under a deal',
    numbers: [70, 240, 350, 1200, 4000],
    templates: [
      'Under the deal # people left the town where the imam was killed.',
      'Buses carried # residents out after the imam was killed.',
      'Some # villagers were evacuated under the deal after the deadly siege.',
      'A convoy with # passengers left before the shelling killed the imam.',
      'The truce let # people out of the quarter after weeks of killing.',
      'The town, home to # people, mourned the dead imam.',
      'The camp that was hit, where the imam died, shelters # people.',
      'About # mourners walked behind the coffin of the killed imam.',
      'Some # people protested against the killing of the imam.',
    ],
  },
  {
    name: 'houses and things',
    numbers: [6, 17, 30, 55, 140],
    templates: [
      'The blast killed the cook and destroyed # houses.',
      'Shells damaged # shops and wounded the cook.',
      'Fighters fired # rockets, killing the cook.',
      'The jets carried out # air strikes and killed the cook.',
      'Police seized # rifles after the killing.',
      'The cook was killed and # cars were burned.',
      'The storm killed the cook and sank # boats.',
      'Raiders killed the cook and took # cows.',
      'The raid that killed the cook hit # villages.',
      'After the killing police searched # homes.',
    ],
  },
  {
    name: 'patients of a disease',
    numbers: [18, 44, 95, 310, 1700],
    templates: [
      'The clinic that was hit, where the nurse died, treats # patients a day.',
      'Doctors counted # cases of cholera in the town where the nurse was killed.',
      'The nurse who was killed had cared for # patients with measles.',
      'Some # children were vaccinated before the shelling killed the nurse.',
      'The hospital, which has # beds, was hit and the nurse was wounded.',
    ],
  },
  {
    name: 'people who are no victims',
    numbers: [11, 26, 48, 120, 900],
    templates: [
      'The dead man leaves a village of # people.',
      'Judges heard # witnesses in the trial over the killing.',
      'The union of the killed miner has # members.',
      'The boat that was hit, wounding the pilot, can carry # passengers.',
      'The killed miner taught # pupils at the school.',
      'Some # guests were at the wedding when the shot killed the miner.',
      'The bomber, one of # recruits of the camp, died too.',
      'Police questioned # people after the killing.',
    ],
  },
  {
    name: 'beside the verb',
    numbers: [6, 13, 21, 38, 64],
    templates: [
      'The guard was killed # days later.',
      'The guard was wounded # km away.',
      'The guard, wounded # times, survived.',
      'The guard was shot dead # hours after the vote.',
      'The shot killed the guard and # cows.',
      'The shot killed # sheep and the guard.',
      'The flood killed # horses.',
      'The blast wounded the guard and broke # windows.',
      '# rockets killed the guard.',
      'Killed: the guard. Damaged: # houses.',
      'The guard was killed along with # of his dogs.',
    ],
  },
  {
    name: 'ground and things taken',
    numbers: [4, 9, 17, 31, 60],
    templates: [
      'Rebels captured # villages and killed the commander.',
      'The army took # hills in the battle that killed the commander.',
      'The army captured # tanks.',
      'Rebels seized # rifles from the dead commander.',
      'Fighters captured # positions, a monitor said.',
      'The party lost # seats after the killing of its leader.',
      'Police arrested the killer and seized # knives.',
      'The navy captured # boats after the deadly raid.',
    ],
  },
  {
    name: 'people unhurt or saved',
    numbers: [15, 36, 52, 88, 130],
    templates: [
      'The blast killed the cook but # workers escaped unhurt.',
      'Rescuers saved # people from the ruins where the cook died.',
      'There were # passengers on board when the cook was killed.',
      'Some # survivors of the deadly flood reached the church.',
      'The treaty has saved # lives since the killing stopped.',
      'The court sentenced # men to death for the murder.',
      'The mob that killed the cook was # strong.',
      'None of the # pupils was hurt in the blast that killed the cook.',
      'A plane with # people on board landed safely after the deadly raid.',
      'The cook was killed while # customers waited outside.',
    ],
  },
  {
    name: 'headlines',
    numbers: [5, 18, 29, 70, 240],
    templates: [
      'MAYOR KILLED # KM FROM ARDUN',
      'Mayor Killed as # Rockets Hit Ardun',
      'Mayor Killed, # Houses Burned in Ardun',
      'Mayor, #, Killed in Ardun',
      'Deadly Siege of Ardun Enters Day #',
      '# Protest Killing of Mayor',
      'Court Jails # Over Killing of Mayor',
    ],
  },
];

/** The whole grid, in a fixed order. */
export function grid(): Decoy[] {
  return FAMILIES.flatMap(({ name, numbers, templates }) =>
    templates.flatMap((template) =>
      numbers.flatMap((n) =>
        VARIANTS.map((vary) => ({
          family: name,
          text: vary(template.replace('#', String(n))),
          number: Number(n),
        })),
      ),
    ),
  );
}

/** As written; after a sentence with real casualties; with hyphens and apostrophes lost. */
const VARIANTS: ((sentence: string) => string)[] = [
  (s) => s,
  (s) => `At least 1,001 people were killed in the quake. ${s}`,
  (s) => s.replace(/[-'’]/g, ''),
];
