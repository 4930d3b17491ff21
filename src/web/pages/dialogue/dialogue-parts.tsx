// What the pages of one dialogue share: who asks, where they lie, how times are written, what may be written, and the
// sentences of what is refused.
import type { ComponentChildren } from 'preact';
import { type DialogueView, viewOfDialogue } from '../../../flows/dialogue/dialogue-view.ts';
import { type LetterKind, supplierLetter, tellingOf } from '../../../flows/dialogue/telling.ts';
import { type LocalDate, localDate, localDateAt, localTimeAt } from '../../../kernel/local-date.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type {
  ActivityState,
  MinutesState,
  Participant,
  SupplierLetter,
  Telling,
} from '../../../modules/procurement/dialogue/model.ts';
import type { Phase } from '../../../modules/procurement/life/model.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { foundProcurement } from '../procurement/found-procurement.ts';
import {
  type ProcurementProps,
  procurementPage,
  procurementPath,
} from '../procurement/procurement-frame.tsx';

export interface DialogueProps extends ProcurementProps {
  readonly talk: DialogueView;
}

export type DialogueAnswer = (props: DialogueProps) => PageResult | Promise<PageResult>;

/** For a procurement that the party leads or has been asked to take part in; all others look the same. */
export const foundDialogue = (
  answer: DialogueAnswer,
): ((asked: AskedForParty) => PageResult | Promise<PageResult>) =>
  foundProcurement(async (props) =>
    answer({ ...props, talk: await viewOfDialogue(props.asked.ctx, props.view) }),
  );

export const dialoguePart = (props: ProcurementProps, part = ''): string =>
  procurementPath(props, `/dialog${part}`);

/** Whose dialogue, and for whom something is done. */
export const placeOf = ({ asked, view }: ProcurementProps) => ({
  procurement: view.procurement.id,
  party: asked.party.id,
});

/** Whether whoever asks may write here: her party leads the dialogue, and she buys for it. */
export const mayWrite = ({ asked, talk }: DialogueProps): boolean =>
  talk.leads && may(asked.signedIn.grants, 'dialogue.lead', asked.party.id);

/** Why no form is there; null where they are. */
export function whyNoForm(props: DialogueProps): string | null {
  const words = props.asked.request.texts.dialogue;
  if (!props.talk.leads)
    return words.onlyLeading(props.view.parties.nameOf(props.view.procurement.state.lead));
  return mayWrite(props) ? null : words.onlyBuyers;
}

/** A form in its frame; or why there is none. */
export const FormOrWhy = ({ reason, children }: { reason: string | null; children: ComponentChildren }) => (
  <div class="frame">{reason === null ? children : <p class="notice">{reason}</p>}</div>
);

const contextOf = ({ asked, view }: DialogueProps) => ({
  baseUrl: asked.services.baseUrl,
  parties: view.parties,
  procurement: view.procurement,
});

/** With the letter that suppliers get. */
export const telling = (props: DialogueProps, kind: LetterKind): Telling => tellingOf(contextOf(props), kind);

/** A letter to one supplier; `more` is what it says besides. */
export const letterTo = (props: DialogueProps, kind: LetterKind, more = ''): SupplierLetter =>
  supplierLetter(contextOf(props), kind, more);

/** Those who take part, and whose contact the leader has not made sure of. */
export const uncheckedIn = ({ talk }: DialogueProps): Participant[] =>
  talk.dialogue.participants.filter(({ id, leftAt }) => {
    const contact = talk.contacts.get(id);
    return leftAt === null && contact !== undefined && contact.checkedAt === null;
  });

/** «24.08.2026 10.40». */
export function momentText({ format, texts }: PageRequest, at: Date): string {
  const day = format.date(localDateAt(at.getTime()));
  return texts.dialogue.at(day, localTimeAt(at.getTime()).replace(':', '.'));
}

export const dayText = ({ format }: PageRequest, at: Date): string => format.date(localDateAt(at.getTime()));

