// The acts, regulations, guides and other texts that rules are taken from, each with address and when it was last read.
import type { RuleSource } from './forms.ts';

export type SourceText = Omit<RuleSource, 'section'>;

const KS_THRESHOLDS = 'https://www.ks.no/ks-advokatene/nyheter/nye-eos-terskelverdier-for-2024-2026/';

export const KOMMUNELOVEN: SourceText = {
  act: 'kommuneloven (LOV-2018-06-22-83)',
  url: 'https://lovdata.no/dokument/NL/lov/2018-06-22-83',
  checked: '2026-04',
};
export const IKS_LOVEN: SourceText = {
  act: 'IKS-loven (LOV-1999-01-29-6)',
  url: 'https://lovdata.no/dokument/NL/lov/1999-01-29-6',
  checked: '2026-04',
};
export const AKSJELOVEN: SourceText = {
  act: 'aksjeloven (LOV-1997-06-13-44)',
  url: 'https://lovdata.no/dokument/NL/lov/1997-06-13-44',
  checked: '2026',
};
export const GUIDE: SourceText = {
  act: 'Veileder om interkommunalt samarbeid (KDD)',
  url: 'https://www.regjeringen.no/no/dokumenter/veileder-om-interkommunalt-samarbeid/id2998121/',
  checked: '2026',
};
export const PROCUREMENT_ACT: SourceText = {
  act: 'anskaffelsesloven (LOV-2016-06-17-73)',
  url: 'https://lovdata.no/dokument/NL/lov/2016-06-17-73',
  checked: '2026-04',
};
export const AMENDING_ACT: SourceText = {
  act: 'endringslov (LOV-2026-03-06-8)',
  url: 'https://lovdata.no/dokument/NL/lov/2026-03-06-8',
  checked: '2026-04',
};
export const REGULATION: SourceText = {
  act: 'anskaffelsesforskriften (FOR-2016-08-12-974)',
  url: 'https://lovdata.no/dokument/SF/forskrift/2016-08-12-974',
  checked: '2026',
};
export const DIRECTIVE: SourceText = {
  act: 'direktiv 2014/24/EU',
  url: 'https://eur-lex.europa.eu/eli/dir/2014/24/oj',
  checked: '2026',
};
export const HADELAND: SourceText = {
  act: 'Innkjøpssamarbeidet for Hadeland',
  url: 'http://www.gran.kommune.no/Gran-kommune/Ansattportalen/Okonomiavdelingen/Innkjop/artikler/Interkommunalt-innkjopssamarbeid/',
  checked: '2026',
};
/** DFØ's own machine rules for notices. */
export const DFO_NOTICES: SourceText = {
  act: 'DFØ, eforms-sdk-nor',
  url: 'https://github.com/anskaffelser/eforms-sdk-nor',
  checked: '2026-08',
};
export const DFO_LOTS: SourceText = {
  act: 'DFØ, anskaffelser.no',
  url: 'https://anskaffelser.no/anskaffelsesprosessen/anskaffelsesprosessen-steg-steg/avklare-behov-og-forberede-konkurransen/lage-konkurransestrategi/oppdeling-av-anskaffelser-i-delkontrakter',
  checked: '2026',
};
export const DFO_DIALOGUE: SourceText = {
  act: 'DFØ, anskaffelser.no',
  url: 'https://anskaffelser.no/anskaffelsesprosessen/anskaffelsesprosessen-steg-steg/avklare-behov-og-forberede-konkurransen/lage-konkurransestrategi/kartlegging-og-dialog-med-markedet/dialog-med-markedet/regler-dialog-med-markedet',
  checked: '2026',
};
export const KS_2024: SourceText = {
  act: 'KS Advokatene, terskelverdier 2024–2026',
  url: KS_THRESHOLDS,
  checked: '2026-09',
};
export const MINISTRY_DEADLINES: SourceText = {
  act: 'Departementet om frister',
  url: 'https://regjeringen.no/no/tema/naringsliv/konkurransepolitikk/offentlige-anskaffelser-/andre-kolonne/frister/id2570287',
  checked: '2026',
};
export const ACCESS_ACT: SourceText = {
  act: 'offentleglova (LOV-2006-05-19-16)',
  url: 'https://lovdata.no/dokument/NL/lov/2006-05-19-16',
  checked: '2026-11',
};
