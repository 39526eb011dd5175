import { type Atoms, WORD } from '../../language/atoms.ts';

/** What is still to come, by its words: "is expected to arrive", "ahead of", "the deadline of". */
const AHEAD = new Set(
  'expected scheduled slated due planned plans plan planning set going likely ready hopes hope intends intend wants aims vowed upcoming deadline'.split(
    ' ',
  ),
);
const AHEAD_NOUNS = new Set('deadline election elections vote hearing trial summit meeting talks'.split(' '));
const REACH = 12;

/**
 * Tense of the words around a time: -1 past, 1 future, 0 unsaid. The nearest finite verb before it decides ("said Friday
 * he will go" is past for Friday), else the first one after it ("On Friday, troops will leave").
 */
export function tenseAround(atoms: Atoms, first: number, end: number): -1 | 0 | 1 {
  if (isOfDeed(atoms, end)) return -1;
  if (
    atoms.norms[first - 1] === 'by' ||
    AHEAD_NOUNS.has(atoms.norms[end] ?? '') ||
    atoms.norms[first - 1] === 'until'
  )
    return byDeadline(atoms, first, end);
  if (
    atoms.norms[first - 1] === 'as' &&
    (atoms.norms[first - 2] === 'early' || atoms.norms[first - 2] === 'soon')
  )
    return 1;
  return before(atoms, first) || after(atoms, end);
}

/** Words for violence that was done: "will look into Monday's raid" tells of a raid that was. */
const DEEDS = new Set(
  'attack attacks bombing bombings blast blasts explosion explosions shooting shootings ambush massacre killing killings stabbing shelling crash raid raids strike strikes airstrike airstrikes assault clashes violence bloodshed earthquake quake'.split(
    ' ',
  ),
);
/** So many words stand between a day and its deed ("Monday's deadly drone strike"). */
const BEFORE_DEED = 3;

function isOfDeed({ norms, kinds }: Atoms, end: number): boolean {
  if (norms[end] !== "'s" && norms[end] !== '’s') return false;
  for (let j = end + 1; j <= end + BEFORE_DEED; j++) {
    if (kinds[j] !== WORD) return false;
    if (DEEDS.has(norms[j])) return true;
  }
  return false;
}

/** "by Tuesday" looks ahead unless the clause tells of the past. */
function byDeadline(atoms: Atoms, first: number, end: number): -1 | 0 | 1 {
  if (isPutOff(atoms, first)) return 1;
  const told = before(atoms, first - 1) || after(atoms, end);
  return atoms.norms[first - 1] === 'by' && told < 0 ? 0 : told || 1;
}

/** What is put off, or somebody given time, until a day looks ahead to it, whenever that was said. */
const PUT_OFF = new Set(
  'give gave given giving grant granted postpone postponed delay delayed extend extended defer deferred adjourn adjourned deadline ultimatum suspend suspended'.split(
    ' ',
  ),
);

function isPutOff({ norms }: Atoms, first: number): boolean {
  for (let j = first - 1; j >= 0 && j > first - REACH; j--) {
    if (norms[j] === ';' || norms[j] === '.') return false;
    if (PUT_OFF.has(norms[j])) return true;
  }
  return false;
}

/** Verbs that look ahead from the past: "decided to vote on Friday", "planned a march on Saturday". */
const LOOKS_AHEAD = new Set(
  'decided agreed vowed promised pledged planned scheduled intended hoped wanted expected'.split(' '),
);

function before(atoms: Atoms, first: number): -1 | 0 | 1 {
  const { norms, kinds } = atoms;
  for (let j = first - 1, steps = 0; j >= 0 && steps < REACH; j--, steps++) {
    if (norms[j] === ';' || norms[j] === '”' || norms[j] === '"') return 0;
    if (kinds[j] !== WORD) continue;
    if (norms[j] === 'will' || norms[j] === "'ll" || norms[j] === 'shall') return 1;
    if (norms[j] === 'ahead' || norms[j] === 'upcoming') return 1;
    const tag = tagOf(atoms, j);
    if (tag === 'VBD') return norms[j] === 'planned' || norms[j] === 'scheduled' ? 1 : -1;
    if ((tag === 'VBZ' || tag === 'VBP') && present(atoms, j, first)) return 1;
    if (tag === 'VB') return infinitive(atoms, j);
    if (tag === 'VBN') return participle(atoms, j);
    if (tag === 'MD') return norms[j] === 'could' ? 0 : 1;
  }
  return 0;
}

/** "will", "to" or "did" before a bare verb. */
function infinitive(atoms: Atoms, j: number): -1 | 0 | 1 {
  const { norms } = atoms;
  for (let k = j - 1; k >= 0 && k > j - 5; k--) {
    const w = norms[k];
    if (w === 'did' || w === "didn't" || w === 'didn') return -1;
    if (w === 'could') return 0;
    const tag = tagOf(atoms, k);
    if (tag === 'MD') return 1;
    if (w === 'to') {
      for (let m = k - 1; m >= 0 && m > k - 4; m--) {
        if (AHEAD.has(norms[m]) || LOOKS_AHEAD.has(norms[m])) return 1;
        const t = tagOf(atoms, m);
        if (t === 'VBD' || t === 'VBN') return -1;
        if (t === 'VBZ' || t === 'VBP') return 1;
      }
      return 0;
    }
  }
  return 0;
}

/** "has said", "was killed" are past; "is expected", "will be held", "is held" are not. */
function participle(atoms: Atoms, j: number): -1 | 0 | 1 {
  const { norms } = atoms;
  if (AHEAD.has(norms[j]) && (norms[j] !== 'set' || norms[j + 1] === 'to' || norms[j + 1] === 'for'))
    return 1;
  for (let k = j - 1; k >= 0 && k > j - 5; k--) {
    const w = norms[k];
    if (w === 'was' || w === 'were' || w === 'had' || w === 'has' || w === 'have') return -1;
    if (w === 'is' || w === 'are' || w === "'s" || w === 'will' || w === 'to') return w === "'s" ? -1 : 1;
    if (w === 'be' || w === 'still' || w === 'also') continue;
    if (w === 'would' || w === 'should' || w === 'may' || w === 'might' || w === 'can') return 1;
  }
  return -1;
}

const TIMETABLE =
  /^(?:leave|arrive|begin|start|open|meet|travel|return|resume|vote|convene|expire|depart|reopen|end|come|go)s?$/;

/** "leaves Tuesday" looks ahead; other verbs in the present ("says Tuesday") do not say. */
function present({ norms }: Atoms, j: number, first: number): 0 | 1 {
  return first - j <= 2 && TIMETABLE.test(norms[j]) ? 1 : 0;
}

function after(atoms: Atoms, end: number): -1 | 0 | 1 {
  const { norms, kinds, length } = atoms;
  for (let j = end, steps = 0; j < length && steps < REACH; j++, steps++) {
    if (norms[j] === ';') return 0;
    if (kinds[j] !== WORD) continue;
    if (norms[j] === 'will' || norms[j] === "'ll") return 1;
    // a tagger may take "the union plans to march" for plans
    if (AHEAD.has(norms[j]) && norms[j].endsWith('s') && norms[j + 1] === 'to') return 1;
    const tag = tagOf(atoms, j);
    if (tag === 'VBD') return -1;
    if (tag === 'VBZ' || tag === 'VBP') return AHEAD.has(norms[j]) ? 1 : 0;
  }
  return 0;
}

/** Penn tag of the token that holds the atom. */
const tagOf = ({ doc, starts }: Atoms, j: number) => doc.xpos(doc.tokenAt(starts[j]));
