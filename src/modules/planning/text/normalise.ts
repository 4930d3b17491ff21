// From what people type to comparable words: lower case, nynorsk folded onto bokmal, ASCII letters, Norwegian stems.
import { stemmer } from '@orama/stemmers/norwegian';

/** Nynorsk (and one or two old spellings) to bokmal inside words. Order matters: the longer first. */
const NYNORSK: readonly (readonly [RegExp, string])[] = [
  [/sjukeheim/g, 'sykehjem'],
  [/sjuke/g, 'syke'],
  [/sjuk/g, 'syk'],
  [/skule/g, 'skole'],
  [/skul(?=ar|en|ane|$)/g, 'skol'],
  [/reinhald/g, 'renhold'],
  [/reingj[eø]r/g, 'rengjør'],
  [/reinsing/g, 'rensing'],
  [/heimeside/g, 'hjemmeside'],
  [/heime?(?=sjuk|syke|ten|hjelp|bu)/g, 'hjemme'],
  [/fosterheim/g, 'fosterhjem'],
  [/ten(?=est)/g, 'tjen'],
  [/køyr/g, 'kjør'],
  [/vassverk/g, 'vannverk'],
  [/vatn|vass(?=-|$|f|m|p|l|a|b|k)/g, 'vann'],
  [/avlaup/g, 'avløp'],
  [/mjølk/g, 'melk'],
  [/kjøt(?!t)/g, 'kjøtt'],
  [/grønsak/g, 'grønnsak'],
  [/røyr/g, 'rør'],
  [/straum/g, 'strøm'],
  [/naud(?=nett|strøm)/g, 'nød'],
  [/tryggleik/g, 'trygghet'],
  [/rekneskap/g, 'regnskap'],
  [/bygg?je?(?=leiing|leiar|vare|meist)/g, 'bygge'],
  [/leiing/g, 'ledelse'],
  [/leiar/g, 'leder'],
  [/eigedom/g, 'eiendom'],
  [/rådgjev/g, 'rådgiv'],
  [/leige/g, 'leie'],
  [/leike/g, 'leke'],
  [/handverk/g, 'håndverk'],
  [/snikkar/g, 'snekker'],
  [/meister/g, 'mester'],
  [/bustad/g, 'bolig'],
  [/husvære/g, 'bolig'],
  [/brukar/g, 'bruker'],
  [/(vedlike|vakt|stor)hald/g, '$1hold'],
  [/storhushald/g, 'storhushold'],
  [/vaksen/g, 'voksen'],
  [/forsking/g, 'forskning'],
  [/marknad/g, 'marked'],
  [/undersøking/g, 'undersøkelse'],
  [/utgreiing/g, 'utredning'],
  [/omsetjing|omsetting/g, 'oversettelse'],
  [/innkrevjing/g, 'innkreving'],
  [/symje|symjing/g, 'svømme'],
  [/sumar/g, 'sommer'],
  [/breiband/g, 'bredbånd'],
  [/kyrkj?e/g, 'kirke'],
  [/arbeidsklede/g, 'arbeidsklær'],
  [/kvitevare/g, 'hvitevare'],
  [/blekkslagar/g, 'blikkenslager'],
  [/golv/g, 'gulv'],
  [/vindauge?/g, 'vindu'],
  [/bilete/g, 'bilde'],
  [/^veg(?!g|et|r)/g, 'vei'],
  [/(fylkes|riks|sykkel|skogs|sykkle)veg/g, '$1vei'],
  [/overvakning|overvaking|overvåkning/g, 'overvåking'],
  [/slukk|sløkk/g, 'slokk'],
];

