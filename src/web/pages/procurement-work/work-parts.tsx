// What the pages of tasks, files, comments, the log and the archive share: the parts as tabs, what a thing belongs to, who may write,
// and the sentences of what is refused.
import type { ComponentChildren } from 'preact';
import { WORK_PART } from '../../../flows/procurement-work/addresses.ts';
import { SCHEDULE_PART } from '../../../flows/schedule/addresses.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { ActionId } from '../../../modules/accounts/policy.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { dialogueOf } from '../../../modules/procurement/dialogue/queries.ts';
import { needsOf } from '../../../modules/procurement/needs/queries.ts';
import { standing } from '../../../modules/procurement/needs/rules.ts';
import { requirementsOf } from '../../../modules/procurement/requirements/queries.ts';
import {
  type Place,
  parsePlace,
  placeText,
  WHOLE,
  WHOLE_PARTS,
} from '../../../modules/procurement/work/places.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { Option } from '../../components/form-fields.tsx';
import type { Page } from '../../page.ts';
import { dialogueProblem } from '../dialogue/dialogue-parts.tsx';
import { type ProcurementProps, procurementPath } from '../procurement/procurement-frame.tsx';
import { tabPartPage } from '../procurement/tab-part.tsx';

export const WORK_PARTS = ['tasks', 'files', 'comments', 'log', 'archive'] as const;
export type WorkPart = (typeof WORK_PARTS)[number];

const PART_PATHS: Readonly<Record<WorkPart, string>> = {
  tasks: '',
  files: '/filer',
  comments: '/kommentarer',
  log: '/logg',
  archive: '/arkiv',
};

/** The address of one of the parts, or below it. */
export const workPath = (props: ProcurementProps, part: WorkPart, below = ''): string =>
  procurementPath(props, `${WORK_PART}${PART_PATHS[part]}${below}`);

/** Whether whoever asks may write for the party, which has a part in it. */
export const mayWrite = ({ asked, view }: ProcurementProps, action: ActionId): boolean =>
  may(asked.signedIn.grants, action, asked.party.id) && view.procurement.readers.includes(asked.party.id);

const OBJECT_PAGES = { need: '/behov/', requirement: '/krav/', activity: '/dialog/aktiviteter/' } as const;

const WHOLE_PAGES: Readonly<Record<(typeof WHOLE_PARTS)[number], string>> = {
  procurement: '',
  needs: '/behov',
  dialogue: '/dialog',
  requirements: '/krav',
  lots: '/delkontrakter',
  schedule: SCHEDULE_PART,
  documents: '/dokumenter',
  result: '/resultat',
};

function placeHref(props: ProcurementProps, { part, id }: Place): string {
  if (id === null) return procurementPath(props, WHOLE_PAGES[part]);
  return part === 'mandate'
    ? `${procurementPath(props)}#deltaker-${id}`
    : procurementPath(props, `${OBJECT_PAGES[part]}${id}`);
}

/** «Behov 3», «Fullmakt fra Storvik». */
function placeName({ asked, view }: ProcurementProps, { part, id }: Place): string {
  const { wholes, objects } = asked.request.texts.procurementWork.places;
  if (id === null) return wholes[part];
  return objects[part](part === 'mandate' ? view.parties.nameOf(id) : id);
}

/** Leads to what it belongs to. */
export function PlaceLink({ props, place }: { props: ProcurementProps; place: Place }) {
  return <a href={placeHref(props, place)}>{placeName(props, place)}</a>;
}

/** Everything that something may belong to: the parts, the party's own authority, and every object that stands. */
export async function placeOptions(props: ProcurementProps): Promise<Option[]> {
  const { ctx, party } = props.asked;
  const { id } = props.view.procurement;
  const { needs } = await needsOf(ctx, id);
  const { provisions } = await requirementsOf(ctx, id);
  const dialogue = await dialogueOf(ctx, id);
  const places: Place[] = [
    ...WHOLE_PARTS.map((part) => ({ part, id: null })),
    ...(props.view.own ? [{ part: 'mandate' as const, id: party.id as string }] : []),
    ...standing(needs).map(({ number }) => ({ part: 'need' as const, id: String(number) })),
    ...(dialogue?.activities ?? []).map(({ number }) => ({ part: 'activity' as const, id: String(number) })),
    ...provisions.map(({ number }) => ({ part: 'requirement' as const, id: String(number) })),
  ];
  return places.map((place) => ({ value: placeText(place), label: placeName(props, place) }));
}

/** What is wrong with what was sent, and what was read to find it. */
export interface RefusedWork {
  readonly problems?: readonly Problem[];
  readonly places?: readonly Option[];
}

/** What was chosen in a form, or in the address; the whole procurement where that is none of the options. */
export const placeIn = (options: readonly Option[], typed: string): Place =>
  (options.some(({ value }) => value === typed) ? parsePlace(typed) : null) ?? WHOLE;

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function workProblem({ asked }: ProcurementProps, problem: Problem): string {
  const { request } = asked;
  const known = request.texts.procurementWork.problems as Readonly<
    Record<string, (facts: Problem['facts']) => string>
  >;
  return known[problem.code]?.(problem.facts) ?? dialogueProblem(request, problem);
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function workProblemAt(
  props: ProcurementProps,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && workProblem(props, found);
}

interface WorkFaultsProps {
  readonly props: ProcurementProps;
  readonly problems: readonly Problem[];
  /** Ids of fields, by the path of a problem; others lead to the first. */
  readonly fields: Readonly<Record<string, string>>;
}

export function WorkFaults({ props, problems, fields }: WorkFaultsProps) {
  const first = Object.values(fields)[0] ?? '';
  const lines = problems.map((one) => ({ id: fields[one.path] ?? first, text: workProblem(props, one) }));
  return <ErrorSummary title={props.asked.request.texts.procurementWork.faults} lines={lines} />;
}

interface PartPage extends ProcurementProps {
  readonly part: WorkPart;
  readonly lead: string;
  readonly isRefused?: boolean;
  readonly children: ComponentChildren;
}

/** One of the parts, below the procurement's own tabs; the way to the evaluation of it all stands last. */
export function workPage(props: PartPage): Page {
  const { asked, view, part, lead, isRefused = false, children } = props;
  const { texts, query } = asked.request;
  const words = texts.procurementWork;
  return tabPartPage({
    asked,
    view,
    tab: 'work',
    parts: WORK_PARTS,
    current: part,
    hrefOf: (one) => workPath(props, one),
    words: words.tabs,
    lead,
    said: words.said[query.get('sagt') ?? ''] ?? null,
    status: isRefused ? 422 : undefined,
    children: (
      <>
        {children}
        <p class="frame section">
          <a href={procurementPath({ asked, view }, '/evaluering')}>{texts.surveys.overview.link}</a>
        </p>
      </>
    ),
  });
}
