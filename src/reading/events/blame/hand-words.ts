import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import { weaponAt } from '../words/weapons.ts';

/** What somebody does to others with his own hand, by the words behind the verb; how surely they tell of a deed: 0 for none, 2 for any. */

const HAND = new WordTest(
  /^(?:fir(?:e|es|ed|ing)|shoot(?:s|ing)?|shot|open(?:s|ed|ing)?|pull(?:s|ed|ing)?|spray(?:s|ed|ing)?|empt(?:y|ies|ied|ying)|unload(?:s|ed|ing)?|unleash(?:es|ed|ing)?|stab(?:s|bed|bing)?|knif(?:ed|ing)|slash(?:es|ed|ing)?|hack(?:s|ed|ing)?|plung(?:es?|ed|ing)|beats?|beat(?:en|ing)|bludgeon(?:s|ed|ing)?|batter(?:s|ed|ing)?|strangl(?:es?|ed|ing)|chok(?:es?|ed|ing)|smother(?:s|ed|ing)?|suffocat(?:es?|ed|ing)|drown(?:s|ed|ing)?|poison(?:s|ed|ing)?|kick(?:s|ed|ing)?|punch(?:es|ed|ing)?|hits?|hitting|str(?:ikes?|uck|iking)|dr(?:ives?|ove|iving)|ramm(?:ed|ing)|rams?|plow(?:s|ed|ing)?|plough(?:s|ed|ing)?|crash(?:es|ed|ing)?|r[au]ns?|running|sets?|setting|thr(?:ow|ows|ew|own|owing)|hurl(?:s|ed|ing)?|tossed|lobbed|d?ous(?:es?|ed|ing)|goes|went|going|go|gunn(?:ed|ing)|ambush(?:es|ed|ing)?|burst(?:s|ing)?|barg(?:es?|ed|ing)|br(?:eaks?|oke|eaking)|storm(?:s|ed|ing)?|point(?:s|ed|ing)?|push(?:es|ed|ing)?|shov(?:es?|ed|ing)|discharg(?:es?|ed|ing)|return(?:s|ed|ing)?|squeez(?:es?|ed|ing))$/,
);

/** Where the next verb of the hand stands. */
export const nextHand = (doc: Doc, from: number, end: number): number => HAND.next(doc, from, end);

const SHOTS =
  /^(?:shots?|rounds?|bullets?|guns?|handguns?|shotguns?|rifles?|pistols?|revolvers?|weapons?|firearms?|magazines?|clips?|volleys?|bursts?|barrage|ak-47|times|twice|once|thrice|repeatedly|indiscriminately|wildly|randomly|back|gunfire)$/;
const AIM = /^(?:at|on|upon|into|toward|towards|through|inside|from|across|in|out)$/;
const BLADE =
  /^(?:knife|knives|machete|sword|axe|ax|hatchet|dagger|blade|screwdriver|scissors|cleaver|razor|hammer|bat|spade|shovel|crowbar|rock|brick|stone|bottle|club|pipe|stick|hatchets|bats?)$/;
const VEHICLE =
  /^(?:car|cars|truck|vehicle|van|pickup|suv|sedan|bus|lorry|jeep|taxi|motorcycle|minivan|tractor)$/;
const CROWD =
  /^(?:crowds?|people|pedestrians?|marchers|protesters?|demonstrators?|bystanders?|cyclists?|him|her|them|officers?|deput(?:y|ies)|troopers?|shoppers|worshippers|children|students|man|men|woman|women|boy|girl|boys|girls|jogger|walkers?|victims?)$/;
const NO_ONE =
  /^(?:police|staff|employees?|workers?|chief|manager|coach|minister|engine|engines|imagination|salvo|photos?|photographs?|pictures?|films?|videos?|scenes?|footage|movie|documentary|hoops|baskets?|goals?|questions?|off|blanks?|rubber|tear|pellets|skeet|targets|clay|water|rockets?|missiles?|shells?|mortars?|artillery)$/;

