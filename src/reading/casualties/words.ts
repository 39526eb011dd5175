/** Closed classes of words that bound noun and verb groups. They are grammar, not vocabulary, so they stand here. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const BE = set("is are was were be been being am 's 're get gets got gotten getting");
export const HAVE = set("has have had having 've 'd");
export const MODAL = set("will would can could may might must shall should 'll wo ca");
export const DO = set('do does did');
const NEGATION = set("not n't never nobody neither nor without no none cannot");
export const RELATIVE = set('who that which whom');

export const DETERMINER = set(
  'a an the this that these those his her its their our my your another other some many several all every each no both any few multiple numerous various countless innocent such most various',
);
export const DEFINITE = set('the this that these those');
export const POSSESSIVE = set('his her its their our my your');

export const PREPOSITION = set(
  'in on at by from with of for to into near inside outside during after before since between among amid against under over through throughout across around along within without towards toward onto upon off beside besides behind beyond above below via per despite following until till aboard about when while where as because if although though whereas whether than like',
);
export const CONJUNCTION = set('and or but nor plus &');
export const PRONOUN = set(
  'he she they it we i you him them us me himself herself themselves itself who whom which what there',
);

/** Adverbs that may stand between subject, auxiliary and predicate without changing who suffers. */
export const ADVERB = set(
  'also reportedly allegedly apparently later then still already now since only just all both each too either subsequently immediately instantly shortly soon earlier recently seriously critically severely badly fatally gravely slightly lightly mortally deliberately accidentally brutally confirmed reported documented believed presumed feared listed officially initially meanwhile however so far currently always even once probably likely possibly tragically sadly mistakenly indiscriminately summarily extrajudicially indeed finally eventually ultimately suddenly quickly repeatedly simultaneously internally forcibly previously wrongly unlawfully illegally arbitrarily intentionally unintentionally randomly senselessly needlessly horribly savagely viciously mercilessly nonfatally non-fatally non being',
);

/** Adverbs of degree of harm: "three critically". */
export const DEGREE = set('critically seriously severely gravely badly slightly lightly mortally');

export const DAY = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight overnight earlier later yesterday january february march april may june july august september october november december mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);

/** Adverbs that start a new group: "mostly women and children". */
const QUANTIFYING = set(
  'mostly mainly largely primarily also only just even so too now then still reportedly allegedly seriously critically severely badly',
);

const CLOSING: ReadonlySet<string> = new Set([
  ...[PREPOSITION, CONJUNCTION, BE, HAVE, MODAL, DO, PRONOUN, RELATIVE, DAY, NEGATION, QUANTIFYING].flatMap(
    (words) => [...words],
  ),
  ...['including', 'included', 'includes', 'others'],
]);

/** Words that no noun group crosses. */
export function closesNounGroup(w: string): boolean {
  return CLOSING.has(w);
}

/** Is the token punctuation that ends a group? Hyphens and quotation marks do not. */
export function isBreak(w: string): boolean {
  return w.length === 1 && ',;:.!?()[]{}|–—―/'.includes(w);
}

export const QUOTE = set("\" “ ” ' ‘ ’ « » `` ''");

/** Where, and by whom, the wounded are cared for. */
export const CARE = set(
  'hospital hospitals hospitalized hospitalised treatment clinic clinics infirmary ambulance ambulances stretcher stretchers surgery',
);

/** Parts of the body that a bullet hits. */
export const BODY_PART = set(
  'leg legs arm arms chest head neck back shoulder shoulders foot feet hand hands hip thigh thighs stomach abdomen face torso knee calf buttocks buttock groin side jaw eye wrist elbow ankle body temple throat cheek forearm shin ribs belly',
);

/** Small numbers in words, as ages have them. */
export const SMALL: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'
    .split(' ')
    .map((w, i) => [w, i + 1]),
);

/** Words for a dead body. */
export const BODY = set('body bodies corpse corpses remains');
