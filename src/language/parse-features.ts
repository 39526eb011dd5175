import type { ParseState } from './parse-state.ts';
import { compileTemplates } from './templates.ts';

/**
 * What the parser sees: tokens s0, s1, s2 from the top of the stack, b0, b1, b2 to come; of a token its word (w) and
 * tag (t), its outermost dependents on the left (l, second ll) and right (r, rr) with word, tag and relation (d),
 * how many there are (lv, rv); distances between s0 and b0 (near), s1 and s0 (gap).
 */
const MOVE_ATOMS =
  's0w s0t s1w s1t s2w s2t b0w b0t b1w b1t b2w b2t s0lw s0lt s0ld s0rw s0rt s0rd s1lt s1ld s1rw s1rt s1rd b0lw b0lt b0ld s0lld s0rrd s1rrd b0lld s0lv s0rv s1rv b0lv near gap'.split(
    ' ',
  );

const MOVE_LIST = [
  ...['s0w', 's0t', 's0w s0t', 's1w', 's1t', 's1w s1t', 'b0w', 'b0t', 'b0w b0t', 'b1w', 'b1t', 'b1w b1t'],
  ...['b2w', 'b2t', 's2w', 's2t', 's0w b0w', 's0w s0t b0t', 's0t b0w b0t', 's0t b0t', 's0w b0t', 's0t b0w'],
  ...['s1w s0w', 's1t s0t', 's1w s0t', 's1t s0w', 's1t b0t', 's1w b0w', 'b0t b1t', 'b0w b1t', 's0t b0t b1t'],
  ...[
    'b0t b1t b2t',
    's1t s0t b0t',
    's2t s1t s0t',
    's0t s0lt b0t',
    's0t s0rt b0t',
    's1t s1rt s0t',
    's1t s1lt s0t',
  ],
  ...['s0t b0t b0lt', 's1t s0t s0lt', 's1t s0t s0rt', 's0w near', 's0t near', 'b0w near', 'b0t near'],
  ...['s0t b0t near', 's1t s0t gap', 's0w s0rv', 's0t s0rv', 's0w s0lv', 's0t s0lv', 'b0w b0lv', 'b0t b0lv'],
  ...['s1w s1rv', 's1t s1rv', 's0lw s0ld', 's0lt s0ld', 's0rw s0rd', 's0rt s0rd', 's1rw s1rd', 's1rt s1rd'],
  ...['b0lw b0ld', 'b0lt b0ld', 's0t s0ld s0rd', 's0w s0ld s0rd', 's1t s1ld s1rd', 's1w s1rd s0t'],
  ...['s0lld s0ld s0t', 's0rrd s0rd s0t', 's1rrd s1rd s0t', 'b0lld b0ld s0t', 'b0t b0ld s0t'],
  ...['s1w s0t b0t', 's1t s0w b0t', 's1t s0t b0w', 's0lw s0t b0t', 's1t s0lw s0t', 's0rw s0t b0t'],
];

/** Templates for choosing the next move. */
export const MOVES = compileTemplates(MOVE_LIST, MOVE_ATOMS, 1000);

/**
 * Of an arc: head (h) and dependent (d) with words, tags (which know the arc's side), neighbours (before b, after a),
 * the dependent's own dependents and the head's, as above, and how far it reaches.
 */
const ARC_ATOMS =
  'side far hw ht dw dt dlw dlt dld drw drt drd dllw dlld drrw hlw hld hrw hrd hrrd dbt dat dbw daw hbt hat'.split(
    ' ',
  );

const ARC_LIST = [
  ...['hw side', 'ht', 'dw side', 'dt', 'hw dw', 'hw dt', 'ht dw', 'ht dt', 'ht dt far', 'dlw dt', 'dlw hw'],
  ...[
    'dlw ht dt',
    'dlt dld dt',
    'drw dt',
    'drt drd dt',
    'dlld dld dt',
    'dld drd dt',
    'hld dt ht',
    'hrd dt ht',
  ],
  ...['hrd hrrd ht', 'dbt dt', 'dat dt', 'dbw dt', 'daw dt', 'hbt ht', 'hat ht', 'dbt dat dt', 'dllw dt'],
  ...['dllw dlw ht', 'hrw dt ht', 'hlw dt ht', 'hw hrd dt', 'hw dlw dt', 'drrw dt side'],
];

