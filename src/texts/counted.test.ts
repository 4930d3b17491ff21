// Sentences of networks, evaluation and the yearly status that count something: of one they are said as of one.
import { expect, test } from 'vitest';
import { LANGUAGES } from './language.ts';
import { textsFor } from './texts.ts';

test('one is not said as several', () => {
  const said = LANGUAGES.map((language) => {
    const texts = textsFor(language);
    const { proposed, voted } = texts.evaluationReport.paper.topics;
    return [
      proposed('1'),
      voted('1', true, '1.9.2026'),
      voted('1', false, '1.9.2026'),
      texts.surveys.one.fetch('1'),
      texts.nationalStatus.coverage.participants('1'),
      texts.nationalStatus.forms.standing('1'),
      texts.nationalStatus.agreements.lead('1', '1'),
      texts.nationalStatus.agreements.lead('1', '0'),
    ];
  });
  expect(said).toEqual([
    [
      'Deltakerne foreslo ett tema.',
      'Én kommune stemte i avstemningen som var over 1.9.2026.',
      'Én deltaker stemte i avstemningen som var over 1.9.2026.',
      'Hent én deltaker fra nettverket',
      'Noen er bare navngitte brukere av en avtale. Teller vi bare deltakere og eiere, er 1 kommune med.',
      'Vi kjenner 1 fast samarbeid.',
      'Vi kjenner én slik avtale. Hvem som kan bruke den nå, er ikke bekreftet.',
      'Vi kjenner én slik avtale. Hvem som kan bruke den nå, er bekreftet.',
    ],
    [
      'Deltakarane føreslo eitt tema.',
      'Éin kommune stemte i avstemminga som var over 1.9.2026.',
      'Éin deltakar stemte i avstemminga som var over 1.9.2026.',
      'Hent éin deltakar frå nettverket',
      'Nokre er berre namngitte brukarar av ein avtale. Tel vi berre deltakarar og eigarar, er 1 kommune med.',
      'Vi kjenner 1 fast samarbeid.',
      'Vi kjenner éin slik avtale. Kven som kan bruke han no, er ikkje stadfesta.',
      'Vi kjenner éin slik avtale. Kven som kan bruke han no, er stadfesta.',
    ],
    [
      'The participants proposed one topic.',
      'One municipality voted in the vote that ended 1.9.2026.',
      'One participant voted in the vote that ended 1.9.2026.',
      'Fetch one participant from the network',
      'Some are only named users of an agreement. Counting participants and owners only, 1 municipality is a member.',
      'We know 1 standing cooperation.',
      'We know one such agreement. It is not confirmed who may use it now.',
      'We know one such agreement. It is confirmed who may use it now.',
    ],
  ]);
});
