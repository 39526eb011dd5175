import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../../src/format/annotation.ts';
import { claimsOf } from '../../../src/reading/claims.ts';
import { readReport } from '../../../src/reading/read.ts';

const EFFECT: Readonly<Record<string, string>> = {
  killed: 'k',
  wounded: 'w',
  missing: 'm',
  'killed-or-wounded': 'kw',
};

/** "k2 w1": the figures of a sentence that follows one of an attack or an accident, or of a headline. */
function figures(before: string, sentence: string): string {
  const headline = sentence.startsWith('T: ');
  const text = headline ? before : `${before}\n\n${sentence}`;
  const title = headline ? { title: sentence.slice(3) } : {};
  const reading = readReport({ id: 'r', text, ...title }, { layers: LAYERS });
  return claimsOf(reading)
    .flatMap((c) =>
      c.kind === 'casualties' && (headline ? c.in === 'title' : c.start > before.length) ? [c] : [],
    )
    .map((c) => `${EFFECT[c.effect]}${c.count.low ?? c.count.bound}`)
    .sort()
    .join(' ');
}

const CRASH =
  'Two vehicles collided near Wexcombe on Friday, killing four people and injuring several others, police said.';

describe('deaths and patients in local news: crash', () => {
  test.each([
    ['A 41-year-old man from nearby Wexcombe, who was driving the van, also died at the scene.', 'k1'],
    [
      'A 41-year-old woman from Wexcombe, Ontario, who had been behind the wheel of the pickup, also died.',
      'k1',
    ],
    ['A passenger in the van, a retired teacher who lived in Harbrook, died later in hospital.', 'k1'],
    ['Deputies said a third passed away on Tuesday.', 'k1'],
    ['Three people died at once, and police said a fourth passed away in hospital.', 'k1 k3'],
    ['The coroner said a fifth succumbed on Monday night.', 'k1'],
    [
      'The 61-year-old man driving the bus and an apprentice of 17 who was cycling were pronounced dead on the spot.',
      'k1 k1',
    ],
    ['A Harbrook man was jailed for life for stabbing shop assistant Dana Tolley to death.', 'k1'],
    ['He knifed Peter Ansell, a youth worker, to death outside a pub.', 'k1'],
    ['The jury heard that he bludgeoned Dana Tolley, 44, to death with a hammer.', 'k1'],
    ['Her husband beat Mrs Tolley, a mother of three, to death.', 'k1'],
    ['The gunman shot Dana Tolley, a nurse, dead in the car park.', 'k1'],
    ['He hacked the shopkeeper, whom he had known for years, to death.', 'k1'],
    ['Two brothers kicked the homeless man to death.', 'k1'],
    ['A robbery suspect was shot and later died at a hospital in Harbrook.', 'k1'],
    ['A robbery suspect was shot by officers and later died.', 'k1'],
    ['A man was stabbed in the neck and died hours later.', 'k1'],
    ['Officers found two men with stab wounds, one of whom died at the scene.', 'k1 w2'],
    ['The teenager was hit by a car and subsequently died.', 'k1'],
    ['The boy was struck by a stray round and died before help came.', 'k1'],
    ['She was stabbed, and died on the way to hospital.', 'k1'],
    ['He was beaten unconscious and died three days later.', 'k1'],
    ['A friend of the dead man was also stabbed but survived.', 'w1'],
    ['A cousin of the victim was also shot.', 'w1'],
    ["The victim's brother was also stabbed in the hand.", 'w1'],
    ['The fight ended with Colin Marsh being stabbed in the shoulder.', 'w1'],
    ['The row led to a bouncer being stabbed twice.', 'w1'],
    ['It ended with a deputy being shot in the leg and the suspect being killed.', 'k1 w1'],
    ['The incident resulted in two officers being shot.', 'w2'],
    ['The dispute left one man with stab wounds to the chest.', 'w1'],
    ['The driver was transported by road to a local hospital.', 'w1'],
    ['The driver, her husband, was airlifted to a hospital in Dunmore in serious condition.', 'w1'],
    [
      'The driver of the Kestrel, a 68-year-old Wexcombe man, was taken to hospital in a critical condition.',
      'w1',
    ],
    ['T: Woman dead, another critical, nine children taken to hospital after crash', 'k1 w1 w9'],
    ['T: Seven pupils treated after bus crash', 'w7'],
    ['T: 9 treated for smoke after kitchen fire', 'w9'],
    ['One of the injured workers was being kept in hospital overnight.', 'w1'],
    ['One patient was treated at the scene while a second was taken to Dunmore Hospital.', 'w1 w1'],
    ['Two patients were transported to Dunmore General, one by helicopter.', 'w2'],
    ['Three people were rushed to hospital, one in critical condition.', 'w1 w3'],
    ['Four people were medevaced to Dunmore.', 'w4'],
    ['Two teenagers remain in intensive care.', 'w2'],
    ['The cyclist is fighting for his life in hospital.', 'w1'],
    ['An elderly man is in an induced coma.', 'w1'],
    ['The 37-year-old driver, also from the Western Ridge, was taken to hospital with a head injury.', 'w1'],
    ['The toddler was placed on life support.', 'w1'],
    ['She was treated for cuts and bruises and discharged.', 'w1'],
    ['A woman in her 20s was conveyed to hospital as a precaution.', 'w1'],
    ['The pilot walked away with minor injuries.', 'w1'],
    ['The pilot escaped with cuts and bruises.', 'w1'],
    ['All eight occupants escaped unhurt.', 'w0'],
    ['No injuries were reported.', 'w0'],
    ['The occupants of the other car were uninjured.', 'w0'],
    ['Nobody else was hurt.', 'w0'],
    ['None of the 31 people on board was injured.', 'w0'],
    ['The bus driver was unhurt.', 'w0'],
    ['Crews found one deceased patient in the car and two others trapped.', 'k1'],
    ['Deputies located a deceased male inside the home.', 'k1'],
    ['Firefighters found two people deceased in an upstairs bedroom.', 'k2'],
    ['Officers entered and found a woman dead and a man critically wounded.', 'k1 w1'],
    ['A second person was found deceased in the garage.', 'k1'],
    ['All four were pronounced dead on arrival.', 'k4'],
  ])('%s', (sentence, wanted) => {
    expect(figures(CRASH, sentence)).toBe(wanted);
  });
});

