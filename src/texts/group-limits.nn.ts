// Nynorsk words about limits on joint purchases.
import type { GroupLimitsTexts } from './group-limits.nb.ts';

const meant = (suggestion: string | number | undefined): string =>
  suggestion ? ` Meinte du «${suggestion}»?` : '';

export const groupLimitsNn: GroupLimitsTexts = {
  summary: 'Set grenser for kven som kan leie, og kva marknaden kan ta',
  intro: 'Tomme felt betyr inga grense. Det ein kommune kjøper åleine, blir ikkje rekna med.',
  everybody: 'Kor mange felles konkurransar kan kvar leie?',
  everybodyHint: 'Eitt tal for alle som kan leie, til dømes 2.',
  leads: 'Unntak for nokon',
  leadsHints: [
    'Éi linje for kvar: namn eller kommunenummer, semikolon og tal.',
    'Til dømes «Namsos; 3». Talet 0 betyr at dei ikkje leier nokon.',
  ],
  markets: 'Kva marknaden kan ta i året',
  marketsHints: [
    'Éi linje for kvar kategori: kategori, semikolon og kroner i året utan mva., til dømes «Tryggleiksalarmar og responssenter; 5 000 000».',
    'Grensa gjeld alle felles kjøp i kategorien. Skal ho berre gjelde avtalar som byrjar i ein periode, skriv du første og siste dag bak: «; 01.01.2027; 31.12.2027».',
  ],
  refused: 'Nokre av grensene kan ikkje brukast. Rett dei, og prøv igjen.',
  atLine: (line, message) => `Linje ${line}: ${message}`,
  problems: {
    'limits.headingsMissing': () => 'Skriv éi grense på kvar linje.',
    'limits.empty': () => 'Skriv éi grense på kvar linje.',
    'row.neither': () => 'Skriv kven eller kva grensa gjeld.',
    'row.both': () => 'Skriv berre éi grense på linja.',
    'cell.missing': () => 'Noko manglar. Skriv namn og tal med semikolon mellom, eller ta bort linja.',
    'body.unknown': (f) =>
      `Vi kjenner ingen kommune eller fylkeskommune som heiter «${f['value']}».${meant(f['suggestion'])} Skriv namnet eller kommunenummeret.`,
    'body.twice': (f) => `«${f['value']}» står på ei anna linje òg. Hald på berre éi av dei.`,
    'leads.notWhole': (f) =>
      `«${f['value']}» kan ikkje brukast. Skriv eit heilt tal frå 0 til 1000, til dømes 2.`,
    'category.unknown': (f) =>
      `Vi kjenner ikkje att «${f['value']}».${meant(f['suggestion'])} Skriv ein kategori frå lista.`,
    'date.notDate': (f) => `«${f['value']}» er ikkje ein dato. Skriv dag, månad og år, til dømes 01.01.2027.`,
    'date.order': (f) => `«${f['value']}» er før den første dagen. Rett ein av datoane.`,
    'date.outOfReach': (f) =>
      `«${f['value']}» kan ikkje brukast. Året må vere frå ${f['first']} til ${f['last']}.`,
    'amount.notAmount': (f) =>
      `«${f['value']}» er ikkje eit beløp som kan brukast. Skriv kroner i året utan mva., til dømes 5 000 000.`,
    'window.twice': (f) =>
      `«${f['value']}» har ei grense for dei same kvartala på ei anna linje. Hald på berre éi av dei.`,
  },
  title: 'Grenser',
  titleFull: (count, isOne) => `${count} ${isOne ? 'grense' : 'grenser'} held planen tilbake`,
  titleFree: 'Ingen av grensene held planen tilbake',
  text: 'Planen held seg innanfor grensene. Tabellane viser kor mykje han bruker av dei.',
  worthText:
    'Der ei grense held planen tilbake, gir vi eit overslag over kva planen kunne ha spart med litt meir plass. Talet er eit overslag over verdien av den første utvidinga, og ikkje noko nokon betaler.',
  leadsCaption: 'Felles konkurransar kvar leier. Grensene som kostar mest, står først',
  marketsCaption: 'Felles kjøp i kroner i året. Grensene som kostar mest, står først',
  columns: {
    who: 'Kven',
    led: 'Leier',
    most: 'Høgst',
    worthLead: 'Verdt med éin til (overslag)',
    market: 'Kategori',
    quarters: 'Byrjar',
    bought: 'Blir kjøpt for',
    mostKroner: 'Høgst',
    worthMarket: 'Verdt med éin million til (overslag)',
  },
  always: 'når som helst',
  between: (from, to) => (from === to ? from : `${from}–${to}`),
  room: 'har plass',
  more: (count) => `Vis alle ${count}`,
  unused: (count, isOne) =>
    `${count} ${isOne ? 'grense gjeld' : 'grenser gjeld'} nokon eller noko som ikkje er i utrekninga.`,
  alone: 'Blir ikkje billegare saman med nokon på lista, eller får ikkje plass innanfor grensene',
  noWhatIf:
    '«Kva om» svarar ikkje når det er sett grenser: Dei gjeld heile planen under eitt. Endre tala og rekn ut på nytt for å sjå kva som skjer.',
  noStudy:
    'Når det er sett grenser, prøver vi ikkje ut andre føresetnader og andre planar. Grensene gjeld heile planen under eitt, og planar som er sette saman på nytt, held seg ikkje nødvendigvis innanfor dei. Ta bort grensene og rekn ut på nytt for å sjå kor sikker planen er.',
};
