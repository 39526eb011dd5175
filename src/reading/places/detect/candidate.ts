/** A run of tokens that may be a place name. */
export interface Candidate {
  first: number;
  end: number;
  /** Plain key of the name. */
  key: string;
  /** How it was met: a name of the gazetteer, an adjective, a shape ("Tarn Street"), or only a capital. */
  kind: 'name' | 'demonym' | 'shape' | 'unknown';
  /** True when its shape shows a place, also where the gazetteer knows it. */
  shaped: boolean;
  /** True when it is printed as an abbreviation: "Ind." */
  abbreviated?: boolean;
  rule: string;
}
