// A small notice written by hand, whole; then what varies and what is refused; then every notice on this machine.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AwardNotice } from './award-notice.ts';
import { readAwardNotice } from './read-award.ts';

interface Parts {
  readonly head?: string;
  readonly buyers?: string;
  readonly project?: string;
  readonly lots?: string;
  readonly results?: string;
  readonly organisations?: string;
}

const organisation = (id: string, name: string, more = ''): string => `
  <efac:Organization>${more.includes('Natural') ? more : ''}
    <efac:Company>
      <cac:PartyIdentification><cbc:ID schemeName="organization">${id}</cbc:ID></cac:PartyIdentification>
      <cac:PartyName><cbc:Name languageID="ENG">${name} in English</cbc:Name></cac:PartyName>
      <cac:PartyName><cbc:Name languageID="NOR">${name}</cbc:Name></cac:PartyName>
      ${more.includes('Natural') ? '' : more}
      <cac:Contact><cbc:Name>Ingen Som Finnes</cbc:Name></cac:Contact>
    </efac:Company>
    <efac:TouchPoint>
      <cac:PartyIdentification><cbc:ID schemeName="touchpoint">${id.replace('ORG', 'TPO')}</cbc:ID></cac:PartyIdentification>
    </efac:TouchPoint>
  </efac:Organization>`;

const companyId = (text: string): string =>
  `<cac:PartyLegalEntity><cbc:CompanyID>${text}</cbc:CompanyID></cac:PartyLegalEntity>`;

const buyer = (id: string): string => `
  <cac:ContractingParty><cac:Party>
    <cac:PartyIdentification><cbc:ID schemeName="organization">${id}</cbc:ID></cac:PartyIdentification>
  </cac:Party></cac:ContractingParty>`;

const tender = (number: number, more = ''): string => `
  <efac:LotTender><cbc:ID>TEN-${number}</cbc:ID>${more}
    <efac:TenderingParty><cbc:ID>TPA-${number}</cbc:ID></efac:TenderingParty>
    <efac:TenderLot><cbc:ID>LOT-1</cbc:ID></efac:TenderLot>
  </efac:LotTender>`;

const worth = (amount: string, currency = 'NOK'): string =>
  `<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="${currency}">${amount}</cbc:PayableAmount></cac:LegalMonetaryTotal>`;

const bidders = (number: number, ...ids: readonly string[]): string =>
  `<efac:TenderingParty><cbc:ID>TPA-${number}</cbc:ID>${ids
    .map((id) => `<efac:Tenderer><cbc:ID>${id}</cbc:ID></efac:Tenderer>`)
    .join('')}<efac:SubContractor><cbc:ID>ORG-5</cbc:ID></efac:SubContractor></efac:TenderingParty>`;

const lotResult = (code: string | null, lot: string, refs: string): string => `
  <efac:LotResult>
    ${code === null ? '' : `<cbc:TenderResultCode listName="winner-selection-status">${code}</cbc:TenderResultCode>`}
    ${refs}
    <efac:TenderLot><cbc:ID schemeName="Lot">${lot}</cbc:ID></efac:TenderLot>
  </efac:LotResult>`;

const ref = (kind: 'LotTender' | 'SettledContract', id: string): string =>
  `<efac:${kind}><cbc:ID>${id}</cbc:ID></efac:${kind}>`;

