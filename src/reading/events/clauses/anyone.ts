import type { Doc } from '../../../language/doc.ts';
import { termAt } from '../../actors/terms.ts';
import { isTitleCase } from '../../actors/words.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { nounClasses } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';
import { covering } from './classes.ts';
import { nameEnd } from './core.ts';

/** Nouns for people by what they do ("smugglers", "arsonists"), many at a time. */
const DOERS =
  /(?:[^aeiou]ers|eers|ors|ists|ians|ants|ents|thugs|pilots|cops|criminals|thieves|youths|villains|elements|provocateurs|saboteurs)$/;
/** Of these endings, words for things and for nobody in particular. */
const NOT_DOERS =
  /^(?:fighters|gunners|raiders|strangers|riders|intruders|bystanders|onlookers|others|attackers|perpetrators|killers|murderers|shooters|bombers|numbers|members|matters|papers|orders|borders|quarters|headquarters|powers|letters|answers|rivers|towers|shelters|helicopters|choppers|mortars|launchers|doctors|ministers|leaders|readers|brothers|sisters|mothers|fathers|daughters|passengers|prisoners|workers|farmers|villagers|factors|errors|sectors|doors|floors|motors|reactors|tractors|events|incidents|accidents|documents|statements|comments|reports|talents|agents|parents|students|residents|patients|agreements|governments|movements|investments|payments|restaurants|plants|tents|residents|civilians|historians|physicians|politicians|engineers|volunteers|careers|journalists|tourists|scientists|activists|lists|mists|consequences|circumstances|outdoors|indoors|remnants|fragments|developments|differences|tensions)$/;
/** Bodies of people who act together. */
const BANDS =
  /^(?:gang|gangs|clan|clans|mob|mobs|cartel|cartels|militia|cell|ring|network|syndicate|crew|tribe|tribesmen|vigilantes|guards|poachers|rustlers|bandits|herdsmen|group)$/;

/** Is the noun at a token one for people who may have done it, though no class knows it? */
export function isAnyone(doc: Doc, i: number): boolean {
  const w = doc.norm(i);
  if (BANDS.test(w)) return w !== 'group' && w !== 'network' && w !== 'ring';
  return doc.xpos(i) === 'NNS' && DOERS.test(w) && !NOT_DOERS.test(w) && !nounClasses(doc, i)?.has('attack');
}

/**
 * Whoever it may be that somebody accuses, in the words of the text: a name that no lexicon knows ("Tiran", "the Gran
 * Ravin gang"), people by what they do ("armed infiltrators"); null for things, places and nobody in particular.
 */
