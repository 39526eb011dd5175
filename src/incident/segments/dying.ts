/** Words for how somebody came to die of what was done to him before. */
const WOUNDS =
  /\b(?:succumb\w*|(?:of|from|to|by) (?:\w+ ){0,3}(?:wounds?|injur(?:y|ies)|burns)|(?:wounds|injuries) (?:that )?(?:he|she|they) (?:had )?(?:sustained|suffered))\b/i;
/** "A teacher who was wounded in Tuesday's shooting died", "one of the women who were shot has died", "wounded teacher dies". */
const WAS_WOUNDED =
  /\b(?:(?:who|that) (?:was|were|had been) (?:\w+ )?(?:wounded|injured|hurt|shot|stabbed|burn(?:ed|t)|beaten)\b(?= (?!dead|to death))|(?:wounded|injured) (?:[\w-]+ ){1,3}?(?=(?:has |have |later )?die))/i;
/** "died at County General on Thursday", "dies in hospital". */
const IN_CARE =
  /\b(?:died?|dies) (?:[\w-]+ ){0,3}?(?:at|in) (?:[\w'\u2019-]+ ){0,3}?(?:hospital|clinic|infirmary|medical cent(?:er|re)|general|intensive care)\b/i;
const DYING = /\b(?:died?|dies|dying|dead|succumb\w*|deaths?)\b/i;
/** "bringing the toll to four", "which takes its losses to eight". */
const RUNNING =
  /\b(?:bring|brought|rais|tak|took|push|lift|increas)\w* (?:the|its|their|to)\b[^.;]{0,80}?\bto\b(?! (?:hospital|court|the)\b)/i;

/** What a sentence tells of such a death: where its words begin; null where it tells of none. */
export interface Dying {
  wounds: number | null;
  /** Where a running toll begins. */
  running: number | null;
}

export function dyingIn(text: string): Dying {
  const at = [WOUNDS, WAS_WOUNDED, IN_CARE].flatMap((re) => re.exec(text)?.index ?? []);
  return { wounds: at.length > 0 ? Math.min(...at) : null, running: RUNNING.exec(text)?.index ?? null };
}

/** Do a claim's words tell that somebody died? */
export const saysDied = (quote: string): boolean => DYING.test(quote);
