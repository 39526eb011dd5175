/** Words that say of one person that it is a man or a boy: pronouns and nouns, in lower case; not "his", which is said of others. */
export const MALE: ReadonlySet<string> = new Set(
  `he him man male boy father son brother husband grandfather grandson uncle nephew dad stepfather stepson stepbrother boyfriend
ex-husband ex-boyfriend widower groom schoolboy`.split(/\s+/),
);

/** Words that say of one person that it is a woman or a girl: pronouns and nouns, in lower case. */
export const FEMALE: ReadonlySet<string> = new Set(
  `she her woman female girl mother daughter sister wife grandmother granddaughter aunt niece mom mum stepmother stepdaughter stepsister
girlfriend ex-wife ex-girlfriend widow bride schoolgirl`.split(/\s+/),
);
