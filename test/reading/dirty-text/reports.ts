/** Short reports of our own about invented places, with the punctuation that dirt attacks: apostrophes, hyphens, quotes, headlines. */
export interface ShortReport {
  title: string;
  text: string;
}

export const REPORTS: ShortReport[] = [
  {
    title: 'Government shelling kills 12 in Ardun',
    text: "At least 12 people were killed when government artillery shelled the market in Ardun on Friday, the Marnish Observatory said. The army's spokesman didn't comment.",
  },
  {
    title: 'Car bomb kills 23 near ministry in Belmar: police',
    text: 'A car bomb killed 23 people, including seven policemen, outside the interior ministry in Belmar, police said. "We counted 40 wounded," said a doctor at the city\'s hospital.',
  },
  {
    title: 'Air strikes kill dozens of fighters, monitor says',
    text: 'Dozens of rebel fighters were killed in US-led air strikes near Tolvar, a monitoring group said. The coalition said the strikes had killed 30 militants.',
  },
  {
    title: 'Death toll from mosque attack rises to 48',
    text: 'The death toll from a suicide attack on a mosque in Kesh has risen to 48 from 41, the health ministry said on Tuesday. More than 100 others were injured.',
  },
  {
    title: 'Two journalists shot dead in Varn',
    text: "Gunmen on a motorbike shot dead two journalists in Varn, the newspaper's editor said. Nobody has claimed responsibility.",
  },
  {
    title: 'Seven soldiers killed in ambush, army says',
    text: 'Seven soldiers were killed and nine others wounded, three critically, in an ambush on the Oster road, the army said.',
  },
  {
    title: 'Landslide leaves 60 missing',
    text: 'About 60 people are missing after a landslide buried the village of Hollin. Rescuers recovered five bodies, the mayor said.',
  },
  {
    title: 'Rebels deny killing of 15 villagers',
    text: 'The rebels denied that their fighters had killed 15 villagers in Sarn. Residents said the dead weren\'t combatants: "They were farmers," said one.',
  },
  {
    title: 'Ferry sinks, at least 31 dead',
    text: 'At least 31 people, including 12 children and two medics, drowned when a ferry sank off Port Elin, the coast guard said.',
  },
  {
    title: 'Drone strike kills militant commander',
    text: "A drone strike killed a militant commander and two of his bodyguards in the country's north-west, security officials said.",
  },
  {
    title: 'Shelling wounds 17 in refugee camp',
    text: 'Shells fired from the government-held hills wounded 17 people in a refugee camp, aid workers said. Four of them were children.',
  },
  {
    title: 'Police kill four gunmen after siege',
    text: 'Police killed four gunmen after a ten-hour siege of a hotel in Belmar. Two officers died, the police chief said. "It\'s over," he said.',
  },
  {
    title: 'Up to 200 feared dead in mine collapse',
    text: 'Up to 200 miners are feared dead after a gold mine collapsed in Dorrin province, the governor said. Nine bodies were found.',
  },
  {
    title: 'Army says it killed 26 insurgents',
    text: 'The army said it had killed 26 insurgents in a three-day operation near the Larn river. Five soldiers were also killed, it said.',
  },
  {
    title: 'Market blast kills nearly 40',
    text: 'Nearly 40 people were killed in a blast at a market in the rebel-held town of Ilm, the town\'s council said. The "barbaric" attack also wounded 70 people, it said.',
  },
  {
    title: 'Bus plunge kills 19 pupils',
    text: 'Nineteen pupils were killed when their bus plunged into a gorge near Anvik, officials said. The driver, aged 44, survived.',
  },
  {
    title: 'Four aid workers abducted in Kesh',
    text: "Armed men abducted four aid workers in Kesh on Sunday, the agency said. The agency's driver was wounded.",
  },
  {
    title: 'Thousands displaced by fighting in Tolvar',
    text: 'Fighting between the army and Tolvari rebels has displaced 9,000 people and killed 14 civilians since Monday, the United Nations said.',
  },
  {
    title: 'Twin bombings kill 33 in Belmar',
    text: 'Two car bombs exploded minutes apart in Belmar, killing 33 people and wounding more than 80, the interior ministry said. "Bodies were everywhere," said a witness.',
  },
  {
    title: 'Three border guards die in clash',
    text: "Three border guards and two smugglers died in a clash on the Oster frontier, state media said. A guard's widow said he'd been shot twice.",
  },
  {
    title: 'Stampede at shrine kills 11 women',
    text: 'Eleven women were killed in a stampede at a shrine in Sarn, the district chief said. Twenty-six others were hurt.',
  },
  {
    title: 'Air raid on school kills 22 children',
    text: "An air raid on a school in opposition-held Ilm killed 22 children and six teachers, a war monitor said. The air force said it hadn't bombed the area.",
  },
  {
    title: 'Gunmen kill eight at checkpoint',
    text: 'Gunmen killed eight policemen at a checkpoint near Anvik overnight, a police officer told reporters. Two attackers were also killed, he said.',
  },
  {
    title: 'Quake kills hundreds in Hollin',
    text: 'Hundreds of people were killed when an earthquake hit Hollin, the disaster agency said. More than 5,000 were injured and 700 are missing, it said.',
  },
  {
    title: 'No casualties in embassy blast',
    text: 'A bomb exploded outside the embassy in Belmar but nobody was hurt, the ambassador said. "We\'re all safe," he said.',
  },
  {
    title: 'Ex-minister among five killed in attack',
    text: 'A former minister was among five people killed in an attack on a well-known restaurant in Varn, the owner said.',
  },
  {
    title: 'Rebel group claims killing of six soldiers',
    text: 'The Free Larn Front claimed responsibility for killing six soldiers in a roadside-bomb attack. The army put its losses at two dead.',
  },
  {
    title: 'Mine kills two deminers',
    text: 'A mine killed two deminers and wounded a third near the cease-fire line, their group said.',
  },
  {
    title: 'Hospital hit; 16 patients killed',
    text: 'Sixteen patients and two nurses were killed when a barrel bomb hit a hospital in Ilm, medics said. "It wasn\'t the first time," said a surgeon.',
  },
  {
    title: 'Protest crackdown leaves 9 dead',
    text: 'Security forces shot dead nine protesters in Port Elin, activists said. The government said five people had died, two of them policemen.',
  },
];