/** «18.09.2026 09.00–11.00». */
export function spanText(request: PageRequest, startsAt: Date, endsAt: Date | null): string {
  const start = momentText(request, startsAt);
  if (endsAt === null) return start;
  return localDateAt(startsAt.getTime()) === localDateAt(endsAt.getTime())
    ? `${start}–${localTimeAt(endsAt.getTime()).replace(':', '.')}`
    : `${start} – ${momentText(request, endsAt)}`;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function factText(request: PageRequest, name: string, fact: string | number): string | number {
  const { texts, format } = request;
  if (name === 'phase') return texts.procurement.phases[fact as Phase];
  if (name === 'state') {
    const { states, minutesStates } = texts.dialogue;
    return states[fact as ActivityState] ?? minutesStates[fact as MinutesState] ?? fact;
  }
  return typeof fact === 'string' && ISO_DAY.test(fact) ? format.date(localDate(fact) as LocalDate) : fact;
}

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function dialogueProblem(request: PageRequest, { code, facts }: Problem): string {
  const { dialogue, ledger } = request.texts;
  const known = {
    ...ledger.problems,
    ...dialogue.problems,
  } as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  const said = Object.entries(facts).map(([name, fact]) => [name, factText(request, name, fact)]);
  return known[code]?.(Object.fromEntries(said)) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function dialogueProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && dialogueProblem(request, found);
}

interface FaultsProps {
  readonly request: PageRequest;
  readonly problems: readonly Problem[];
  /** Id of the field that a problem's path is about, where it is another. */
  readonly idOf?: (path: string) => string;
}

/** Everything that is to be mended, each line leading to its field. */
export function DialogueFaults({ request, problems, idOf = (path) => path }: FaultsProps) {
  const lines = problems.map((one) => ({ id: idOf(one.path), text: dialogueProblem(request, one) }));
  return <ErrorSummary title={request.texts.dialogue.faults} lines={lines} />;
}

/** What the address says has been done. */
export const saidIn = ({ query, texts }: PageRequest): string | null =>
  texts.dialogue.said[query.get('sagt') ?? ''] ?? null;

interface Framed extends DialogueProps {
  readonly heading: string;
  readonly lead?: ComponentChildren;
  readonly isRefused?: boolean;
  readonly children: ComponentChildren;
}

/** A page below the dialogue's own. */
export const dialoguePage = ({ heading, lead, isRefused, children, ...props }: Framed): Page =>
  procurementPage({
    ...props,
    heading,
    below: { label: props.asked.request.texts.procurement.frame.parts.dialogue, path: '/dialog' },
    lead,
    said: saidIn(props.asked.request),
    ...(isRefused ? { status: 422 as const } : {}),
    children,
  });

interface After {
  /** Below the dialogue's address. */
  readonly to: string;
  /** What is said there. */
  readonly said: string;
  readonly refused: (problems: readonly Problem[]) => PageResult | Promise<PageResult>;
}

/** To the page with what was done; or the page as it was typed, with what is wrong. */
export function afterDialogue(
  props: DialogueProps,
  done: Result<unknown>,
  { to, said, refused }: After,
): PageResult | Promise<PageResult> {
  return answerSent(props.asked, done, {
    to: `${dialoguePart(props, to)}?sagt=${said}`,
    refused: (problems) =>
      problems.some(({ code }) => code === 'dialogue.gone')
        ? notFoundPage(props.asked.request)
        : refused(problems),
  });
}

/** «7e60…b9»: enough of a seal to compare by eye. */
export const sealText = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-2)}`;

export const Version = ({ version }: { version: number }) => (
  <input type="hidden" name="versjon" value={String(version)} />
);

export function Submit({ label, isSecond }: { label: string; isSecond?: boolean }) {
  return (
    <p class="buttons">
      <button class="ds-button" type="submit" data-variant={isSecond ? 'secondary' : undefined}>
        {label}
      </button>
    </p>
  );
}

/** A box that says the writer means it, shown once the text has been refused for naming a supplier. */
export function SureBox({ label, problems }: { label: string; problems: readonly Problem[] }) {
  if (!problems.some(({ code }) => code === 'dialogue.namesSupplier')) return null;
  return (
    <label class="check">
      <input type="checkbox" name="sikker" value="ja" />
      {label}
    </label>
  );
}