/** Templates for choosing an arc's label. */
export const ARCS = compileTemplates(ARC_LIST, ARC_ATOMS, 2000);

/** Distance in tokens, coarser as it grows. */
function distance(d: number): number {
  return d < 6 ? d : d < 11 ? 6 : 7;
}

/** Reads the values of MOVE_ATOMS off a configuration. */
export function readConfiguration(s: ParseState, v: Int32Array): void {
  const { word, tag, labels, left1, left2, right1, right2, leftCount, rightCount, stack, depth } = s;
  const n = s.length;
  const none = n + 1;
  const s0 = depth > 0 ? stack[depth - 1] : none;
  const s1 = depth > 1 ? stack[depth - 2] : none;
  const s2 = depth > 2 ? stack[depth - 3] : none;
  const b0 = s.next;
  const b1 = b0 < n ? b0 + 1 : none;
  const b2 = b0 + 1 < n ? b0 + 2 : none;
  const s0l = left1[s0];
  const s0r = right1[s0];
  const s1l = left1[s1];
  const s1r = right1[s1];
  const b0l = left1[b0];
  v[1] = word[s0];
  v[2] = tag[s0];
  v[3] = word[s1];
  v[4] = tag[s1];
  v[5] = word[s2];
  v[6] = tag[s2];
  v[7] = word[b0];
  v[8] = tag[b0];
  v[9] = word[b1];
  v[10] = tag[b1];
  v[11] = word[b2];
  v[12] = tag[b2];
  v[13] = word[s0l];
  v[14] = tag[s0l];
  v[15] = labels[s0l];
  v[16] = word[s0r];
  v[17] = tag[s0r];
  v[18] = labels[s0r];
  v[19] = tag[s1l];
  v[20] = labels[s1l];
  v[21] = word[s1r];
  v[22] = tag[s1r];
  v[23] = labels[s1r];
  v[24] = word[b0l];
  v[25] = tag[b0l];
  v[26] = labels[b0l];
  v[27] = labels[left2[s0]];
  v[28] = labels[right2[s0]];
  v[29] = labels[right2[s1]];
  v[30] = labels[left2[b0]];
  v[31] = Math.min(4, leftCount[s0]);
  v[32] = Math.min(4, rightCount[s0]);
  v[33] = Math.min(4, rightCount[s1]);
  v[34] = Math.min(4, leftCount[b0]);
  v[35] = s0 === none ? 8 : distance(b0 - s0);
  v[36] = s1 === none ? 8 : distance(s0 - s1);
}

/** Reads the values of ARC_ATOMS for an arc from h to d, whose own dependents are all known. */
export function readArc(s: ParseState, h: number, d: number, v: Int32Array): void {
  const { word, tag, labels, left1, left2, right1, right2 } = s;
  const none = s.length + 1;
  const side = d < h ? 1 : 2;
  const before = d > 0 ? d - 1 : none;
  const after = d + 1 < s.length ? d + 1 : none;
  const hBefore = h > 0 ? h - 1 : none;
  const hAfter = h + 1 < s.length ? h + 1 : none;
  const dl = left1[d];
  const dr = right1[d];
  v[1] = side;
  v[2] = distance(d < h ? h - d : d - h);
  v[3] = word[h];
  v[4] = tag[h] * 4 + side;
  v[5] = word[d];
  v[6] = tag[d] * 4 + side;
  v[7] = word[dl];
  v[8] = tag[dl];
  v[9] = labels[dl];
  v[10] = word[dr];
  v[11] = tag[dr];
  v[12] = labels[dr];
  v[13] = word[left2[d]];
  v[14] = labels[left2[d]];
  v[15] = word[right2[d]];
  v[16] = word[left1[h]];
  v[17] = labels[left1[h]];
  v[18] = word[right1[h]];
  v[19] = labels[right1[h]];
  v[20] = labels[right2[h]];
  v[21] = tag[before];
  v[22] = tag[after];
  v[23] = word[before];
  v[24] = word[after];
  v[25] = tag[hBefore];
  v[26] = tag[hAfter];
}
