import type { SourceKind } from '../../format/claim.ts';
import { isOutletTitle } from './terms.ts';

const POLICE = /^(?:patrol|police|sheriff|troopers|constabulary)$/i;
const MILITARY = /^(?:command|guard|corps|army|navy)$/i;
const STATE_BODY =
  /^(?:department|service|services|bureau|authority|commission|ministry|directorate|inspectorate|treasury)$/i;
const BODY =
  /^(?:university|hospital|union|association|institute|foundation|center|centre|council|network|alliance|society|committee|federation|church|school|college|club|project|watch|international|group|campaign|league|forum|initiative|coalition|movement|observatory)$/i;

/**
 * What bears a name that no lexicon knows, by its last word ("S.C. Highway Patrol", "The Buffalo News") and by the article
 * before it: nobody's name has one ("the White Wolves").
 */
export function kindOfName(name: string, article: boolean): SourceKind {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  if (last !== name) {
    if (isOutletTitle(last)) return 'outlet';
    if (POLICE.test(last)) return 'officials';
    if (MILITARY.test(last)) return 'military';
    if (STATE_BODY.test(last)) return 'government';
    if (BODY.test(last) || article) return 'organisation';
  }
  return 'person';
}
