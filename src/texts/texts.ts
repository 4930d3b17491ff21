// All words of one language as one typed value. A missing or misnamed text fails the type check.

import { aboutPagesEn } from './about-pages.en.ts';
import { type AboutPagesTexts, aboutPagesNb } from './about-pages.nb.ts';
import { aboutPagesNn } from './about-pages.nn.ts';
import { accessEn } from './access.en.ts';
import { type AccessTexts, accessNb } from './access.nb.ts';
import { accessNn } from './access.nn.ts';
import { accountsEn } from './accounts.en.ts';
import { type AccountsTexts, accountsNb } from './accounts.nb.ts';
import { accountsNn } from './accounts.nn.ts';
import { adviceEn } from './advice.en.ts';
import { type AdviceTexts, adviceNb } from './advice.nb.ts';
import { adviceNn } from './advice.nn.ts';
import { adviceGroundsEn } from './advice-grounds.en.ts';
import { type AdviceGroundsTexts, adviceGroundsNb } from './advice-grounds.nb.ts';
import { adviceGroundsNn } from './advice-grounds.nn.ts';
import { adviceQuestionsEn } from './advice-questions.en.ts';
import { type AdviceQuestionTexts, adviceQuestionsNb } from './advice-questions.nb.ts';
import { adviceQuestionsNn } from './advice-questions.nn.ts';
import { adviserPagesEn } from './adviser-pages.en.ts';
import { type AdviserPagesTexts, adviserPagesNb } from './adviser-pages.nb.ts';
import { adviserPagesNn } from './adviser-pages.nn.ts';
import { archiveEn } from './archive.en.ts';
import { type ArchiveTexts, archiveNb } from './archive.nb.ts';
import { archiveNn } from './archive.nn.ts';
import { auditEn } from './audit.en.ts';
import { type AuditTexts, auditNb } from './audit.nb.ts';
import { auditNn } from './audit.nn.ts';
import { cooperationHistoryEn } from './cooperation-history.en.ts';
import { type CooperationHistoryTexts, cooperationHistoryNb } from './cooperation-history.nb.ts';
import { cooperationHistoryNn } from './cooperation-history.nn.ts';
import { cooperationPagesEn } from './cooperation-pages.en.ts';
import { type CooperationPagesTexts, cooperationPagesNb } from './cooperation-pages.nb.ts';
import { cooperationPagesNn } from './cooperation-pages.nn.ts';
import { coveragePagesEn } from './coverage-pages.en.ts';
import { type CoveragePagesTexts, coveragePagesNb } from './coverage-pages.nb.ts';
import { coveragePagesNn } from './coverage-pages.nn.ts';
import { dataEn } from './data.en.ts';
import { type DataTexts, dataNb } from './data.nb.ts';
import { dataNn } from './data.nn.ts';
import { demoEn } from './demo.en.ts';
import { type DemoTexts, demoNb } from './demo.nb.ts';
import { demoNn } from './demo.nn.ts';
import { dialogueEn } from './dialogue.en.ts';
import { type DialogueTexts, dialogueNb } from './dialogue.nb.ts';
import { dialogueNn } from './dialogue.nn.ts';
import { digestEn } from './digest.en.ts';
import { type DigestTexts, digestNb } from './digest.nb.ts';
import { digestNn } from './digest.nn.ts';
import { filesEn } from './files.en.ts';
import { type FilesTexts, filesNb } from './files.nb.ts';
import { filesNn } from './files.nn.ts';
import { formComparisonEn } from './form-comparison.en.ts';
import { type FormComparisonTexts, formComparisonNb } from './form-comparison.nb.ts';
import { formComparisonNn } from './form-comparison.nn.ts';
import { formsEn } from './forms.en.ts';
import { type FormsTexts, formsNb } from './forms.nb.ts';
import { formsNn } from './forms.nn.ts';
import { foundEn } from './found.en.ts';
import { type FoundTexts, foundNb } from './found.nb.ts';
import { foundNn } from './found.nn.ts';
import { glossaryEn } from './glossary.en.ts';
import { type GlossaryTexts, glossaryNb } from './glossary.nb.ts';
import { glossaryNn } from './glossary.nn.ts';
import { groupLimitsEn } from './group-limits.en.ts';
import { type GroupLimitsTexts, groupLimitsNb } from './group-limits.nb.ts';
import { groupLimitsNn } from './group-limits.nn.ts';
import { groupLotsEn } from './group-lots.en.ts';
import { type GroupLotsTexts, groupLotsNb } from './group-lots.nb.ts';
import { groupLotsNn } from './group-lots.nn.ts';
import { groupPricesEn } from './group-prices.en.ts';
import { type GroupPricesTexts, groupPricesNb } from './group-prices.nb.ts';
import { groupPricesNn } from './group-prices.nn.ts';
import { groupRobustnessEn } from './group-robustness.en.ts';
import { type GroupRobustnessTexts, groupRobustnessNb } from './group-robustness.nb.ts';
import { groupRobustnessNn } from './group-robustness.nn.ts';
import { groupSharingEn } from './group-sharing.en.ts';
import { type GroupSharingTexts, groupSharingNb } from './group-sharing.nb.ts';
import { groupSharingNn } from './group-sharing.nn.ts';
import { groupWordsEn } from './group-words.en.ts';
import { type GroupWords, groupWordsNb } from './group-words.nb.ts';
import { groupWordsNn } from './group-words.nn.ts';
import { groupsEn } from './groups.en.ts';
import { type GroupsTexts, groupsNb } from './groups.nb.ts';
import { groupsNn } from './groups.nn.ts';
import { importsEn } from './imports.en.ts';
import { type ImportsTexts, importsNb } from './imports.nb.ts';
import { importsNn } from './imports.nn.ts';
import { jobsEn } from './jobs.en.ts';
import { type JobsTexts, jobsNb } from './jobs.nb.ts';
import { jobsNn } from './jobs.nn.ts';
import type { Language } from './language.ts';
import { lawEn } from './law.en.ts';
import { type LawTexts, lawNb } from './law.nb.ts';
import { lawNn } from './law.nn.ts';
import { lawRulesEn } from './law-rules.en.ts';
import { type LawRulesTexts, lawRulesNb } from './law-rules.nb.ts';
import { lawRulesNn } from './law-rules.nn.ts';
import { ledgerEn } from './ledger.en.ts';
import { type LedgerTexts, ledgerNb } from './ledger.nb.ts';
import { ledgerNn } from './ledger.nn.ts';
import { lettersEn } from './letters.en.ts';
import { type LettersTexts, lettersNb } from './letters.nb.ts';
import { lettersNn } from './letters.nn.ts';
import { liveNeedsEn } from './live-needs.en.ts';
import { type LiveNeedsTexts, liveNeedsNb } from './live-needs.nb.ts';
import { liveNeedsNn } from './live-needs.nn.ts';
import { marketEn } from './market.en.ts';
import { type MarketTexts, marketNb } from './market.nb.ts';
import { marketNn } from './market.nn.ts';
import { marketOwnEn } from './market-own.en.ts';
import { type MarketOwnTexts, marketOwnNb } from './market-own.nb.ts';
import { marketOwnNn } from './market-own.nn.ts';
import { municipalityPagesEn } from './municipality-pages.en.ts';
import { type MunicipalityPagesTexts, municipalityPagesNb } from './municipality-pages.nb.ts';
import { municipalityPagesNn } from './municipality-pages.nn.ts';
import { nationalStatusEn } from './national-status.en.ts';
import { type NationalStatusTexts, nationalStatusNb } from './national-status.nb.ts';
import { nationalStatusNn } from './national-status.nn.ts';
import { needsEn } from './needs.en.ts';
import { type NeedsTexts, needsNb } from './needs.nb.ts';
import { needsNn } from './needs.nn.ts';
import { NETWORK_AREA, type NetworkArea } from './network-area.ts';
import { networkDesignEn } from './network-design.en.ts';
import { type NetworkDesignTexts, networkDesignNb } from './network-design.nb.ts';
import { networkDesignNn } from './network-design.nn.ts';
import { networkIntakeEn } from './network-intake.en.ts';
import { type NetworkIntakeTexts, networkIntakeNb } from './network-intake.nb.ts';
import { networkIntakeNn } from './network-intake.nn.ts';
import { networksEn } from './networks.en.ts';
import { type NetworksTexts, networksNb } from './networks.nb.ts';
import { networksNn } from './networks.nn.ts';
import { noticesEn } from './notices.en.ts';
import { type NoticesTexts, noticesNb } from './notices.nb.ts';
import { noticesNn } from './notices.nn.ts';
import { peopleEn } from './people.en.ts';
import { type PeopleTexts, peopleNb } from './people.nb.ts';
import { peopleNn } from './people.nn.ts';
import { planEn } from './plan.en.ts';
import { type PlanTexts, planNb } from './plan.nb.ts';
import { planNn } from './plan.nn.ts';
import { planningEn } from './planning.en.ts';
import { type PlanningTexts, planningNb } from './planning.nb.ts';
import { planningNn } from './planning.nn.ts';
import { PROCUREMENT_AREA, type ProcurementArea } from './procurement-area.ts';
import { proposalSharingEn } from './proposal-sharing.en.ts';
import { type ProposalSharingTexts, proposalSharingNb } from './proposal-sharing.nb.ts';
import { proposalSharingNn } from './proposal-sharing.nn.ts';
import { proposalsEn } from './proposals.en.ts';
import { type ProposalsTexts, proposalsNb } from './proposals.nb.ts';
import { proposalsNn } from './proposals.nn.ts';
import { registerEditsEn } from './register-edits.en.ts';
import { type RegisterEditsTexts, registerEditsNb } from './register-edits.nb.ts';
import { registerEditsNn } from './register-edits.nn.ts';
import { registerWordsEn } from './register-words.en.ts';
import { type RegisterWords, registerWordsNb } from './register-words.nb.ts';
import { registerWordsNn } from './register-words.nn.ts';
import { roundsEn } from './rounds.en.ts';
import { type RoundsTexts, roundsNb } from './rounds.nb.ts';
import { roundsNn } from './rounds.nn.ts';
import { rulesEn } from './rules.en.ts';
import { type RulesTexts, rulesNb } from './rules.nb.ts';
import { rulesNn } from './rules.nn.ts';
import { savedAdviceEn } from './saved-advice.en.ts';
import { type SavedAdviceTexts, savedAdviceNb } from './saved-advice.nb.ts';
import { savedAdviceNn } from './saved-advice.nn.ts';
import { searchPagesEn } from './search-pages.en.ts';
import { type SearchPagesTexts, searchPagesNb } from './search-pages.nb.ts';
import { searchPagesNn } from './search-pages.nn.ts';
import { searchedEn } from './searched.en.ts';
import { type SearchedTexts, searchedNb } from './searched.nb.ts';
import { searchedNn } from './searched.nn.ts';
import { sharedNeedsEn } from './shared-needs.en.ts';
import { type SharedNeedsTexts, sharedNeedsNb } from './shared-needs.nb.ts';
import { sharedNeedsNn } from './shared-needs.nn.ts';
import { signInWaysEn } from './sign-in-ways.en.ts';
import { type SignInWaysTexts, signInWaysNb } from './sign-in-ways.nb.ts';
import { signInWaysNn } from './sign-in-ways.nn.ts';
import { siteEn } from './site.en.ts';
import { type SiteTexts, siteNb } from './site.nb.ts';
import { siteNn } from './site.nn.ts';
import { topicsEn } from './topics.en.ts';
import { type TopicsTexts, topicsNb } from './topics.nb.ts';
import { topicsNn } from './topics.nn.ts';