const SHOOTING =
  'A gunman opened fire in a car park in Harbrook on Friday, killing two people and wounding several others, police said.';

describe('deaths and patients in local news: shooting', () => {
  test.each([
    ['The two women and the other man shot were taken to hospital.', 'w1 w2'],
    ['The father and a 19-year-old son escaped the fire and were taken to hospital with burns.', 'w1 w1'],
    ['A constable and a police dog were also shot and wounded.', 'w1'],
    ['Two women and a man in their 40s were shot.', 'w1 w2'],
    ['A woman in her late 30s and two men in their 40s were shot.', 'w1 w2'],
    ['A woman in her 60s and her grandson, 8, were killed.', 'k1 k1'],
    ['A man in his 20s and a woman believed to be in her 30s were stabbed.', 'w1 w1'],
    ['One was shot in the leg, another in the arm and a third in the back.', 'w1 w1 w1'],
    ['One clerk was shot in the chest, another in the foot.', 'w1 w1'],
    ['A man was killed and a woman and two children injured.', 'k1 w1 w2'],
    ['Four people died, two of them children, and nine were hurt, three critically.', 'k2 k4 w3 w9'],
    ['Two men, a woman and a baby were found dead.', 'k1 k1 k2'],
    ['A mother of two, her partner and a neighbour were killed.', 'k1 k1 k1'],
    ['The gunman, two officers and a passer-by were hurt.', 'w1 w1 w2'],
    ['Killed were a bus driver, a nurse and two students.', 'k1 k1 k2'],
    ['The dead are a bus driver, a nurse and two students.', 'k1 k1 k2'],
    ['Among the dead were a nurse and two students.', 'k1 k2'],
    ['Among the injured was a 9-year-old boy.', 'w1'],
    ['A pair of brothers was killed.', 'k2'],
    ['A pair of sisters were wounded.', 'w2'],
    ['A dozen and a half people were hurt.', 'w18'],
    ['Every one of the 14 passengers was killed.', 'k14'],
    ['None of the 14 passengers survived.', 'k14'],
    ['All but two of the 14 passengers died.', 'k12'],
    ['Everyone on board, 14 people, died.', 'k14'],
    ['All 14 people aboard were killed.', 'k14'],
    ['There were no survivors among the 14 people aboard.', 'k14'],
    ['He died with nine others.', 'k1 k9'],
    ['She was killed along with her two sons.', 'k1 k2'],
    ['The guard was killed together with a driver.', 'k1 k1'],
    ['The pilot died, as did both passengers.', 'k1 k2'],
    ['The driver was killed and so were two passengers.', 'k1 k2'],
    ['A boy died and his sister was left paralysed.', 'k1 w1'],
    ['Killed: 5. Injured: 74.', 'k5 w74'],
    ['Dead: 3 Wounded: 11', 'k3 w11'],
    ['Five dead, 11 hurt and one missing.', 'k5 m1 w11'],
    ['The toll: six killed, 19 wounded.', 'k6 w19'],
    ['The man could not be saved.', 'k1'],
    ['Doctors were unable to save her.', 'k1'],
    ['Paramedics could not revive the man.', 'k1'],
    ['Attempts to revive the boy failed.', 'k1'],
    ['Despite the efforts of paramedics, the boy could not be revived.', 'k1'],
    ['Despite CPR, he was declared dead at the scene.', 'k1'],
    ['His injuries proved fatal.', 'k1'],
    ['She lost her fight for life on Sunday.', 'k1'],
    ['The driver suffered a broken arm.', 'w1'],
    ['The passenger broke both legs.', 'w1'],
    ['The guard had his arm broken.', 'w1'],
    ['A teacher needed 12 stitches.', 'w1'],
    ['The officer was treated for a bullet wound to the thumb.', 'w1'],
    ["A bullet grazed the officer's ear.", 'w1'],
    ['The gunman killed a Sunday school teacher.', 'k1'],
    ['He shot a Girl Scout leader.', 'w1'],
    ['The attack killed a former Marine and wounded a Bible student.', 'k1 w1'],
    ['He stabbed a care home worker and a lollipop lady.', 'w1 w1'],
    ['The fatal shooting of two brothers is under investigation.', 'k2'],
    ['The shooting death of a clerk is being treated as murder.', 'k1'],
    ['A fatal stabbing left one man dead.', 'k1'],
    ['A 30-year-old was discovered stabbed in an alley.', 'w1'],
    ['Two men were discovered shot in a parked van.', 'w2'],
    ['Officers arrived to find a man bleeding from the neck.', 'w1'],
    ['Police found a man suffering from stab wounds.', 'w1'],
    ['Police located two victims, both with gunshot wounds.', 'w2'],
    ['Divers recovered her body on Sunday.', 'k1'],
    ['Crews pulled four bodies from the rubble.', 'k4'],
    ['The remains of three people were recovered.', 'k3'],
    ['T: Coast guard finds two bodies, 11 still missing', 'k2 m11'],
    ['T: One body found, three missing after boat sinks', 'k1 m3'],
    ['T: Bodies of two climbers recovered', 'k2'],
    ['One person was unaccounted for.', 'm1'],
    ['The attack left one dead and the other in intensive care.', 'k1 w1'],
    ['It left two dead and three others in hospital.', 'k2 w3'],
    ['It left a nurse dead and a doctor fighting for his life.', 'k1 w1'],
  ])('%s', (sentence, wanted) => {
    expect(figures(SHOOTING, sentence)).toBe(wanted);
  });
});

