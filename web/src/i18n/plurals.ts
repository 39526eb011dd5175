export type Language = 'en' | 'ar';

/** Forms that a language has beside those for one and for many, by the catalogue's name without its ending. */
export const PLURALS: Record<Language, Record<string, Partial<Record<Intl.LDMLPluralRule, string>>>> = {
  en: {},
  ar: {
    incident: { zero: 'لا حوادث', two: 'حادثان', few: '{n} حوادث', many: '{n} حادثًا', other: '{n} حادث' },
    report: { zero: 'لا تقارير', two: 'تقريران', few: '{n} تقارير', many: '{n} تقريرًا', other: '{n} تقرير' },
    claim: { zero: 'لا ادعاءات', two: 'ادعاءان', few: '{n} ادعاءات', many: '{n} ادعاءً', other: '{n} ادعاء' },
    kinds: { two: 'فئتان من الضحايا', many: '{n} فئة من الضحايا', other: '{n} فئة من الضحايا' },
    inReports: { two: 'في تقريرين', many: 'في {n} تقريرًا', other: 'في {n} تقرير' },
    'contested.points': {
      two: 'نقطتان متنازع عليهما',
      many: '{n} نقطة متنازع عليها',
      other: '{n} نقطة متنازع عليها',
    },
    entry: { zero: 'لا مداخل', two: 'مدخلان', many: '{n} مدخلًا', other: '{n} مدخل' },
    'every.minute': { two: 'كل دقيقتين', many: 'كل {n} دقيقة', other: 'كل {n} دقيقة' },
    'every.hour': { two: 'كل ساعتين', many: 'كل {n} ساعة', other: 'كل {n} ساعة' },
    'every.day': { two: 'كل يومين', many: 'كل {n} يومًا', other: 'كل {n} يوم' },
    tried: { two: 'جُرِّب مرتين', many: 'جُرِّب {n} مرة', other: 'جُرِّب {n} مرة' },
    undated: {
      two: 'حادثان بلا تاريخ معروف',
      few: '{n} حوادث بلا تاريخ معروف',
      many: '{n} حادثًا بلا تاريخ معروف',
      other: '{n} حادث بلا تاريخ معروف',
    },
  },
};