export function anyoneAt(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  head: number,
): string | null {
  if (head < tree.first) return null;
  const { doc } = tree;
  const end = nameEnd(tree, head);
  if (isName(reading, field, tree, end - 1))
    return doc
      .slice(nameStart(tree, end), end)
      .replace(/\s+/g, ' ')
      .replace(/['’]s$/, '');
  const following = followersAt(tree, head);
  if (following) return following;
  const titled = titledAt(tree, head);
  if (titled) return titled;
  if (!isAnyone(doc, head)) return null;
  let first = head;
  while (first > tree.first && head - first < 3 && describes(doc, first - 1)) first--;
  const words = doc.slice(first, head + 1).replace(/\s+/g, ' ');
  // "Unknown assailants": the capital that opens the sentence
  return /^(?:unknown|unidentified)$/.test(doc.norm(first)) ? words[0].toLowerCase() + words.slice(1) : words;
}

/** "several hundred supporters of the Lantern Party": they, and not the party itself; null for others. */
function followersAt({ doc, end }: SentenceTree, head: number): string | null {
  if (
    !/^(?:supporters|fans|followers|loyalists|sympathi[sz]ers|adherents|remnants|relatives)$/.test(
      doc.norm(head),
    )
  )
    return null;
  if (doc.norm(head + 1) !== 'of') return null;
  let last = head + 1;
  for (let i = head + 2; i < end && i < head + 10; i++) {
    if (/^\p{Lu}/u.test(doc.form(i))) last = i;
    else if (!/^(?:the|of|for|and|-|ex|former|president|general)$/.test(doc.norm(i))) break;
  }
  if (last === head + 1) return null;
  return `${doc.norm(head)} ${doc.slice(head + 1, last + 1).replace(/\s+/g, ' ')}`;
}

/** "the Sons of the Ridge": a common noun in capitals with a name behind "of"; null for others. */
function titledAt({ doc, first, end }: SentenceTree, head: number): string | null {
  if (head <= first + 1 || !/^\p{Lu}\p{Ll}/u.test(doc.form(head)) || doc.norm(head + 1) !== 'of') return null;
  if (doc.norm(head - 1) !== 'the' || !/^(?:NNS|NNPS)$/.test(doc.xpos(head))) return null;
  let i = doc.norm(head + 2) === 'the' ? head + 3 : head + 2;
  const from = i;
  while (i < end && /^\p{Lu}\p{Ll}/u.test(doc.form(i))) i++;
  return i > from ? doc.slice(head, i).replace(/\s+/g, ' ') : null;
}

/**
 * A name in capitals, of no place, day or thing. In a headline all in capitals these say nothing ("Quake Kills Ten"), at
 * the start of a sentence only when the report has the word as a name elsewhere.
 */
function isName(
  reading: Reading,
  field: FieldReading,
  { doc, first, end }: SentenceTree,
  i: number,
): boolean {
  if (!CAPITAL.test(doc.form(i)) || covering(field.times, i) || isTitleCase(doc, first, end)) return false;
  if (SOMEBODY.test(doc.norm(i)) || nounClasses(doc, i) || /^(?:\||\p{Nd}+)$/u.test(doc.norm(i + 1)))
    return false;
  const { names, words } = printed(reading);
  if (words.has(doc.norm(i))) return false;
  if (i === first || doc.upos(i) !== 'PROPN')
    return doc.xpos(i) === 'NNP' && !covering(field.places, i) && names.has(doc.form(i));
  return !weaponAt(doc, i) && !covering(field.places, i)?.where;
}

/** What opens a headline with a capital and is no name. */
const SOMEBODY =
  /^(?:father|mother|dad|mom|mum|husband|wife|boyfriend|girlfriend|brother|sister|son|daughter|stepfather|grandson|nephew|uncle|man|woman|boy|girl|teen|teenager|youth|student|suspect|gunman|shooter|driver|neighbou?r|friend|cousin|officer|deputy|trooper|intruder|robber)$/;

const CAPITAL = /^\p{Lu}\p{Ll}/u;
const SMALL = /^\p{Ll}/u;

/** The words of a report that are printed with a capital within a sentence, and those printed small. */
interface Printed {
  names: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

const print = new WeakMap<Reading, Printed>();

function printed(reading: Reading): Printed {
  let found = print.get(reading);
  if (!found) {
    const names = new Set<string>();
    const words = new Set<string>();
    for (const { doc } of reading.fields)
      for (const { first, end } of doc.sentences) {
        const title = isTitleCase(doc, first, end);
        for (let i = first; i < end; i++) {
          const form = doc.form(i);
          if (SMALL.test(form)) words.add(doc.norm(i));
          else if (i > first && !title && CAPITAL.test(form)) names.add(form);
        }
      }
    found = { names, words };
    print.set(reading, found);
  }
  return found;
}

function nameStart({ doc, first }: SentenceTree, end: number): number {
  let i = end - 1;
  if (/^(?:neither|nor|either)$/.test(doc.norm(i - 1))) return i;
  while (
    i > first &&
    doc.upos(i - 1) === 'PROPN' &&
    /^\p{Lu}/u.test(doc.form(i - 1)) &&
    !/['’]s$/.test(doc.norm(i - 1))
  )
    i--;
  return i;
}

/** "armed", "Kuru": an adjective or noun before the head, and no word of doubt, number or sequence. */
function describes(doc: Doc, i: number): boolean {
  return (
    /^(?:JJ|NN|NNP|VBN)$/.test(doc.xpos(i)) &&
    !/^(?:yesterday|today|tomorrow|suspected|alleged|other|several|many|same|so-called|such|presumed)$/.test(
      doc.norm(i),
    )
  );
}

const NAMED_BAND =
  /^(?:militia|group|rebels|fighters|militants|insurgents|movement|faction|gang|cartel|clan|network|cell|army|front)$/;
const STATE = new Set(['state', 'entity'] as const);

/** "the Gran Ravin gang", "Red Sand group": a band by its name with the word for what it is behind it; null for others. */
export function bandAt({ doc, first }: SentenceTree, head: number): string | null {
  if (!NAMED_BAND.test(doc.form(head)) || head <= first) return null;
  let i = head;
  while (i > first && /^\p{Lu}\p{Ll}/u.test(doc.form(i - 1)) && /^(?:NNP|NNPS|JJ|NN)$/.test(doc.xpos(i - 1)))
    i--;
  if (i === head || (i === first && doc.xpos(i) !== 'NNP')) return null;
  for (let j = i; j < head; j++) if (termAt(doc, j, head, STATE)) return null;
  return doc.slice(i, head + 1).replace(/\s+/g, ' ');
}