describe('deaths and patients in local news: crime', () => {
  test.each([
    ['The bar was full at the time.Two men died at the scene.A third was taken to hospital.', 'k2 w1'],
    ['The father shot his three children and killed them.', 'k3'],
    ['He killed his two brothers and buried them in the yard.', 'k2'],
    ['The guard shot himself in the foot by accident.', 'w1'],
    ['A recruit accidentally shot himself on the hand.', 'w1'],
    ['She shot herself in the thigh while cleaning the gun.', 'w1'],
    ['The three who were hit are all under 25.', 'w3'],
    ['Two were hit in the legs.', 'w2'],
    ['Seven were struck by gunfire.', 'w7'],
    ['No one was hit.', 'w0'],
    ['Nobody was struck.', 'w0'],
    [
      'Arlo Finn, 30, was among the gunmen in the fight that also killed Ted Marsh, 56, and left four others wounded.',
      'k1 w4',
    ],
    ['The same shooting also killed Ted Marsh, a plumber.', 'k1'],
    ['The names of the three deceased men were not released.', 'k3'],
    ['One of the bullets hit little Toby in the side.', 'w1'],
    ['A bullet struck Toby Lane, 8, in the cheek.', 'w1'],
    ['T: Arlo Dean Finn, 24, Killed; Two Injured in Harbrook Shooting', 'k1 w2'],
    ['T: Arlo Finn, 24, shot dead in Harbrook', 'k1'],
    ['T: Girl, 6, expected to survive shooting', 'w1'],
    ['The passenger did not survive.', 'k1'],
    ['Two of the four did not survive.', 'k2'],
    ["She didn't make it.", 'k1'],
    ['None of the three survived the night.', 'k3'],
    ['He is charged with the slayings of Arlo Finn, 22, and Kim Marsh, 21.', 'k1 k1'],
    ['He was charged with the murders of two sisters.', 'k2'],
    ['She faces trial for the Friday killing of a taxi driver.', 'k1'],
    ['"It came from one gun," said 20-year-old Arlo Finn, who was struck in the shoulder by a bullet.', 'w1'],
    ['The boy is in the intensive-care ward.', 'w1'],
    ['The homicide victim has been identified as Ada Holt, 48.', 'k1'],
    ['Homicide victim identified as Ada Holt, 48.', 'k1'],
    ['The youth was driven away in serious condition.', 'w1'],
    ['Three people were killed: a man, a woman and a child.', 'k1 k1 k1 k3'],
    ['The lone survivor was hit five times.', 'w1'],
    ['Someone shot him twice.', 'w1'],
    ['He got shot in the knee.', 'w1'],
    ['Two people got hurt.', 'w2'],
    ['A bouncer took a bullet to the shoulder.', 'w1'],
    ['A bystander caught a bullet in the arm.', 'w1'],
    ['Police shot and killed the man after he lunged at them.', 'k1'],
    ['Officers fatally shot a man who had barricaded himself in.', 'k1'],
    ['The officer-involved shooting left a 26-year-old man dead.', 'k1'],
    ['An off-duty deputy was shot to death outside his home.', 'k1'],
    ['The victim, a 17-year-old girl, was pronounced dead an hour later.', 'k1'],
    ['He was found unresponsive with a gunshot wound and pronounced dead.', 'k1'],
    ['Paramedics pronounced the woman dead at the scene.', 'k1'],
    ['Two victims were dead on arrival.', 'k2'],
    ['He is paralyzed from the waist down.', 'w1'],
    ['She lost an eye in the attack.', 'w1'],
    ['A teenager walked into a hospital with a gunshot wound.', 'w1'],
    ['One person was grazed.', 'w1'],
    ['A florist was shot twice and was pronounced dead by a doctor.', 'k1'],
    ['Police arrested a cook over the fatal stabbings Tuesday of a baker and a florist.', 'k1 k1'],
    ['An usher was carried out of the theatre in grave condition.', 'w1'],
    ['The cook shot himself through the left foot.', 'w1'],
    ['Six were struck by bullets.', 'w6'],
    ['A tailor was rushed to a clinic, together with a boy of 12 with burns.', 'w1 w1'],
    ['The murder victim was identified as Odile Brandt, 51.', 'k1'],
  ])('%s', (sentence, wanted) => {
    expect(figures(SHOOTING, sentence)).toBe(wanted);
  });
});