/** Words that say that something is bought, not what. */
const STOP = new Set(
  (
    'og eller i på av til for fra frå med ved om en et ei ein eit den det de dei som samt inkl inklusive m mm mv v ' +
    'the of and for a an to in etc diverse div ulike øvrige andre anna ' +
    'rammeavtale rammeavtaler rammeavtalar rammekontrakt rammekontrakter avtale avtaler avtalar kontrakt kontrakter ' +
    'anskaffelse anskaffelser anskaffing anskaffe kjøp innkjøp levering leveranse leveranser leveransar konkurranse ' +
    'konkurranser tilbud tilbod tilbudsinnbydelse anbud åpen åpne open anbudskonkurranse prekvalifisering kvalifisering ' +
    'kunngjøring utlysning utlysing gangs gang andre annengangs 2gangs publisering dynamisk innkjøpsordning dps parallelle ' +
    'parallell inngåelse vedrørende ifm forbindelse innen innenfor prosjekt opsjon periode perioden del delkontrakt ' +
    'kommune kommuner kommunar kommunen kommunens kommunal kommunale fylkeskommune fylkeskommunen fylkeskommunes fylke ' +
    'kf iks as hf sin sitt sine vår alle flere fleire ' +
    'region område nord sør øst vest midt leverandør leverandører rammeavtal tilhørende tilhøyrande herunder ihht iht ' +
    'stk type mindre større ny2'
  ).split(' '),
);

/** What stands after these says where, for whom or why, not what. */
const SETTING = new Set(['til', 'ved', 'hos', 'i', 'på', 'for', 'langs', 'at', 'in']);

export interface Token {
  readonly word: string;
  /** True after «til», «ved», «i» ... with something said before it: `vask` in «vask av mopper», not `skole` in «renhold i skole». */
  readonly isSetting: boolean;
}

/** The words of `tokenise`, and which of them only tell the setting. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let isSetting = false;
  for (const raw of rawWords(text)) {
    if (SETTING.has(raw)) isSetting = found.length > 0;
    else if (isTelling(raw)) found.push({ word: foldNynorsk(raw), isSetting });
  }
  return found;
}

/** Lower-case words of letters and digits; hyphens, slashes and all else split. Numbers and stop words are left out. */
export function tokenise(text: string): string[] {
  return rawWords(text).filter(isTelling).map(foldNynorsk);
}

function rawWords(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'æ')
    .replaceAll('ö', 'ø')
    .replaceAll(/[áàâ]/g, 'a')
    .replaceAll(/[éèê]/g, 'e')
    .split(/[^a-zæøå0-9]+/);
}

const isTelling = (word: string): boolean => word.length > 1 && !/^\d+$/.test(word) && !STOP.has(word);

/** One look tells for most words that nothing is to be folded. */
const ANY_NYNORSK = new RegExp(NYNORSK.map(([pattern]) => pattern.source).join('|'));

function foldNynorsk(word: string): string {
  if (!ANY_NYNORSK.test(word)) return word;
  return NYNORSK.reduce((folded, [pattern, replacement]) => folded.replaceAll(pattern, replacement), word);
}

/** ASCII letters as people without the keys write them: `brøyting`, `broyting` and `broeyting` become one. */
export function foldLetters(word: string): string {
  return word.replaceAll(/æ|ae/g, 'a').replaceAll(/ø|oe/g, 'o').replaceAll(/å|aa/g, 'a');
}

/** Inflections the stemmer leaves apart. */
const IRREGULAR: readonly (readonly [RegExp, string])[] = [
  [/vei(er|ar|en|ene|ane)$/, 'vei'],
  [/middel$/, 'midl'],
  [/kurs(et|ene)?$/, 'kurs'],
  [/(rør|bygg)(ene|et)$/, '$1'],
];

/** Norwegian Snowball stem of a word from `tokenise`. Stems are keys, not words. */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  const irregular = IRREGULAR.find(([pattern]) => pattern.test(word));
  return irregular ? word.replace(irregular[0], irregular[1]) : stemmer(word);
}

/** Distinct 4-grams of the folded word with its borders marked; shorter words give one gram. */
export function fourGrams(folded: string): string[] {
  const padded = `^${folded}$`;
  if (padded.length <= 4) return [padded];
  const grams = new Set<string>();
  for (let i = 0; i + 4 <= padded.length; i++) grams.add(padded.slice(i, i + 4));
  return [...grams];
}