export interface Texts extends ProcurementArea, NetworkArea {
  readonly access: AccessTexts;
  readonly accounts: AccountsTexts;
  readonly advice: AdviceTexts;
  readonly adviceGrounds: AdviceGroundsTexts;
  readonly adviceQuestions: AdviceQuestionTexts;
  readonly adviserPages: AdviserPagesTexts;
  readonly archive: ArchiveTexts;
  readonly audit: AuditTexts;
  readonly people: PeopleTexts;
  readonly dialogue: DialogueTexts;
  readonly digest: DigestTexts;
  readonly formComparison: FormComparisonTexts;
  readonly files: FilesTexts;
  readonly forms: FormsTexts;
  readonly imports: ImportsTexts;
  readonly jobs: JobsTexts;
  readonly ledger: LedgerTexts;
  readonly letters: LettersTexts;
  readonly signInWays: SignInWaysTexts;
  readonly site: SiteTexts;
  readonly proposals: ProposalsTexts;
  readonly proposalSharing: ProposalSharingTexts;
  readonly registerEdits: RegisterEditsTexts;
  readonly registerWords: RegisterWords;
  readonly networks: NetworksTexts;
  readonly topics: TopicsTexts;
  readonly networkIntake: NetworkIntakeTexts;
  readonly networkDesign: NetworkDesignTexts;
  readonly rounds: RoundsTexts;
  readonly rules: RulesTexts;
  readonly glossary: GlossaryTexts;
  readonly aboutPages: AboutPagesTexts;
  readonly cooperationHistory: CooperationHistoryTexts;
  readonly cooperationPages: CooperationPagesTexts;
  readonly law: LawTexts;
  readonly lawRules: LawRulesTexts;
  readonly coveragePages: CoveragePagesTexts;
  readonly market: MarketTexts;
  readonly marketOwn: MarketOwnTexts;
  readonly municipalityPages: MunicipalityPagesTexts;
  readonly nationalStatus: NationalStatusTexts;
  readonly savedAdvice: SavedAdviceTexts;
  readonly searched: SearchedTexts;
  readonly searchPages: SearchPagesTexts;
  readonly data: DataTexts;
  readonly demo: DemoTexts;
  readonly groups: GroupsTexts;
  readonly groupLots: GroupLotsTexts;
  readonly groupRobustness: GroupRobustnessTexts;
  readonly groupLimits: GroupLimitsTexts;
  readonly groupPrices: GroupPricesTexts;
  readonly groupSharing: GroupSharingTexts;
  readonly groupWords: GroupWords;
  readonly sharedNeeds: SharedNeedsTexts;
  readonly liveNeeds: LiveNeedsTexts;
  readonly needs: NeedsTexts;
  readonly notices: NoticesTexts;
  readonly found: FoundTexts;
  readonly plan: PlanTexts;
  readonly planning: PlanningTexts;
}

