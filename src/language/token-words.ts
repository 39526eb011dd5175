/** Words that the tokenizer and the sentence splitter must know. General English, after the treebanks' conventions. */

/** Abbreviations (without their full stop, lower case) that keep it; a sentence rarely ends with them. */
export const TITLES = new Set(
  (
    'mr mrs ms dr prof rev hon gen lt col maj capt cpt sgt cpl cmdr adm brig pte pvt gov sen rep pres sec ' +
    'st ft mt mme mlle fr supt insp det amb const'
  ).split(' '),
);

/** Abbreviations that keep their full stop and may end a sentence. */
export const ABBREVIATIONS = new Set(
  (
    'jr sr inc corp ltd co bros llc plc etc vs approx dept est govt al ave blvd rd ' +
    'jan feb apr aug sept oct nov dec e.g i.e cf ph.d'
  ).split(' '),
);

/** Abbreviations only before a number: "No. 5", "Mar. 3", "Sec. 2", "p. 4". */
export const BEFORE_NUMBER = new Set(
  'no nos mar jun jul sep mon tue tues wed thu thur thurs fri sat sun sec art p pp vol fig ch'.split(' '),
);

/** Words with a lost apostrophe that are two: "didnt" is "did" and "nt". */
export const LOST_NOT = new Set(
  'dont didnt doesnt wasnt werent isnt arent hasnt havent hadnt wouldnt couldnt shouldnt wont cant aint mustnt neednt'.split(
    ' ',
  ),
);

/** Prefixes that stay one word with what follows their hyphen. */
export const PREFIXES = new Set('pro anti non ex re co pre post semi multi un e'.split(' '));

/** Words of harm that are printed broken ("kil-led", "kil*led"), by filters of words or by lines that once ended there. */
const BREAKABLE = new Set(
  (
    'killed killing killings wounded wounding injured injuring injuries murdered murder murders death deaths dead ' +
    'casualties civilians children victims soldiers militants terrorists fighters attack attacks attacked explosion ' +
    'explosions bombing bombings bombed shelling shelled shooting arrested kidnapped executed massacre hospital'
  ).split(' '),
);

/** Spellings of words of harm that are plainly slips. */
const MISSPELT: ReadonlyMap<string, string> = new Map([
  ['causalities', 'casualties'],
  ['causalties', 'casualties'],
  ['casualities', 'casualties'],
  ['casulties', 'casualties'],
  ['injuried', 'injured'],
  ['wouned', 'wounded'],
  ['woundeds', 'wounded'],
  ['fatalites', 'fatalities'],
  ['civillian', 'civilian'],
  ['civillians', 'civilians'],
  ['civilans', 'civilians'],
]);

const LONGEST_BROKEN = Math.max(...[...BREAKABLE].map((w) => w.length)) + 1;

/** Is text[start, end), which holds one mark between letters at `mark`, a word of harm printed broken? */
export function isBroken(text: string, start: number, mark: number, end: number): boolean {
  if (end - start > LONGEST_BROKEN || end - start < 5) return false;
  return BREAKABLE.has((text.slice(start, mark) + text.slice(mark + 1, end)).toLowerCase());
}

/** The word that a norm stands for: broken ones whole, misspelt ones put right. */
export function mended(norm: string): string {
  const right = MISSPELT.get(norm);
  if (right) return right;
  if (norm.length > LONGEST_BROKEN || !/^[a-z]+[-*][a-z]+$/.test(norm)) return norm;
  const whole = norm.replace(/[-*]/, '');
  return BREAKABLE.has(whole) ? whole : norm;
}

/** Participles that a lost hyphen glues to a name: "USled", "rebelheld". */
export const GLUED_ENDINGS = [
  'affiliated',
  'controlled',
  'supported',
  'dominated',
  'occupied',
  'brokered',
  'linked',
  'backed',
  'funded',
  'allied',
  'trained',
  'based',
  'armed',
  'held',
  'born',
  'made',
  'led',
  'run',
];

/** What may stand before such an ending without its hyphen. */
export const GLUED_STEMS = new Set(
  (
    'us un uk eu nato saudi iran iranian russia russian turkey turkish kurd kurdish syria syrian israel israeli ' +
    'iraq iraqi american british french western qatar qatari shiite shia sunni houthi taliban isis isil daesh qaeda ' +
    'rebel rebels opposition government regime state militant army coalition jihadist islamist gulf arab foreign militia'
  ).split(' '),
);

/** Endings of host names that make "example.org" one token. */
export const HOSTS = new Set('com org net gov edu int mil info biz uk ru sy tv co fr de il tr eu'.split(' '));
