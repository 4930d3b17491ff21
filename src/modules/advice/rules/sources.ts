// Where the adviser's own rules are from, beside the law.
import type { RuleSource } from '../../law/forms.ts';
import { OWN_ASSUMPTION } from '../assumptions.ts';
import type { Place } from '../grounds.ts';

export const REPORT_2021: RuleSource = {
  act: 'Innkjøpssamarbeid i kommunesektoren (Oslo Economics, Inventura og NIVI Analyse, 2021)',
  section: 'anbefalingene',
  url: 'https://www.nkrf.no/nyheter/2021/03/18/rom-for-bedre-samarbeid-om-kommunale-og-fylkeskommunale-innkjop',
  checked: '2026',
};
export const DRAWBACKS_2021: RuleSource = {
  ...REPORT_2021,
  section: 'ulemper',
  url: 'https://www.anbud365.no/regelverk/gjennom-kommunale-innkjopssamarbeid-kan-milliardbelop-spares/',
};
export const KS_NATIONAL: RuleSource = {
  act: 'KS om kjøp på statlige fellesavtaler',
  section: '–',
  url: 'https://www.ks.no/fagomrader/okonomi/ks-anskaffelsesforum/behov-for-politisk-forankring-ved-kjop-pa-statlige-fellesavtaler/',
  checked: '2026',
};
export const LOCAL_BUYING: RuleSource = {
  act: 'Kommunen som innkjøper (Oslo Economics og Inventura for Distriktssenteret, 2022)',
  section: '–',
  url: 'https://dinanbudshjelp.no/hvordan-kan-kommunene-handle-mer-fra-sma-og-lokale-leverandorer-uten-a-bryte-regelverket/',
  checked: '2026',
};
export const NEEDS_GUIDE: RuleSource = {
  act: 'DFØ, grundig behovsvurdering',
  section: '–',
  url: 'https://www.anskaffelser.no/avklare-behov-og-forberede-konkurransen/slik-gjor-du-en-grundig-behovsvurdering/hva-betyr-en-grundig',
  checked: '2026',
};
export const NETWORK_STUDY: RuleSource = {
  act: 'Lærende nettverk og smarte offentlige anskaffelser (TFoU 2016)',
  section: '–',
  url: 'https://tfou.no/prosjekter/laeringsnettverk-smarte-offentlige-anskaffelser-av-velferdsteknologi/',
  checked: '2026',
};
export const MENON_2016: RuleSource = {
  act: 'Spredning av innovative offentlige anskaffelser (Menon 13/2016)',
  section: '–',
  url: 'https://pdfslide.net/documents/rapport-spredning-av-innovative-offentlige-anskaffelser-i-rapporten-beskriver.html',
  checked: '2026',
};

const own = (act: string): Place => ({ source: { ...OWN_ASSUMPTION, act }, status: 'mustBeChecked' });

/** The prices and costs that the buying groups are worked out with too. */
export const PARAMETERS = own('Samkjøp, tallene kjøpegruppene regnes med');
/** What is usual for a category and a size of body. */
export const CATEGORY_LIST = own('Samkjøp, listen over kategorier og vanlige verdier');
/** All ways worked out anew with other answers. */
export const CALCULATION = own('Samkjøp, egen beregning');
export const ASSUMPTION: Place = { source: OWN_ASSUMPTION, status: 'mustBeChecked' };
/** Told in the answers, or not told: nothing is estimated. */
export const ANSWERS: Place = { ...own('Samkjøp, svarene og registeret'), status: 'confirmed' };
