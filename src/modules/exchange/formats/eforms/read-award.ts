// A notice of contract award as plain values: eForms as in SDK 1.7 to 1.15, and the Norwegian files converted from older
// forms, with the faults that are common in them. Contact persons and owners are never looked at.
// @source https://docs.ted.europa.eu/eforms/latest/ (Contract award notice, notice results)
import type { Element } from 'slimdom';
import { ok, type Problem, problem, type Result, refuse } from '../../../../kernel/result.ts';
import type { EformsCode } from '../../errors.ts';
import type { AwardNotice, NoticeBuyer } from './award-notice.ts';
import { cpvOf, lotsOf, titleOf } from './lots.ts';
import { dateAt, first, MOST_CHARACTERS, noticeRoot, textAt, textsAt, wordsAt } from './notice-xml.ts';
import { type Organisation, organisationsOf } from './organisations.ts';
import { awardsOf, totalValueOf } from './results.ts';

const AWARD = 'urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2';

const fault = (code: EformsCode, facts: Problem['facts'] = {}): Result<never> =>
  refuse(problem(code, 'file', facts));

function buyersOf(root: Element, organisations: ReadonlyMap<string, Organisation>): NoticeBuyer[] {
  const parties = textsAt(root, 'cac:ContractingParty/cac:Party/cac:PartyIdentification/cbc:ID');
  return [...new Set(parties.map((id) => organisations.get(id)))].flatMap((it) =>
    it === undefined || it.name === null ? [] : [{ name: it.name, orgNumber: it.orgNumber }],
  );
}

/**
 * Reads a `ContractAwardNotice`: awards, changed contracts (`can-modif`) and intentions (`veat`); `noticeType` tells
 * which. Codes: eforms.tooLarge, eforms.notXml (also with a document type), eforms.notAward, eforms.noBuyer.
 */
export function readAwardNotice(xml: string): Result<AwardNotice> {
  if (xml.length > MOST_CHARACTERS) return fault('eforms.tooLarge', { most: MOST_CHARACTERS });
  const root = noticeRoot(xml);
  if (root === null) return fault('eforms.notXml');
  const id = textAt(root, 'cbc:ID');
  if (root.namespaceURI !== AWARD || root.localName !== 'ContractAwardNotice' || id === null) {
    return fault('eforms.notAward', { kind: root.localName });
  }
  const language = textAt(root, 'cbc:NoticeLanguageCode');
  const extension = first(
    root,
    'ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/efext:EformsExtension',
  );
  const organisations = organisationsOf(extension, language);
  const buyers = buyersOf(root, organisations);
  if (buyers.length === 0) return fault('eforms.noBuyer');
  const project = first(root, 'cac:ProcurementProject');
  const lots = lotsOf(root, language);
  const cpv = cpvOf(project);
  return ok({
    noticeId: `${id}-${textAt(root, 'cbc:VersionID') ?? '01'}`,
    noticeType: textAt(root, 'cbc:NoticeTypeCode'),
    publishedOn: dateAt(extension, 'efac:Publication/efbc:PublicationDate') ?? dateAt(root, 'cbc:IssueDate'),
    procedureId: textAt(root, 'cbc:ContractFolderID'),
    buyers,
    title: titleOf(project, language) ?? lots.find(({ lotTitle }) => lotTitle !== null)?.lotTitle ?? '',
    description: wordsAt(project, 'cbc:Description', language),
    cpv: cpv.length > 0 ? cpv : [...new Set(lots.flatMap((lot) => lot.cpv))],
    totalValue: totalValueOf(first(extension, 'efac:NoticeResult')),
    awards: awardsOf(extension, { organisations, lots, language }),
  });
}
