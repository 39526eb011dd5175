import type { Doc } from '../../../language/doc.ts';

const CULPRIT =
  /^(?:gunm[ae]n|robbers?|suspects?|shooters?|intruders?|attackers?|assailants?|burglars?|bombers?|carjackers?|killers?|hijackers?)$/;
/** Tokens behind a verb in which whom it was done to stands. */
const REACH = 7;

/** "Omar Plim fired at the robber", "shot and killed the gunman": done to the one who did harm, by another. */
export function hitsCulprit(doc: Doc, verb: number): boolean {
  const { end } = doc.sentences[doc.sentenceOf(verb)];
  for (let i = verb + 1; i < Math.min(end, verb + REACH); i++) {
    if (CULPRIT.test(doc.norm(i))) return true;
    if (/^[,;:.]$/.test(doc.norm(i))) return false;
  }
  return false;
}
