// The words of the field: one id for the code, the term in bokmal, nynorsk and English, and where it comes from.
// Definitions lie in texts/glossary under the same ids. Renders the public page and GLOSSARY.md.
import type { RuleStatus } from './forms.ts';

export interface GlossarySource {
  readonly act: string;
  readonly section: string | null;
  readonly url: string | null;
}

export interface GlossaryTerm {
  readonly id: string;
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
  readonly source: GlossarySource;
  readonly status: RuleStatus;
}

type Origin = Pick<GlossarySource, 'act' | 'url'>;

const lovdata = (act: string, path: string): Origin => ({ act, url: `https://lovdata.no/dokument/${path}` });
const KOMMUNELOVEN = lovdata('kommuneloven', 'NL/lov/2018-06-22-83');
const IKS_LOVEN = lovdata('IKS-loven', 'NL/lov/1999-01-29-6');
const ANSKAFFELSESLOVEN = lovdata('anskaffelsesloven', 'NL/lov/2016-06-17-73');
const FORSKRIFT = lovdata('anskaffelsesforskriften', 'SF/forskrift/2016-08-12-974');
const FORVALTNINGSLOVEN = lovdata('forvaltningsloven', 'NL/lov/1967-02-10');
const DIRECTIVE: Origin = { act: '2014/24/EU', url: 'https://eur-lex.europa.eu/eli/dir/2014/24/oj' };
const CPV: Origin = { act: 'forordning (EF)', url: 'https://eur-lex.europa.eu/eli/reg/2008/213/oj' };
const CJEU: Origin = { act: 'EU-domstolen', url: 'https://curia.europa.eu' };
const TED: Origin = { act: 'EUs publikasjonskontor', url: 'https://ted.europa.eu' };
const DFO: Origin = { act: 'DFØ', url: 'https://anskaffelser.no' };
const SSB: Origin = { act: 'SSB', url: 'https://www.ssb.no/klass' };
const SAMKJOP: Origin = { act: 'Samkjøp', url: null };
/** The 2021 report as Anbud365 quotes it. */
const REPORT: Origin = {
  act: 'Oslo Economics, Inventura og NIVI 2021',
  url: 'https://www.anbud365.no/regelverk/naer-alle-kommuner-i-sor-i-innkjopssamarbeid-bare-hver-tredje-i-nord/',
};

const confirmed = (origin: Origin, section: string | null = null) => ({
  source: { ...origin, section },
  status: 'confirmed' as const,
});
const mustBeChecked = (origin: Origin, section: string | null = null) => ({
  source: { ...origin, section },
  status: 'mustBeChecked' as const,
});