/** How surely a verb tells of somebody's violence against others. */
export function handDeed(doc: Doc, v: number, end: number): 0 | 1 | 2 {
  const next = (n: number): string => (v + n < end ? doc.norm(v + n) : '.');
  const w = doc.lemma(v);
  switch (w) {
    case 'fire':
      return fires(doc, v, end);
    case 'shoot':
      return NO_ONE.test(next(1)) || NO_ONE.test(next(2)) || /^(?:down|up)$/.test(next(1)) ? 0 : 2;
    case 'open':
      return (next(1) === 'fire' && !/^NN/.test(v + 2 < end ? doc.xpos(v + 2) : '')) ||
        (next(1) === 'up' && /^(?:on|with)$/.test(next(2)) && has(doc, v + 1, end, 7, OPENS_UP))
        ? 2
        : 0;
    case 'pull':
    case 'squeeze':
      return next(2) === 'trigger' ? 2 : 0;
    case 'return':
      return next(1) === 'fire' ? 1 : 0;
    case 'spray':
      return has(doc, v, end, 7, /^(?:bullets|gunfire)$/) ? 2 : 0;
    case 'empty':
    case 'unload':
    case 'unleash':
    case 'discharge':
      return has(doc, v, end, 6, SHOTS) ? 2 : 0;
    case 'stab':
    case 'knife':
    case 'gun':
    case 'strangle':
    case 'bludgeon':
    case 'behead':
      return 2;
    case 'slash':
    case 'hack':
    case 'choke':
    case 'smother':
    case 'suffocate':
    case 'batter':
    case 'ambush':
      return isSomebody(doc, v, end) || next(1) === 'at' ? 2 : 0;
    case 'beat':
      return isSomebody(doc, v, end) && !has(doc, v, end, 12, CONTEST) ? 2 : 0;
    case 'kick':
    case 'punch':
    case 'drown':
    case 'poison':
      return isSomebody(doc, v, end) ? 2 : 0;
    case 'plunge':
      return has(doc, v, end, 6, BLADE) ? 2 : 0;
    case 'hit':
    case 'strike':
      return isSomebody(doc, v, end) && (has(doc, v, end, 9, BLADE) || has(doc, v, end, 7, /^(?:head|face)$/))
        ? 2
        : 0;
    case 'drive':
    case 'ram':
    case 'plow':
    case 'plough':
    case 'crash':
      return drivesInto(doc, v, end);
    case 'run':
      return (/^(?:over|down)$/.test(next(1)) &&
        isSomebody(doc, v + 1, end) &&
        !/^(?:to|towards?)$/.test(next(2))) ||
        (isSomebody(doc, v, end) && /^(?:over|down)$/.test(next(2)))
        ? 2
        : 0;
    case 'set':
      return has(doc, v, end, 6, /^(?:ablaze|alight)$/) ||
        (has(doc, v, end, 6, /^fire$/) && next(1) !== 'off')
        ? 2
        : 0;
    case 'throw':
    case 'hurl':
    case 'toss':
    case 'lob':
      return has(doc, v, end, 5, /^(?:grenades?|firebombs?|molotov|bombs?|explosives?|acid)$/) ? 2 : 0;
    case 'push':
    case 'shove':
      return isSomebody(doc, v, end) &&
        has(doc, v, end, 6, /^(?:off|from|onto)$/) &&
        !has(doc, v, end, 10, SAVES)
        ? 1
        : 0;
    case 'go':
      return has(doc, v, end, 7, /^(?:rampage|spree)$/) ? 2 : 0;
    case 'burst':
    case 'barge':
    case 'break':
    case 'storm':
      if (has(doc, v, end, 10, SAVES)) return 0;
      return /^(?:in|into|through)$/.test(next(1)) || /^(?:the|a|his|her|their)$/.test(next(1)) ? 1 : 0;
    case 'point':
      return has(doc, v, end, 5, SHOTS) && has(doc, v, end, 7, AIM) ? 1 : 0;
    default:
      return 0;
  }
}

/** "opened up on the crowd", "opened up with a rifle": no talk of one's feelings. */
const OPENS_UP =
  /^(?:rifles?|guns?|machine|shotgun|pistol|crowds?|patrol|convoy|soldiers|troops|police|officers|them|us)$/;
/** "beat Karl Voss in the vote". */
const CONTEST =
  /^(?:vote|votes|voting|election|elections|primary|race|match|game|final|points|seat|sets|poll|polls)$/;
