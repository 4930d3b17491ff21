// What the pages on public access share: who may see them, where they lie, and the sentences of what is refused.
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { Exemption } from '../../../modules/planning/archive/exemptions.ts';
import type { AccessSource } from '../../../modules/procurement/access/model.ts';
import { leadsDialogue } from '../../../modules/procurement/dialogue/locked-db.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import { foundProcurement } from '../procurement/found-procurement.ts';
import {
  type ProcurementProps,
  procurementPage,
  procurementPath,
} from '../procurement/procurement-frame.tsx';

export type AccessAnswer = (props: ProcurementProps) => PageResult | Promise<PageResult>;

/** For whoever leads the dialogue: others in the procurement are told whom to ask. */
export const foundAccess = (
  answer: AccessAnswer,
): ((asked: AskedForParty) => PageResult | Promise<PageResult>) =>
  foundProcurement((props) => {
    const { asked, view } = props;
    if (leadsDialogue(view.procurement.state, asked.party.id)) return answer(props);
    return accessPage(props, {
      children: <p>{asked.request.texts.access.problems['dialogue.notLeading']({})}</p>,
    });
  });

export const accessPath = (props: ProcurementProps, part = ''): string =>
  procurementPath(props, `/innsyn${part}`);

export const mayAnswer = ({ asked }: ProcurementProps): boolean =>
  may(asked.signedIn.grants, 'access.answer', asked.party.id);

export const placeOf = ({ asked, view }: ProcurementProps) => ({
  procurement: view.procurement.id,
  party: asked.party.id,
});

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function accessProblem({ texts }: Pick<PageRequest, 'texts'>, { code, facts }: Problem): string {
  const known = texts.access.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  return known[code]?.(facts) ?? code;
}

export function accessProblemAt(
  request: Pick<PageRequest, 'texts'>,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && accessProblem(request, found);
}

export const sourceName = (
  { texts, format }: PageRequest,
  { kind, number, title }: Pick<AccessSource, 'kind' | 'number' | 'title'>,
): string => texts.access.copy.sources[kind](format.number(number), title);

/** «offl. § 23 tredje ledd: Tilbud og protokoll … (må kontrolleres)». */
export function exemptionText({ texts, language }: PageRequest, exemption: Exemption): string {
  const text = `${exemption.paragraph}: ${exemption.text[language]}`;
  return exemption.isConfirmed ? text : `${text} (${texts.access.copy.unsure})`;
}

interface AccessPage {
  /** Of a page below the list. */
  readonly heading?: string;
  readonly lead?: string;
  readonly said?: string | null;
  readonly status?: 409 | 422;
  /** The children are sections with frames of their own. */
  readonly hasSections?: boolean;
  readonly children: ComponentChildren;
}

export function accessPage(props: ProcurementProps, page: AccessPage): Page {
  const { texts } = props.asked.request;
  const { heading, lead, said, status, hasSections, children } = page;
  return procurementPage({
    ...props,
    heading: heading ?? texts.access.title,
    lead: lead ?? (heading ? undefined : texts.access.lead),
    below: heading
      ? { label: texts.access.title, path: '/innsyn' }
      : { label: texts.procurement.frame.parts.dialogue, path: '/dialog' },
    ...(said === undefined ? {} : { said }),
    ...(status ? { status } : {}),
    children: hasSections ? children : <div class="frame stack">{children}</div>,
  });
}