/** In the order of the bokmal terms. */
export const GLOSSARY = [
  {
    id: 'administrativtVertskommune',
    nb: 'administrativt vertskommunesamarbeid',
    nn: 'administrativt vertskommunesamarbeid',
    en: 'administrative host municipality cooperation',
    ...confirmed(KOMMUNELOVEN, '§ 20-2'),
  },
  {
    id: 'procurementProtocol',
    nb: 'anskaffelsesprotokoll',
    nn: 'anskaffingsprotokoll',
    en: 'procurement report',
    ...mustBeChecked(FORSKRIFT, '§ 25-5'),
  },
  { id: 'callOff', nb: 'avrop', nn: 'avrop', en: 'call-off', ...mustBeChecked(FORSKRIFT, '§ 26-2') },
  {
    id: 'needsMapping',
    nb: 'behovskartlegging',
    nn: 'behovskartlegging',
    en: 'needs mapping',
    ...mustBeChecked(DFO),
  },
  {
    id: 'cpv',
    nb: 'CPV',
    nn: 'CPV',
    en: 'CPV (Common Procurement Vocabulary)',
    ...mustBeChecked(CPV, '213/2008'),
  },
  { id: 'coverage', nb: 'dekning', nn: 'dekning', en: 'coverage', ...confirmed(SAMKJOP) },
  { id: 'lot', nb: 'delkontrakt', nn: 'delkontrakt', en: 'lot', ...mustBeChecked(FORSKRIFT, '§ 19-4') },
  { id: 'doffin', nb: 'Doffin', nn: 'Doffin', en: 'Doffin', ...mustBeChecked(DFO) },
  { id: 'eForms', nb: 'eForms', nn: 'eForms', en: 'eForms', ...mustBeChecked(DFO) },
  {
    id: 'inHouse',
    nb: 'egenregi',
    nn: 'eigenregi',
    en: 'in-house award',
    ...mustBeChecked(FORSKRIFT, '§ 3-1'),
  },
  {
    id: 'enkeltvedtak',
    nb: 'enkeltvedtak',
    nn: 'enkeltvedtak',
    en: 'individual decision',
    ...mustBeChecked(FORVALTNINGSLOVEN, '§ 2'),
  },
  {
    id: 'eeaThreshold',
    nb: 'EØS-terskelverdi',
    nn: 'EØS-terskelverdi',
    en: 'EEA threshold',
    ...mustBeChecked(FORSKRIFT, '§ 5-3'),
  },
  {
    id: 'occasionalJointProcurement',
    nb: 'felles anskaffelse',
    nn: 'felles anskaffing',
    en: 'occasional joint procurement',
    ...mustBeChecked(DIRECTIVE, 'art. 38'),
  },
  {
    id: 'formalHolistic',
    nb: 'formalisert, helhetlig innkjøpssamarbeid',
    nn: 'formalisert, heilskapleg innkjøpssamarbeid',
    en: 'formal, holistic purchasing cooperation',
    ...mustBeChecked(REPORT),
  },
  {
    id: 'mandate',
    nb: 'fullmakt',
    nn: 'fullmakt',
    en: 'authority to act',
    ...confirmed(KOMMUNELOVEN, '§ 20-2 (2)'),
  },
  {
    id: 'impartiality',
    nb: 'habilitet',
    nn: 'habilitet',
    en: 'impartiality',
    ...confirmed(FORVALTNINGSLOVEN, '§ 6'),
  },
  {
    id: 'ceiling',
    nb: 'høyeste verdi',
    nn: 'høgaste verdi',
    en: 'maximum value',
    ...mustBeChecked(CJEU, 'C-216/17, C-23/20'),
  },
  {
    id: 'purchasingCategory',
    nb: 'innkjøpskategori',
    nn: 'innkjøpskategori',
    en: 'purchasing category',
    ...confirmed(SAMKJOP),
  },
  {
    id: 'purchasingCooperation',
    nb: 'innkjøpssamarbeid',
    nn: 'innkjøpssamarbeid',
    en: 'purchasing cooperation',
    ...mustBeChecked(REPORT),
  },
  {
    id: 'centralPurchasingBody',
    nb: 'innkjøpssentral',
    nn: 'innkjøpssentral',
    en: 'central purchasing body',
    ...mustBeChecked(DIRECTIVE, 'art. 37'),
  },
  {
    id: 'innovativeProcurement',
    nb: 'innovativ anskaffelse',
    nn: 'innovativ anskaffing',
    en: 'innovative procurement',
    ...mustBeChecked(DFO),
  },
  {
    id: 'interkommunaltPolitiskRaad',
    nb: 'interkommunalt politisk råd (IPR)',
    nn: 'interkommunalt politisk råd (IPR)',
    en: 'intermunicipal political council',
    ...confirmed(KOMMUNELOVEN, '§ 18-1'),
  },
  {
    id: 'iks',
    nb: 'interkommunalt selskap (IKS)',
    nn: 'interkommunalt selskap (IKS)',
    en: 'intermunicipal company',
    ...confirmed(IKS_LOVEN, '§ 1'),
  },
  {
    id: 'standstillPeriod',
    nb: 'karensperiode',
    nn: 'karensperiode',
    en: 'standstill period',
    ...mustBeChecked(FORSKRIFT, '§ 25-2'),
  },
  { id: 'buyingGroup', nb: 'kjøpegruppe', nn: 'kjøpegruppe', en: 'buying group', ...confirmed(SAMKJOP) },
  {
    id: 'climateRule',
    nb: 'klima- og miljøhensyn',
    nn: 'klima- og miljøomsyn',
    en: 'climate and environmental considerations',
    ...mustBeChecked(FORSKRIFT, '§ 7-9'),
  },
  { id: 'kofa', nb: 'KOFA', nn: 'KOFA', en: 'KOFA', ...mustBeChecked(ANSKAFFELSESLOVEN, '§ 12') },
  {
    id: 'oppgavefellesskap',
    nb: 'kommunalt oppgavefellesskap (KO)',
    nn: 'kommunalt oppgåvefellesskap (KO)',
    en: 'municipal task partnership',
    ...confirmed(KOMMUNELOVEN, '§ 19-1'),
  },
  { id: 'kostra', nb: 'KOSTRA', nn: 'KOSTRA', en: 'KOSTRA', ...mustBeChecked(SSB) },
  {
    id: 'kostraGroup',
    nb: 'KOSTRA-gruppe',
    nn: 'KOSTRA-gruppe',
    en: 'KOSTRA group',
    ...confirmed(SSB, 'klass 112'),
  },
  {
    id: 'notice',
    nb: 'kunngjøring',
    nn: 'kunngjering',
    en: 'notice',
    ...mustBeChecked(FORSKRIFT, 'kap. 21'),
  },
  {
    id: 'lead',
    nb: 'leder for kjøpegruppen',
    nn: 'leiar for kjøpegruppa',
    en: 'lead of the buying group',
    ...confirmed(SAMKJOP),
  },
  {
    id: 'supplier',
    nb: 'leverandør',
    nn: 'leverandør',
    en: 'supplier',
    ...mustBeChecked(ANSKAFFELSESLOVEN, '§ 2'),
  },
  {
    id: 'learningNetwork',
    nb: 'læringsnettverk',
    nn: 'læringsnettverk',
    en: 'learning network',
    ...confirmed(SAMKJOP),
  },
  {
    id: 'marketDialogue',
    nb: 'markedsdialog',
    nn: 'marknadsdialog',
    en: 'market dialogue',
    ...mustBeChecked(FORSKRIFT, '§ 12-2'),
  },
  {
    id: 'miniCompetition',
    nb: 'minikonkurranse',
    nn: 'minikonkurranse',
    en: 'mini-competition',
    ...mustBeChecked(FORSKRIFT, '§ 26-3'),
  },
  {
    id: 'nationalThreshold',
    nb: 'nasjonal terskelverdi',
    nn: 'nasjonal terskelverdi',
    en: 'national threshold',
    ...mustBeChecked(FORSKRIFT, '§ 5-1'),
  },
  {
    id: 'agreementMember',
    nb: 'navngitt bruker av en avtale',
    nn: 'namngitt brukar av ein avtale',
    en: 'named user of an agreement',
    ...confirmed(SAMKJOP),
  },
  {
    id: 'buyer',
    nb: 'oppdragsgiver',
    nn: 'oppdragsgivar',
    en: 'buyer',
    ...mustBeChecked(ANSKAFFELSESLOVEN, '§ 2'),
  },
  { id: 'option', nb: 'opsjon', nn: 'opsjon', en: 'option', ...mustBeChecked(FORSKRIFT, '§ 28-1') },
  {
    id: 'politiskVertskommune',
    nb: 'politisk vertskommunesamarbeid',
    nn: 'politisk vertskommunesamarbeid',
    en: 'political host municipality cooperation',
    ...confirmed(KOMMUNELOVEN, '§ 20-3'),
  },
  {
    id: 'frameworkAgreement',
    nb: 'rammeavtale',
    nn: 'rammeavtale',
    en: 'framework agreement',
    ...mustBeChecked(FORSKRIFT, '§ 26-1'),
  },
  {
    id: 'representantskap',
    nb: 'representantskap',
    nn: 'representantskap',
    en: 'council of representatives',
    ...confirmed(KOMMUNELOVEN, '§ 19-3'),
  },
  {
    id: 'publicCooperation',
    nb: 'samarbeid mellom oppdragsgivere',
    nn: 'samarbeid mellom oppdragsgivarar',
    en: 'public–public cooperation',
    ...mustBeChecked(FORSKRIFT, '§ 3-3'),
  },
  {
    id: 'thematic',
    nb: 'samarbeid om ett fagområde',
    nn: 'samarbeid om eitt fagområde',
    en: 'cooperation in one field',
    ...mustBeChecked(REPORT),
  },
  {
    id: 'caseByCase',
    nb: 'samarbeid om ett innkjøp',
    nn: 'samarbeid om eitt innkjøp',
    en: 'cooperation on one purchase',
    ...mustBeChecked(REPORT),
  },
  {
    id: 'centrality',
    nb: 'sentralitet',
    nn: 'sentralitet',
    en: 'centrality',
    ...confirmed(SSB, 'klass 128'),
  },
  { id: 'ted', nb: 'TED', nn: 'TED', en: 'TED (Tenders Electronic Daily)', ...mustBeChecked(TED) },
  {
    id: 'threshold',
    nb: 'terskelverdi',
    nn: 'terskelverdi',
    en: 'threshold',
    ...mustBeChecked(FORSKRIFT, 'kap. 5'),
  },
  { id: 'tender', nb: 'tilbud', nn: 'tilbod', en: 'tender', ...mustBeChecked(FORSKRIFT, 'kap. 23') },
  {
    id: 'awardCriterion',
    nb: 'tildelingskriterium',
    nn: 'tildelingskriterium',
    en: 'award criterion',
    ...mustBeChecked(FORSKRIFT, '§ 18-1'),
  },
  {
    id: 'illegalDirectAward',
    nb: 'ulovlig direkte anskaffelse',
    nn: 'ulovleg direkte anskaffing',
    en: 'illegal direct award',
    ...confirmed(ANSKAFFELSESLOVEN, '§ 12'),
  },
  {
    id: 'hostMunicipality',
    nb: 'vertskommune',
    nn: 'vertskommune',
    en: 'host municipality',
    ...confirmed(KOMMUNELOVEN, '§ 20-1'),
  },
] as const satisfies readonly GlossaryTerm[];

export type GlossaryId = (typeof GLOSSARY)[number]['id'];