/** "fired back at critics", "fired from his job". */
const FIRES_NO_SHOT = /^(?:critics|criticism|claims|opponents|job|post|position|role|questions|starting)$/;
/** "pushed his wife off the balcony to save her", "broke into the house to rescue the children". */
const SAVES = /^(?:save|rescue|help|safety|protect|revive)$/;

/** "fired twice", "fired at the van", "fired his shotgun": no employer who fires somebody, and no gun that fires. */
function fires(doc: Doc, v: number, end: number): 0 | 1 | 2 {
  if (has(doc, v, end, 5, /^(?:distance|wide|outside)$/) || has(doc, v, end, 8, FIRES_NO_SHOT)) return 0;
  for (let i = v + 1; i < end && i < v + 7; i++) {
    const w = doc.norm(i);
    if (SHOTS.test(w) || (weaponAt(doc, i) && !NO_ONE.test(w))) return 2;
    if (AIM.test(w)) return /^(?:in|from|out)$/.test(w) && i > v + 1 ? 1 : 2;
    if (/^(?:[.;]|and|before|but|as|,)$/.test(w)) return i === v + 1 ? 1 : 0;
    if (NO_ONE.test(w)) return 0;
    if (!/^(?:CD|JJ|DT|RB|PRP\$|NN|NNS|HYPH)$/.test(doc.xpos(i))) return 0;
  }
  return 0;
}

/** "fired at two brothers", "shooting at the patrol": harm meant for people, whether or not any is counted. */
export function aimsAtSomebody(doc: Doc, v: number, end: number): boolean {
  if (!/^(?:fire|shoot)$/.test(doc.lemma(v))) return false;
  for (let i = v + 1; i < end && i < v + 6; i++)
    if (/^(?:at|on|toward|towards)$/.test(doc.norm(i))) return isSomebody(doc, i, end);
  return false;
}

/** Does a person or a name stand right behind the verb, as whom it is done to? */
function isSomebody(doc: Doc, v: number, end: number): boolean {
  for (let i = v + 1; i < end && i < v + 8; i++) {
    const w = doc.norm(i);
    if (CROWD.test(w) || doc.xpos(i) === 'NNP' || /^(?:it|fire|record|odds|deadline)$/.test(w))
      return !/^(?:it|fire|record|odds|deadline)$/.test(w);
    if (/^(?:himself|herself|themselves|itself)$/.test(w)) return false;
    if (
      /^(?:others|one|two|three|four|five|six|neighbou?rs?|wife|husband|mother|father|son|daughter|sons|daughters|brother|sister|girlfriend|boyfriend|friend|teacher|clerk|guard|guards|driver|ex-wife|roommate|baby|infant|toddler|child|teenager|teen|owner|employee|co-worker|coworkers?|parents|family|owner|bouncer|brothers|sisters|trooper|deputy|deputies|policeman)$/.test(
        w,
      )
    )
      return true;
    if (!/^(?:DT|PRP\$|JJ|CD|HYPH|NN|NNS|IN|POS|VBN|CC|PRP|VBD|RP|UH)$/.test(doc.xpos(i)) || w === '.')
      return false;
  }
  return false;
}

/** "drove his car into marchers", "rammed a bus stop with his truck". */
function drivesInto(doc: Doc, v: number, end: number): 0 | 1 | 2 {
  for (let i = v + 1; i < end && i < v + 12; i++) {
    const w = doc.norm(i);
    if (/^[.;]$/.test(w)) return 0;
    if (!/^(?:into|through|over|onto)$/.test(w)) continue;
    if (has(doc, i, end, 10, SAVES) || has(doc, i, end, 10, /^bring$/)) return 0;
    return has(doc, i, end, 7, CROWD)
      ? has(doc, v, i, i - v, VEHICLE) || doc.lemma(v) !== 'drive' || i === v + 1
        ? 2
        : 0
      : 0;
  }
  return 0;
}

function has(doc: Doc, from: number, end: number, reach: number, word: RegExp): boolean {
  for (let i = from + 1; i < end && i <= from + reach; i++) {
    if (/^[.;]$/.test(doc.norm(i))) return false;
    if (word.test(doc.norm(i))) return true;
  }
  return false;
}
