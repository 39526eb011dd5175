/** A time expression as recognised: what its words say, before anything is known of when they were written. */
export type Form =
  /**
   * A calendar date with what is given of it; `weekday` when it is named too, `lastDay` for "Sept. 17-18", `week` for "the
   * week of …", `nthWeek` for "the last week of March" (-1 the last), `yearShift` for "October of next year".
   */
  | {
      kind: 'date';
      year: number | null;
      month: number | null;
      day: number | null;
      weekday?: number;
      lastDay?: number;
      week?: true;
      nthWeek?: number;
      yearShift?: number;
    }
  | { kind: 'decade'; start: number; century: boolean }
  /** A weekday; -1 "last", 1 "next", 0 bare. */
  | { kind: 'weekday'; weekday: number; shift: -1 | 0 | 1 }
  /** Days from the day of writing: yesterday -1. */
  | { kind: 'day'; offset: number }
  /** "last week" -1, "this month" 0, "next year" 1; counted from the day of writing, or the last date told. */
  | { kind: 'unit'; unit: Unit; offset: number; anchor: Anchor }
  /** "three weeks ago" -3, "a year later" 1. */
  | { kind: 'shift'; unit: Unit; offset: number; anchor: Anchor }
  | { kind: 'season'; season: string; year: number | null; offset: number }
  | { kind: 'quarter'; quarter: number; year: number | null; offset: number }
  | { kind: 'holiday'; id: string; year: number | null; offset: number }
  /** "at 6 p.m." alone: on the day that is being told of. */
  | { kind: 'clock' }
  /** TIMEX3 value as it stands: durations, sets, PRESENT_REF. */
  | { kind: 'fixed'; type: 'DURATION' | 'SET' | 'DATE'; value: string };

/** TIMEX3 letters: D day, W week, E weekend, M month, Q quarter, Y year, DE decade, CE century; with T hours and less. */
export type Unit = 'TS' | 'TM' | 'TH' | 'D' | 'N' | 'W' | 'F' | 'E' | 'M' | 'Q' | 'Y' | 'DE' | 'CE';

/** Where relative times count from. */
export type Anchor = 'written' | 'told';

/** A form with its atoms [first, end). */
export interface Found {
  first: number;
  end: number;
  form: Form;
  /** "T18:30", "TNI", "T08:00Z": the part of the day. */
  clock?: string;
  /** Days from the day that the form names: -1 for "the day before Easter". */
  besides?: number;
  rule: string;
}
