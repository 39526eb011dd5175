import { describe, expect, test } from 'vitest';
import { detectLanguage, isPlainlyEnglish } from '../../src/intake/language.ts';

const ENGLISH =
  'The mayor of the town said on Monday that the bridge would be closed for a week after a lorry hit the railing. Drivers who come from the north have been told to use the road along the river, and the council asked people to leave their cars at home for the time being. Nobody was hurt in the accident, which happened early in the morning, and the driver was allowed to go home with a bandage on his hand. ';
const OTHERS: Record<string, string> = {
  de: 'Der Bürgermeister der Stadt sagte am Montag, dass die Brücke für eine Woche gesperrt werde, nachdem ein Lastwagen das Geländer gerammt hatte. Fahrer, die aus dem Norden kommen, wurden gebeten, die Straße am Fluss zu benutzen. ',
  nl: 'De burgemeester van de stad zei maandag dat de brug een week lang gesloten blijft nadat een vrachtwagen tegen de leuning was gereden. Wie uit het noorden komt of in de stad werkt, is gevraagd de weg langs de rivier te nemen. ',
  fr: 'Le maire de la ville a déclaré lundi que le pont serait fermé pendant une semaine après qu’un camion a heurté la rambarde. Les conducteurs venant du nord ont été priés de prendre la route le long de la rivière. ',
  es: 'El alcalde de la ciudad dijo el lunes que el puente estará cerrado durante una semana después de que un camión chocara contra la barandilla. A los conductores que vienen del norte se les pidió usar la carretera junto al río. ',
};

describe('English is told at a glance', () => {
  test('a plain text is; detection agrees', async () => {
    expect(isPlainlyEnglish(ENGLISH)).toBe(true);
    expect(await detectLanguage(ENGLISH)).toBe('en');
  });

  test.each(Object.entries(OTHERS))('%s is not, nor is a text with a good part of it', async (code, text) => {
    const long = text.repeat(3);
    expect(isPlainlyEnglish(long)).toBe(false);
    expect(await detectLanguage(long)).toBe(code);
    expect(isPlainlyEnglish(ENGLISH + long)).toBe(false);
    expect(isPlainlyEnglish(long + ENGLISH)).toBe(false);
  });

  test('a few words say too little', async () => {
    expect(isPlainlyEnglish('The council said that the road was closed.')).toBe(false);
    expect(await detectLanguage('Closed.')).toBe(null);
  });
});