const LOT = `
  <cac:ProcurementProjectLot>
    <cbc:ID schemeName="Lot">LOT-1</cbc:ID>
    <cac:TenderingProcess>
      <cac:ContractingSystem><cbc:ContractingSystemTypeCode listName="dps-usage">none</cbc:ContractingSystemTypeCode></cac:ContractingSystem>
      <cac:ContractingSystem><cbc:ContractingSystemTypeCode listName="framework-agreement">fa-wo-rc</cbc:ContractingSystemTypeCode></cac:ContractingSystem>
    </cac:TenderingProcess>
    <cac:ProcurementProject>
      <cbc:Name languageID="NOB">Renhold i
        skolene</cbc:Name>
      <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">90919300</cbc:ItemClassificationCode></cac:MainCommodityClassification>
      <cac:AdditionalCommodityClassification><cbc:ItemClassificationCode listName="cpv">90911300</cbc:ItemClassificationCode></cac:AdditionalCommodityClassification>
      <cac:PlannedPeriod>
        <cbc:StartDate>2026-08-01+02:00</cbc:StartDate>
        <cbc:EndDate>2028-07-31Z</cbc:EndDate>
        <cbc:DurationMeasure unitCode="YEAR">2</cbc:DurationMeasure>
      </cac:PlannedPeriod>
      <cac:ContractExtension>
        <cbc:OptionsDescription languageID="NOR">Vinduspuss kan kjøpes i tillegg.</cbc:OptionsDescription>
        <cbc:MaximumNumberNumeric>2</cbc:MaximumNumberNumeric>
        <cac:Renewal><cac:Period><cbc:Description languageID="NOR">To ganger ett år.</cbc:Description></cac:Period></cac:Renewal>
      </cac:ContractExtension>
    </cac:ProcurementProject>
  </cac:ProcurementProjectLot>`;

const CONTRACT = `
  <efac:SettledContract>
    <cbc:ID schemeName="contract">CON-1</cbc:ID>
    <cbc:AwardDate>2026-06-01Z</cbc:AwardDate>
    <cbc:IssueDate>2026-06-15+02:00</cbc:IssueDate>
    <cbc:Title languageID="ENG">School cleaning</cbc:Title>
    <cbc:Title languageID="NOR">Skolerenhold</cbc:Title>
    ${ref('LotTender', 'TEN-1')}
  </efac:SettledContract>`;

const PROJECT = `
  <cbc:Name languageID="ENG">Cleaning</cbc:Name>
  <cbc:Name languageID="NOR">Renhold &amp; vask</cbc:Name>
  <cbc:Description languageID="NOR">Første linje.
      Andre   linje.</cbc:Description>
  <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">90910000</cbc:ItemClassificationCode></cac:MainCommodityClassification>
  <cac:AdditionalCommodityClassification><cbc:ItemClassificationCode listName="cpv">90919300</cbc:ItemClassificationCode></cac:AdditionalCommodityClassification>`;

const RESULTS =
  lotResult('selec-w', 'LOT-1', ref('LotTender', 'TEN-1') + ref('SettledContract', 'CON-1')) +
  tender(1, worth('2400000.50')) +
  CONTRACT +
  bidders(1, 'ORG-3', 'ORG-4');

const ORGANISATIONS =
  organisation('ORG-1', 'Rådgiver AS', companyId('398765435')) +
  organisation('ORG-2', 'Storvik kommune', companyId('312 345 676')) +
  organisation('ORG-3', 'Rent og Pent AS', companyId('NO398765435MVA')) +
  organisation('ORG-4', 'Vask 12 34 AS', companyId('1234')) +
  organisation('ORG-5', 'Underleverandør AS', companyId('398765435'));

const notice = (parts: Parts = {}): string => `<?xml version="1.0" encoding="UTF-8"?>
<ContractAwardNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
  xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"
  xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1"
  xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1"
  xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">
  <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
    <efac:NoticeResult>${parts.results ?? RESULTS}</efac:NoticeResult>
    <efac:Organizations>${parts.organisations ?? ORGANISATIONS}</efac:Organizations>
    <efac:Publication><efbc:PublicationDate>2026-06-20+02:00</efbc:PublicationDate></efac:Publication>
  </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
  ${
    parts.head ??
    `<cbc:ID schemeName="notice-id">00000000-0000-4000-8000-000000000001</cbc:ID>
  <cbc:ContractFolderID>00000000-0000-4000-8000-000000000002</cbc:ContractFolderID>
  <cbc:IssueDate>2026-06-18+02:00</cbc:IssueDate>
  <cbc:VersionID>02</cbc:VersionID>
  <cbc:NoticeTypeCode listName="result">can-standard</cbc:NoticeTypeCode>
  <cbc:NoticeLanguageCode>ENG</cbc:NoticeLanguageCode>`
  }
  ${parts.buyers ?? buyer('ORG-2')}
  <cac:ProcurementProject>${parts.project ?? PROJECT}</cac:ProcurementProject>
  ${parts.lots ?? LOT}
</ContractAwardNotice>`;