const ALL: Readonly<Record<Language, Texts>> = {
  nb: {
    access: accessNb,
    accounts: accountsNb,
    advice: adviceNb,
    adviceGrounds: adviceGroundsNb,
    adviceQuestions: adviceQuestionsNb,
    adviserPages: adviserPagesNb,
    archive: archiveNb,
    audit: auditNb,
    people: peopleNb,
    dialogue: dialogueNb,
    digest: digestNb,
    formComparison: formComparisonNb,
    files: filesNb,
    forms: formsNb,
    imports: importsNb,
    jobs: jobsNb,
    ledger: ledgerNb,
    letters: lettersNb,
    signInWays: signInWaysNb,
    site: siteNb,
    ...NETWORK_AREA.nb,
    ...PROCUREMENT_AREA.nb,
    proposals: proposalsNb,
    proposalSharing: proposalSharingNb,
    registerEdits: registerEditsNb,
    registerWords: registerWordsNb,
    networks: networksNb,
    topics: topicsNb,
    networkIntake: networkIntakeNb,
    networkDesign: networkDesignNb,
    rounds: roundsNb,
    rules: rulesNb,
    glossary: glossaryNb,
    aboutPages: aboutPagesNb,
    cooperationHistory: cooperationHistoryNb,
    cooperationPages: cooperationPagesNb,
    law: lawNb,
    lawRules: lawRulesNb,
    coveragePages: coveragePagesNb,
    market: marketNb,
    marketOwn: marketOwnNb,
    municipalityPages: municipalityPagesNb,
    nationalStatus: nationalStatusNb,
    savedAdvice: savedAdviceNb,
    searched: searchedNb,
    searchPages: searchPagesNb,
    data: dataNb,
    demo: demoNb,
    groups: groupsNb,
    groupLots: groupLotsNb,
    groupRobustness: groupRobustnessNb,
    groupLimits: groupLimitsNb,
    groupPrices: groupPricesNb,
    groupSharing: groupSharingNb,
    groupWords: groupWordsNb,
    sharedNeeds: sharedNeedsNb,
    liveNeeds: liveNeedsNb,
    needs: needsNb,
    notices: noticesNb,
    found: foundNb,
    plan: planNb,
    planning: planningNb,
  },
  nn: {
    access: accessNn,
    accounts: accountsNn,
    advice: adviceNn,
    adviceGrounds: adviceGroundsNn,
    adviceQuestions: adviceQuestionsNn,
    adviserPages: adviserPagesNn,
    archive: archiveNn,
    audit: auditNn,
    people: peopleNn,
    dialogue: dialogueNn,
    digest: digestNn,
    formComparison: formComparisonNn,
    files: filesNn,
    forms: formsNn,
    imports: importsNn,
    jobs: jobsNn,
    ledger: ledgerNn,
    letters: lettersNn,
    signInWays: signInWaysNn,
    site: siteNn,
    ...NETWORK_AREA.nn,
    ...PROCUREMENT_AREA.nn,
    proposals: proposalsNn,
    proposalSharing: proposalSharingNn,
    registerEdits: registerEditsNn,
    registerWords: registerWordsNn,
    networks: networksNn,
    topics: topicsNn,
    networkIntake: networkIntakeNn,
    networkDesign: networkDesignNn,
    rounds: roundsNn,
    rules: rulesNn,
    glossary: glossaryNn,
    aboutPages: aboutPagesNn,
    cooperationHistory: cooperationHistoryNn,
    cooperationPages: cooperationPagesNn,
    law: lawNn,
    lawRules: lawRulesNn,
    coveragePages: coveragePagesNn,
    market: marketNn,
    marketOwn: marketOwnNn,
    municipalityPages: municipalityPagesNn,
    nationalStatus: nationalStatusNn,
    savedAdvice: savedAdviceNn,
    searched: searchedNn,
    searchPages: searchPagesNn,
    data: dataNn,
    demo: demoNn,
    groups: groupsNn,
    groupLots: groupLotsNn,
    groupRobustness: groupRobustnessNn,
    groupLimits: groupLimitsNn,
    groupPrices: groupPricesNn,
    groupSharing: groupSharingNn,
    groupWords: groupWordsNn,
    sharedNeeds: sharedNeedsNn,
    liveNeeds: liveNeedsNn,
    needs: needsNn,
    notices: noticesNn,
    found: foundNn,
    plan: planNn,
    planning: planningNn,
  },
  en: {
    access: accessEn,
    accounts: accountsEn,
    advice: adviceEn,
    adviceGrounds: adviceGroundsEn,
    adviceQuestions: adviceQuestionsEn,
    adviserPages: adviserPagesEn,
    archive: archiveEn,
    audit: auditEn,
    people: peopleEn,
    dialogue: dialogueEn,
    digest: digestEn,
    formComparison: formComparisonEn,
    files: filesEn,
    forms: formsEn,
    imports: importsEn,
    jobs: jobsEn,
    ledger: ledgerEn,
    letters: lettersEn,
    signInWays: signInWaysEn,
    site: siteEn,
    ...NETWORK_AREA.en,
    ...PROCUREMENT_AREA.en,
    proposals: proposalsEn,
    proposalSharing: proposalSharingEn,
    registerEdits: registerEditsEn,
    registerWords: registerWordsEn,
    networks: networksEn,
    topics: topicsEn,
    networkIntake: networkIntakeEn,
    networkDesign: networkDesignEn,
    rounds: roundsEn,
    rules: rulesEn,
    glossary: glossaryEn,
    aboutPages: aboutPagesEn,
    cooperationHistory: cooperationHistoryEn,
    cooperationPages: cooperationPagesEn,
    law: lawEn,
    lawRules: lawRulesEn,
    coveragePages: coveragePagesEn,
    market: marketEn,
    marketOwn: marketOwnEn,
    municipalityPages: municipalityPagesEn,
    nationalStatus: nationalStatusEn,
    savedAdvice: savedAdviceEn,
    searched: searchedEn,
    searchPages: searchPagesEn,
    data: dataEn,
    demo: demoEn,
    groups: groupsEn,
    groupLots: groupLotsEn,
    groupRobustness: groupRobustnessEn,
    groupLimits: groupLimitsEn,
    groupPrices: groupPricesEn,
    groupSharing: groupSharingEn,
    groupWords: groupWordsEn,
    sharedNeeds: sharedNeedsEn,
    liveNeeds: liveNeedsEn,
    needs: needsEn,
    notices: noticesEn,
    found: foundEn,
    plan: planEn,
    planning: planningEn,
  },
};

export const textsFor = (language: Language): Texts => ALL[language];
