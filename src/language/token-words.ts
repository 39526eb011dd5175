/** Words that the tokenizer and the sentence splitter must know. General English, after the treebanks' conventions. */

/** Abbreviations (without their full stop, lower case) that keep it; a sentence rarely ends with them. */
export const TITLES = new Set(
  (
    'mr mrs ms dr prof rev hon gen lt col maj capt cpt sgt cpl cmdr adm brig pte pvt gov sen rep pres sec ' +
    'st ft mt mme mlle fr supt insp det amb'
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