function read(parts: Parts = {}): AwardNotice {
  const result = readAwardNotice(notice(parts));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const WHOLE = {
  noticeId: '00000000-0000-4000-8000-000000000001-02',
  noticeType: 'can-standard',
  publishedOn: '2026-06-20',
  procedureId: '00000000-0000-4000-8000-000000000002',
  buyers: [{ name: 'Storvik kommune', orgNumber: '312345676' }],
  title: 'Renhold & vask',
  description: 'Første linje.\nAndre linje.',
  cpv: ['90910000', '90919300'],
  totalValue: null,
  awards: [
    {
      lotId: 'LOT-1',
      lotTitle: 'Renhold i skolene',
      contractTitle: 'Skolerenhold',
      hasWinner: true,
      supplierNames: ['Rent og Pent AS', 'Vask 12 34 AS'],
      supplierOrgNumbers: ['398765435', null],
      hasPersonAmongSuppliers: false,
      value: { amount: 2_400_000.5, currency: 'NOK' },
      isValueShared: false,
      cpv: ['90919300', '90911300'],
      startsOn: '2026-08-01',
      endsOn: '2028-07-31',
      durationMonths: 24,
      isUnlimited: false,
      options: 'Vinduspuss kan kjøpes i tillegg.\nTo ganger ett år.',
      maximumRenewals: 2,
      isFramework: true,
      signedOn: '2026-06-15',
    },
  ],
};

test('a whole notice', () => {
  expect(read()).toEqual(WHOLE);
});

describe('who', () => {
  test('several buyers once each, also through a contact point; a service provider first in the list is none', () => {
    const { buyers } = read({ buyers: buyer('TPO-2') + buyer('ORG-4') + buyer('ORG-2') + buyer('ORG-9') });
    expect(buyers.map(({ name }) => name)).toEqual(['Storvik kommune', 'Vask 12 34 AS']);
  });

  test.each([
    ['Storvik kommune 312345676', companyId('Org.nr.'), 'Storvik kommune', '312345676'],
    ['Storvik kommune (312 345 676)', '', 'Storvik kommune', '312345676'],
    ['Etat (avdeling)', companyId('12345678'), 'Etat (avdeling)', null],
    ['Etat', companyId('312345677'), 'Etat', null],
    [
      'Firma AB',
      `<cac:PostalAddress><cac:Country><cbc:IdentificationCode>SWE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>${companyId('312345676')}`,
      'Firma AB',
      null,
    ],
  ])('«%s» with %s', (written, more, name, orgNumber) => {
    const { buyers } = read({ organisations: organisation('ORG-2', written, more) });
    expect(buyers).toEqual([{ name, orgNumber }]);
  });

  test('a private person is counted and never named', () => {
    const person = '<efbc:NaturalPersonIndicator>true</efbc:NaturalPersonIndicator>';
    const found = read({
      organisations:
        organisation('ORG-2', 'Storvik kommune') +
        organisation('ORG-3', 'Oppdiktet Person', person) +
        organisation('ORG-4', 'Vask AS', companyId('398765435')),
    });
    expect(found.awards[0]).toMatchObject({
      supplierNames: ['Vask AS'],
      supplierOrgNumbers: ['398765435'],
      hasPersonAmongSuppliers: true,
    });
    expect(JSON.stringify(found)).not.toMatch(/Oppdiktet|Ingen Som/);
  });
});

describe('what was won', () => {
  const awardsOf = (results: string, more: Parts = {}): AwardNotice['awards'] =>
    read({ ...more, results }).awards;

  test.each(['clos-nw', 'open-nw'])('%s gives a lot without a winner', (code) => {
    const results =
      lotResult(code, 'LOT-1', ref('LotTender', 'TEN-1')) + tender(1, worth('5')) + bidders(1, 'ORG-3');
    expect(awardsOf(results)).toEqual([
      {
        ...WHOLE.awards[0],
        contractTitle: null,
        hasWinner: false,
        supplierNames: [],
        supplierOrgNumbers: [],
        value: null,
        signedOn: null,
      },
    ]);
  });

  test('a changed contract has no code and is still won', () => {
    const results =
      lotResult(null, 'LOT-1', ref('LotTender', 'TEN-1') + ref('SettledContract', 'CON-1')) +
      tender(1) +
      CONTRACT +
      bidders(1, 'ORG-3');
    expect(awardsOf(results)).toMatchObject([{ hasWinner: true, supplierNames: ['Rent og Pent AS'] }]);
  });

  const two = (more: string): string =>
    lotResult('selec-w', 'LOT-1', `${ref('LotTender', 'TEN-1')}${ref('LotTender', 'TEN-2')}${more}`) +
    tender(1, `<cbc:RankCode>1</cbc:RankCode>${worth('10.1')}`) +
    tender(2, `<cbc:RankCode>2</cbc:RankCode>${worth('20.2')}`) +
    bidders(1, 'ORG-3') +
    bidders(2, 'ORG-4');

  test('without contracts a framework has all its tenders, another contract the first ranked', () => {
    expect(awardsOf(two(''))).toMatchObject([
      { supplierNames: ['Rent og Pent AS', 'Vask 12 34 AS'], value: { amount: 30.3, currency: 'NOK' } },
    ]);
    expect(awardsOf(two(''), { lots: LOT.replace('fa-wo-rc', 'none') })).toMatchObject([
      { supplierNames: ['Rent og Pent AS'], value: { amount: 10.1, currency: 'NOK' }, isFramework: false },
    ]);
  });

  const second = CONTRACT.replaceAll('-1<', '-2<').replace('Skolerenhold', 'Barnehager');

  test('two contracts of one lot are two awards, each with its own tender', () => {
    const contracts = ref('SettledContract', 'CON-1') + ref('SettledContract', 'CON-2');
    expect(awardsOf(two(contracts) + CONTRACT + second)).toMatchObject([
      { contractTitle: 'Skolerenhold', supplierNames: ['Rent og Pent AS'], value: { amount: 10.1 } },
      { contractTitle: 'Barnehager', supplierNames: ['Vask 12 34 AS'], value: { amount: 20.2 } },
    ]);
  });

  test('contracts without any result are awards', () => {
    expect(awardsOf(tender(1, worth('7')) + CONTRACT + bidders(1, 'ORG-3'))).toMatchObject([
      { lotId: 'LOT-1', contractTitle: 'Skolerenhold', hasWinner: true, value: { amount: 7 } },
    ]);
  });

  test('a lot that is not there is found by its contract’s title, where there are several', () => {
    const lots =
      LOT +
      LOT.replace('LOT-1', 'LOT-2').replace(/<cbc:Name.*?<\/cbc:Name>/s, '<cbc:Name>Skolerenhold</cbc:Name>');
    expect(awardsOf(RESULTS.replace('Lot">LOT-1', 'Lot">MISSING'), { lots })).toMatchObject([
      { lotId: 'LOT-2', lotTitle: 'Skolerenhold' },
    ]);
    expect(awardsOf(RESULTS.replace('Lot">LOT-1', 'Lot">MISSING'))).toMatchObject([{ lotId: 'LOT-1' }]);
  });

  test('a value is the tender’s, else the framework’s ceiling, else the notice’s; zero is none', () => {
    const ceiling =
      '<efac:FrameworkAgreementValues><cbc:MaximumValueAmount currencyID="NOK">9</cbc:MaximumValueAmount></efac:FrameworkAgreementValues>';
    const total = '<cbc:TotalAmount currencyID="NOK">11</cbc:TotalAmount>';
    const won = (refs: string, more: string): string =>
      more +
      lotResult('selec-w', 'LOT-1', ref('LotTender', 'TEN-1') + refs) +
      tender(1, worth('0')) +
      bidders(1, 'ORG-3');
    expect(awardsOf(won(ceiling, total))[0]?.value).toEqual({ amount: 9, currency: 'NOK' });
    expect(awardsOf(won('', total))[0]?.value).toEqual({ amount: 11, currency: 'NOK' });
    expect(awardsOf(won('', ''))[0]?.value).toBe(null);
  });

  test('the notice’s whole sum at each of several winners is told as shared', () => {
    const each = [1, 2].map(
      (number) =>
        lotResult('selec-w', 'LOT-1', ref('LotTender', `TEN-${number}`)) +
        tender(number, worth('65')) +
        bidders(number, 'ORG-3'),
    );
    expect(awardsOf(`<cbc:TotalAmount currencyID="NOK">65</cbc:TotalAmount>${each.join('')}`)).toMatchObject([
      { value: { amount: 65 }, isValueShared: true },
      { value: { amount: 65 }, isValueShared: true },
    ]);
  });
});

describe('when and in which words', () => {
  const period = (inner: string): AwardNotice['awards'][number] | undefined =>
    read({ lots: LOT.replace(/<cac:PlannedPeriod>.*<\/cac:PlannedPeriod>/s, inner) }).awards[0];

  test.each([
    ['<cbc:DurationMeasure unitCode="MONTH">31</cbc:DurationMeasure>', 31],
    ['<cbc:DurationMeasure unitCode="DAY">90</cbc:DurationMeasure>', 3],
    ['<cbc:DurationMeasure unitCode="WEEK">1</cbc:DurationMeasure>', 1],
    ['<cbc:DurationMeasure unitCode="HOUR">9</cbc:DurationMeasure>', null],
    ['<cbc:DurationMeasure unitCode="MONTH">0</cbc:DurationMeasure>', null],
    ['<cbc:StartDate>2026-02-31</cbc:StartDate>', null],
    ['<cbc:StartDate>2026-02-01 2026-02-01</cbc:StartDate>', null],
  ])('%s', (inner, durationMonths) => {
    expect(period(`<cac:PlannedPeriod>${inner}</cac:PlannedPeriod>`)).toMatchObject({
      startsOn: null,
      endsOn: null,
      durationMonths,
      isUnlimited: false,
    });
  });

  test('until somebody ends it', () => {
    const inner = '<cbc:DescriptionCode listName="Duration">UNLIMITED</cbc:DescriptionCode>';
    expect(period(`<cac:PlannedPeriod>${inner}</cac:PlannedPeriod>`)?.isUnlimited).toBe(true);
  });

  test('a lot without a period has the procurement’s', () => {
    const lots = LOT.replace(/<cac:PlannedPeriod>.*<\/cac:PlannedPeriod>/s, '');
    const project = `${PROJECT}<cac:PlannedPeriod><cbc:StartDate>2027-01-01Z</cbc:StartDate></cac:PlannedPeriod>`;
    expect(read({ lots, project }).awards[0]).toMatchObject({ startsOn: '2027-01-01', endsOn: null });
  });

  test.each([
    ['<cbc:Name languageID="POL">Polsk</cbc:Name><cbc:Name languageID="ENG">English</cbc:Name>', 'English'],
    ['<cbc:Name languageID="POL">Polsk</cbc:Name>', 'Polsk'],
    ['<cbc:Name languageID="NOR"> </cbc:Name><cbc:Name languageID="NNO">Nynorsk</cbc:Name>', 'Nynorsk'],
    ['<cbc:Name>Uten språk</cbc:Name><cbc:Name languageID="POL">Polsk</cbc:Name>', 'Uten språk'],
    ['', 'Renhold i skolene'],
  ])('title from %s', (project, title) => {
    expect(read({ project }).title).toBe(title);
  });

  test('without codes of its own the procurement has its lots’, and the day it was sent stands for publication', () => {
    const xml = notice({ project: '' }).replace(/<efac:Publication>.*<\/efac:Publication>/s, '');
    const result = readAwardNotice(xml);
    expect(result.ok && [result.value.cpv, result.value.publishedOn]).toEqual([
      ['90919300', '90911300'],
      '2026-06-18',
    ]);
  });
});

describe('refusals', () => {
  const codesOf = (xml: string): string[] => {
    const result = readAwardNotice(xml);
    return result.ok ? [] : result.problems.map(({ code }) => code);
  };

  test.each([
    ['nothing', ''],
    ['text', 'Kommune;Avtale'],
    ['damaged', notice().slice(0, -10)],
    ['an unknown entity', notice().replace('Renhold &amp; vask', '&vask;')],
    ['a document type', notice().replace('?>', '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
    ['very many attributes', `<a ${Array.from({ length: 200_000 }, (_, at) => `a${at}=""`).join(' ')}/>`],
    ['very many namespaces', `${'<a xmlns:b="c">'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
  ])('%s is no XML we read', (_, xml) => {
    expect(codesOf(xml)).toEqual(['eforms.notXml']);
  });

  test('another notice, another format, a notice without identifier', () => {
    const other = notice().replaceAll('ContractAwardNotice', 'ContractNotice');
    expect(readAwardNotice(other)).toMatchObject({
      problems: [{ code: 'eforms.notAward', path: 'file', facts: { kind: 'ContractNotice' } }],
    });
    expect(codesOf('<html/>')).toEqual(['eforms.notAward']);
    expect(codesOf(notice({ head: '' }))).toEqual(['eforms.notAward']);
  });

  test('deeply nested elements are read without running out of stack', () => {
    const deep = `<cbc:Name>${'<b>'.repeat(100_000)}x${'</b>'.repeat(100_000)}</cbc:Name>`;
    expect(read({ project: deep }).title).toBe('Renhold i skolene');
  });

  test('nobody buys', () => {
    expect(codesOf(notice({ buyers: '' }))).toEqual(['eforms.noBuyer']);
    expect(codesOf(notice({ buyers: buyer('ORG-9') }))).toEqual(['eforms.noBuyer']);
  });

  test('too large', () => {
    expect(codesOf(notice() + ' '.repeat(5 * 1024 * 1024))).toEqual(['eforms.tooLarge']);
  });
});

describe('notices that others have published', () => {
  const root = path.resolve(import.meta.dirname, '../../../../..');
  const testdata = process.env['SAMKJOP_TESTDATA'] ?? path.resolve(root, '../shared/testdata');
  const isThere = fs.existsSync(path.join(testdata, 'notices'));
  if (!isThere) console.log('skipped: SAMKJOP_TESTDATA not set and ../shared/testdata not found');

  const filesBelow = (folder: string, name: RegExp): string[] =>
    fs
      .readdirSync(path.join(testdata, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => name.test(path.basename(file)))
      .map((file) => path.join(testdata, folder, file));

  // Only counts and file names may be told of them.
  test.runIf(isThere)('are read with buyers, title, codes and awards', () => {
    const files = [
      ...filesBelow('notices', /^ContractAwardNotice_.*\.xml$/),
      ...filesBelow('eforms-sdk-nor/tests', /^can_24.*\.xml$/),
    ];
    expect(files.length).toBeGreaterThanOrEqual(16);
    const lacking = files.flatMap((file) => {
      const result = readAwardNotice(fs.readFileSync(file, 'utf8'));
      const faults = result.ok ? faultsOf(result.value) : result.problems.map(({ code }) => code);
      return faults.length === 0 ? [] : [`${path.basename(file)}: ${faults.join(', ')}`];
    });
    expect(lacking).toEqual([]);
  });

  test.runIf(isThere)('of another kind are refused', () => {
    const others = filesBelow('notices', /^(ContractNotice|PriorInformationNotice)_.*\.xml$/);
    const codes = others.map((file) => {
      const result = readAwardNotice(fs.readFileSync(file, 'utf8'));
      return result.ok ? '' : result.problems[0]?.code;
    });
    expect(others.length).toBeGreaterThan(20);
    expect(new Set(codes)).toEqual(new Set(['eforms.notAward']));
  });

  const isSane = (date: string | null): boolean => date === null || (date > '2010' && date < '2060');

  function faultsOf({ buyers, title, cpv, awards, publishedOn }: AwardNotice): string[] {
    const isFaulty: Readonly<Record<string, boolean>> = {
      buyers: buyers.length === 0 || buyers.some(({ name }) => name === ''),
      title: title === '',
      cpv: cpv.length === 0,
      awards: awards.length === 0,
      suppliers: awards.some(
        (it) => it.hasWinner && it.supplierNames.length === 0 && !it.hasPersonAmongSuppliers,
      ),
      dates:
        !isSane(publishedOn) ||
        awards.some(
          (it) =>
            ![it.startsOn, it.endsOn, it.signedOn].every(isSane) ||
            (it.startsOn !== null && it.endsOn !== null && it.endsOn < it.startsOn),
        ),
      values: awards.some(({ value }) => value !== null && !(value.amount > 0)),
    };
    return Object.keys(isFaulty).filter((what) => isFaulty[what]);
  }
});
