// What the pages of a procurement's documents share: who asks, addresses, words of what is refused, marks of how a document stands.
import { documentsProblemText } from '../../../flows/procurement/problem-words.ts';
import {
  type DocumentState,
  type DocumentsDesk,
  documentsDesk,
} from '../../../flows/procurement-documents/standing.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../modules/procurement/documents/model.ts';
import { Mark, type MarkKind } from '../../components/mark.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageRequest, PageResult } from '../../page.ts';
import { foundProcurement } from '../procurement/found-procurement.ts';
import { type ProcurementProps, procurementPath } from '../procurement/procurement-frame.tsx';

export interface DocumentsProps extends ProcurementProps {
  readonly desk: DocumentsDesk;
}

export type DocumentsAnswer = (props: DocumentsProps) => PageResult | Promise<PageResult>;

/** For a procurement that the party takes part in; all others look the same. */
export const foundDocuments = (
  answer: DocumentsAnswer,
): ((asked: AskedForParty) => PageResult | Promise<PageResult>) =>
  foundProcurement(async (props) => {
    const { asked, view } = props;
    return answer({ ...props, desk: await documentsDesk(asked.ctx, view, asked.request.language) });
  });

const PARTS: Readonly<Record<DocumentKind, string>> = {
  needs: 'behovsnotat',
  dialogue: 'dialog',
  requirements: 'kravspesifikasjon',
  priceForm: 'prisskjema',
  participation: 'deltakere',
  mandate: 'fullmakter',
  agreement: 'deltakeravtale',
  lots: 'delkontrakter',
  climate: 'klima',
  contract: 'kontrakt',
  protocol: 'protokoll',
};

/** Null where the address names none. */
export const kindIn = (part: string | undefined): DocumentKind | null =>
  DOCUMENT_KINDS.find((kind) => PARTS[kind] === part) ?? null;

export const documentsPath = (props: ProcurementProps, part = ''): string =>
  procurementPath(props, `/dokumenter${part}`);

export const documentPath = (props: ProcurementProps, kind: DocumentKind, part = ''): string =>
  documentsPath(props, `/${PARTS[kind]}${part}`);

export const templatesPath = ({ paths, party }: AskedForParty, part = '', query = {}): string =>
  paths.ownOf(party.id, `/dokumentmaler${part}`, query);

/** Whether the person may approve and pack: by her role, and for a party that writes the documents. */
export const mayWriteDocuments = ({ asked, desk }: DocumentsProps): boolean =>
  desk.writes && may(asked.signedIn.grants, 'documents.write', asked.party.id);

const MARKS: Readonly<Record<DocumentState, MarkKind>> = {
  notBegun: 'unknown',
  ready: 'open',
  outdated: 'mustBeChecked',
  approved: 'confirmed',
};

export function StateMark({ request, state }: { request: PageRequest; state: DocumentState }) {
  const { texts } = request;
  return <Mark kind={MARKS[state]} texts={texts.site} label={texts.procurementDocuments.states[state]} />;
}

/** What is wrong and how to mend it: ours, or the procurement's own. */
export const documentsProblem = ({ request, parties }: AskedForParty, problem: Problem): string =>
  documentsProblemText({ texts: request.texts, format: request.format, parties }, problem);

/** «12 kB». */
export const sizeText = ({ format }: PageRequest, bytes: number): string =>
  `${format.number(Math.max(1, Math.round(bytes / 1024)))}\u00a0kB`;
