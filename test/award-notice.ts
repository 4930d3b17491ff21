// A small award notice as eForms, of made-up firms: two buyers, two lots, one winner in both.
const organisation = (id: string, name: string, number: string): string => `
  <efac:Organization><efac:Company>
    <cac:PartyIdentification><cbc:ID>${id}</cbc:ID></cac:PartyIdentification>
    <cac:PartyName><cbc:Name languageID="NOR">${name}</cbc:Name></cac:PartyName>
    <cac:PartyLegalEntity><cbc:CompanyID>${number}</cbc:CompanyID></cac:PartyLegalEntity>
  </efac:Company></efac:Organization>`;

const buyer = (id: string): string =>
  `<cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID>${id}</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>`;

const lot = (place: number, name: string): string => `
  <cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-000${place}</cbc:ID>
    <cac:ProcurementProject><cbc:Name languageID="NOR">${name}</cbc:Name></cac:ProcurementProject>
  </cac:ProcurementProjectLot>`;

const result = (place: number, amount: number): string => `
  <efac:LotResult>
    <cbc:TenderResultCode listName="winner-selection-status">selec-w</cbc:TenderResultCode>
    <efac:LotTender><cbc:ID>TEN-${place}</cbc:ID></efac:LotTender>
    <efac:TenderLot><cbc:ID schemeName="Lot">LOT-000${place}</cbc:ID></efac:TenderLot>
  </efac:LotResult>
  <efac:LotTender><cbc:ID>TEN-${place}</cbc:ID>
    <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="NOK">${amount}</cbc:PayableAmount></cac:LegalMonetaryTotal>
    <efac:TenderingParty><cbc:ID>TPA-1</cbc:ID></efac:TenderingParty>
    <efac:TenderLot><cbc:ID>LOT-000${place}</cbc:ID></efac:TenderLot>
  </efac:LotTender>`;

interface NoticeOf {
  /** Name and number of each buyer. */
  readonly buyers: readonly (readonly [string, string])[];
  readonly winner: readonly [string, string];
  /** Name and amount in NOK of each lot. */
  readonly lots: readonly (readonly [string, number])[];
}

export const awardNotice = ({
  buyers,
  winner,
  lots,
}: NoticeOf): string => `<?xml version="1.0" encoding="UTF-8"?>
<ContractAwardNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
  xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"
  xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1"
  xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1"
  xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">
  <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
    <efac:NoticeResult>
      ${lots.map(([, amount], at) => result(at + 1, amount)).join('')}
      <efac:TenderingParty><cbc:ID>TPA-1</cbc:ID><efac:Tenderer><cbc:ID>ORG-9</cbc:ID></efac:Tenderer></efac:TenderingParty>
    </efac:NoticeResult>
    <efac:Organizations>
      ${buyers.map(([name, number], at) => organisation(`ORG-${at + 1}`, name, number)).join('')}
      ${organisation('ORG-9', ...winner)}
    </efac:Organizations>
  </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
  <cbc:ID schemeName="notice-id">00000000-0000-4000-8000-000000000001</cbc:ID>
  <cbc:IssueDate>2026-06-18+02:00</cbc:IssueDate>
  <cbc:VersionID>01</cbc:VersionID>
  <cbc:NoticeTypeCode listName="result">can-standard</cbc:NoticeTypeCode>
  <cbc:NoticeLanguageCode>NOR</cbc:NoticeLanguageCode>
  ${buyers.map((_, at) => buyer(`ORG-${at + 1}`)).join('')}
  ${lots.map(([name], at) => lot(at + 1, name)).join('')}
</ContractAwardNotice>`;
