// Files to what they tell: a notice written by hand, a list, what cannot be used; then every notice on this machine.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { realCategoryIndex, realNeedAssumptions } from '../../../test/planning-data.ts';
import { realRegister } from '../../../test/reference-files.ts';
import { textsFor } from '../../texts/texts.ts';
import { noticeFault } from './fault-words.ts';
import { type NoticeFile, readNotices } from './read-notices.ts';

const context = { register: realRegister(), index: realCategoryIndex(), assumptions: realNeedAssumptions() };

/** A contract award notice with just what makes it one; the winner is a firm of its own or a private person. */
const award = ({
  buyer = 'Trondheim kommune',
  type = 'can-standard',
  isPerson = false,
} = {}): string => `<?xml version="1.0"?>
<ContractAwardNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
  xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"
  xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1"
  xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1"
  xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">
  <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
    <efac:NoticeResult>
      <efac:LotResult><cbc:TenderResultCode>selec-w</cbc:TenderResultCode>
        <efac:LotTender><cbc:ID>TEN-1</cbc:ID></efac:LotTender><efac:TenderLot><cbc:ID>LOT-1</cbc:ID></efac:TenderLot>
      </efac:LotResult>
      <efac:LotTender><cbc:ID>TEN-1</cbc:ID>
        <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="NOK">400000</cbc:PayableAmount></cac:LegalMonetaryTotal>
        <efac:TenderingParty><cbc:ID>TPA-1</cbc:ID></efac:TenderingParty><efac:TenderLot><cbc:ID>LOT-1</cbc:ID></efac:TenderLot>
      </efac:LotTender>
      <efac:TenderingParty><cbc:ID>TPA-1</cbc:ID><efac:Tenderer><cbc:ID>ORG-2</cbc:ID></efac:Tenderer></efac:TenderingParty>
    </efac:NoticeResult>
    <efac:Organizations>
      <efac:Organization><efac:Company>
        <cac:PartyIdentification><cbc:ID>ORG-1</cbc:ID></cac:PartyIdentification>
        <cac:PartyName><cbc:Name>${buyer}</cbc:Name></cac:PartyName></efac:Company></efac:Organization>
      <efac:Organization><efbc:NaturalPersonIndicator>${isPerson}</efbc:NaturalPersonIndicator><efac:Company>
        <cac:PartyIdentification><cbc:ID>ORG-2</cbc:ID></cac:PartyIdentification>
        <cac:PartyName><cbc:Name>${isPerson ? 'Oppdiktet Person' : 'Rent AS'}</cbc:Name></cac:PartyName></efac:Company></efac:Organization>
    </efac:Organizations>
  </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
  <cbc:ID>00000000-0000-4000-8000-000000000001</cbc:ID>
  <cbc:IssueDate>2026-06-18Z</cbc:IssueDate><cbc:VersionID>01</cbc:VersionID>
  <cbc:NoticeTypeCode>${type}</cbc:NoticeTypeCode><cbc:NoticeLanguageCode>NOR</cbc:NoticeLanguageCode>
  <cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID>ORG-1</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
  <cac:ProcurementProject><cbc:Name>Renhold av skoler</cbc:Name>
    <cac:MainCommodityClassification><cbc:ItemClassificationCode>90911000</cbc:ItemClassificationCode></cac:MainCommodityClassification>
  </cac:ProcurementProject>
  <cac:ProcurementProjectLot><cbc:ID>LOT-1</cbc:ID><cac:ProcurementProject><cbc:Name>Renhold av skoler</cbc:Name>
    <cac:PlannedPeriod><cbc:DurationMeasure unitCode="MONTH">24</cbc:DurationMeasure></cac:PlannedPeriod>
  </cac:ProcurementProject></cac:ProcurementProjectLot>
</ContractAwardNotice>`;

const file = (name: string, text: string): NoticeFile => ({ name, bytes: Buffer.from(text) });
const read = (...files: NoticeFile[]) => readNotices(files, context);

test('an award notice gives its buyer a contract, with the number in the file’s name', () => {
  const { files, rows, notices, passed, faults } = read(
    file('ContractAwardNotice_can-standard_2026-100829.xml', award()),
  );
  expect([files, rows, faults]).toEqual([1, 1, []]);
  expect(passed).toEqual({ intention: 0, noWinner: 0, outOfScope: 0 });
  expect(notices).toMatchObject([
    {
      recognition: '00000000-0000-4000-8000-000000000001-01',
      label: '2026-100829',
      url: 'https://doffin.no/notices/2026-100829',
      found: [
        {
          body: '5001',
          facts: {
            annualValue: 20_000_000,
            supplierName: 'Rent AS',
            startsOn: '2026-06-18',
            endsOn: '2028-06-17',
            assumed: ['category', 'startsOn', 'endsOn'],
          },
        },
      ],
    },
  ]);
});

test('a private person who won is never named', () => {
  const { notices } = read(file('a.xml', award({ isPerson: true })));
  expect(notices[0]?.found[0]?.facts.supplierName).toBeNull();
  expect(JSON.stringify(notices)).not.toContain('Oppdiktet');
});

test('files of both kinds together; what cannot be used stops nothing and says where and why', () => {
  const row = { date: '2026-09-01', buyer: 'Trondheim kommune', title: 'Renhold', cpv: '90911000' };
  const list = JSON.stringify([
    row,
    { ...row, title: 'Tolking', cpv: 'x' },
    { ...row, buyer: 'Sykehuset i nord HF' },
  ]);
  const { rows, notices, passed, faults } = read(
    file('list.json', list),
    file('veat.xml', award({ type: 'veat' })),
    file('viken.xml', award({ buyer: 'Viken fylkeskommune' })),
    file('helse.xml', award({ buyer: 'Sykehuset i nord HF' })),
    file('tekst.txt', 'ikke en kunngjøring'),
    file('tom.json', '[]'),
    file('stor.json', `[${' '.repeat(5 * 1024 * 1024)}]`),
  );
  expect([rows, notices.length]).toEqual([7, 1]);
  expect(passed).toEqual({ intention: 1, noWinner: 0, outOfScope: 2 });
  expect(faults.map(({ file: name, row: place, problem }) => [name, place, problem.code])).toEqual([
    ['list.json', 2, 'cpv.format'],
    ['viken.xml', null, 'buyer.dissolved'],
    ['tekst.txt', null, 'eforms.notXml'],
    ['tom.json', null, 'file.empty'],
    ['stor.json', null, 'file.tooLarge'],
  ]);
});

test('every fault is a sentence, in each language', () => {
  const codes = ['eforms.notXml', 'buyer.dissolved', 'category.unknown', 'text.nationalNumber', 'file.empty'];
  for (const language of ['nb', 'nn', 'en'] as const) {
    const said = codes.map((code) => noticeFault(textsFor(language), { code, path: '', facts: {} }));
    for (const sentence of said) expect(sentence).toMatch(/^[«“\p{Lu}].* .*\.$/u);
  }
  expect(noticeFault(textsFor('nb'), { code: 'no.such', path: '', facts: {} })).toBe('no.such');
});

describe('notices that others have published', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const folder = path.join(
    process.env['SAMKJOP_TESTDATA'] ?? path.resolve(root, '../shared/testdata'),
    'notices',
  );
  const isThere = fs.existsSync(folder);
  if (!isThere) console.log('skipped: SAMKJOP_TESTDATA not set and ../shared/testdata not found');

  test.runIf(isThere)('give contracts to bodies in Norway, and each file is used, passed or refused', () => {
    const names = fs.readdirSync(folder).filter((name) => name.endsWith('.xml'));
    const bodies = new Set<string>([
      ...context.register.municipalities.map(({ number }) => number as string),
      ...context.register.counties.map(({ number }) => `F${number}`),
    ]);
    const { rows, notices, passed, faults } = readNotices(
      names.map((name) => ({ name, bytes: fs.readFileSync(path.join(folder, name)) })),
      context,
    );
    const found = notices.flatMap((notice) => notice.found);
    expect(rows).toBe(45);
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(({ body }) => !bodies.has(body))).toEqual([]);
    expect(notices.length + passed.intention + passed.noWinner + passed.outOfScope + faults.length).toBe(45);
    expect(new Set(faults.map(({ problem }) => problem.code))).toEqual(
      new Set(['eforms.notAward', 'buyer.dissolved']),
    );
  });
});
